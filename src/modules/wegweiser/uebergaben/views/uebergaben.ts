import { listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import type { Uebergabe, UebergabeId } from "../rules/uebergabe.ts";
import { listUebergabeRows } from "../store/uebergaben.ts";

/** Longer names stand in a drawing by their short one. */
const LANG = 24;

export type StelleImWeg = { readonly name: string; readonly kurz: string; readonly slug: string };
export type UebergabeView = Pick<Uebergabe, "id" | "leistungId" | "wann" | "was" | "fristTage" | "fehler"> & {
  readonly von: StelleImWeg;
  readonly an: StelleImWeg;
};

/** Who hands over to whom, everywhere or at some Leistungen. A Stelle that the public does not know is named nowhere here. */
export async function viewUebergaben(ctx: Ctx, leistungIds?: readonly LeistungId[]): Promise<UebergabeView[]> {
  const rows = await ctx.db.read((db) => listUebergabeRows(db, leistungIds));
  if (rows.length === 0) return [];
  const stellen = new Map((await listStellen({ ...ctx, actor: OEFFENTLICH })).map((one) => [one.id, one]));
  return rows.flatMap(({ id, leistungId, wann, was, fristTage, fehler, vonId, anId }) => {
    const [von, an] = [stellen.get(vonId), stellen.get(anId)];
    if (!von || !an) return [];
    const present = ({ name, kurzname, slug }: typeof von) => ({
      name,
      kurz: kurzname && name.length > LANG ? kurzname : name,
      slug,
    });
    return [{ id, leistungId, wann, was, fristTage, fehler, von: present(von), an: present(an) }];
  });
}

/** Every Übergabe of what is published, with its Leistung: one reading for all file formats. */
export async function viewUebergabenDaten(ctx: Ctx) {
  const rows = await viewUebergaben(ctx);
  const leistungen = new Map(
    (await ctx.db.read((db) => listLeistungRows(db, "oeffentlich"))).map((row) => [row.id, row]),
  );
  return rows.flatMap((row) => {
    const leistung = leistungen.get(row.leistungId);
    return leistung ? [{ ...row, leistung: { titel: leistung.titel, slug: leistung.slug } }] : [];
  });
}
export type UebergabeDaten = Awaited<ReturnType<typeof viewUebergabenDaten>>[number];

/**
 * The list for the office, and the one that is being changed.
 *
 * @param id null: a new one
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound
 */
export async function viewUebergabenIntern(ctx: Ctx, id: UebergabeId | null) {
  requireWegweiserPflege(ctx);
  const stellen = await listStellen(ctx);
  const names = new Map(stellen.map((one) => [one.id, one.name]));
  return ctx.db.read(async (db) => {
    const rows = await listUebergabeRows(db);
    const leistungen = (await listLeistungRows(db, "intern")).map((row) => ({ id: row.id, name: row.titel }));
    const titel = new Map(leistungen.map((one) => [one.id, one.name]));
    const offen = rows.find((one) => one.id === id) ?? null;
    if (id && !offen) throw new NotFound();
    return {
      uebergaben: rows.map(({ id: key, leistungId, vonId, anId, fristTage, wann, was, fehler }) => ({
        id: key,
        leistung: titel.get(leistungId) ?? "",
        von: names.get(vonId) ?? "",
        an: names.get(anId) ?? "",
        fristTage,
        wann,
        was,
        fehler,
      })),
      offen,
      wahl: { leistungen, stellen: stellen.map((one) => ({ id: one.id, name: one.name })) },
    };
  });
}
