import { listGemeinden, listStellen, viewNamen, viewVerzeichnisDaten } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { standOf } from "../rules/uebersetzung.ts";
import { listFeiertage } from "../store/anlaufstellen.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import { KEINE_BEZUEGE, listBezuege, listLeistungRows } from "../store/leistungen.ts";
import { listUebersetzungen } from "../store/uebersetzungen.ts";
import { listUnterlageRows } from "../store/unterlagen.ts";
import { type Anlaufstelle, listAnlaufstellen } from "./anlaufstellen.ts";

/** A place as files for other programs may have it: what protects somebody is not in it. */
function presentOrt(row: Anlaufstelle, gemeinden: ReadonlyMap<string, string>) {
  const { id, name, namen, art, barrierefrei, merkmale, zeiten, ausnahmen, oeffentlich, updatedAt } = row;
  const gemeinde = row.gemeindeId ? (gemeinden.get(row.gemeindeId) ?? null) : null;
  const base = {
    id,
    name,
    namen,
    art,
    barrierefrei,
    merkmale,
    zeiten,
    ausnahmen,
    geschuetzt: !oeffentlich,
    gemeinde,
    updatedAt,
  };
  if (!oeffentlich) {
    const hidden = { strasse: "", plz: "", ort: "", haltestelle: "", gehminuten: null, zugang: "" };
    return { ...base, ...hidden, breite: null, laenge: null };
  }
  const { strasse, plz, ort, haltestelle, gehminuten, zugang, breite, laenge } = row;
  return { ...base, strasse, plz, ort, haltestelle, gehminuten, zugang, breite, laenge };
}
export type OrtDaten = ReturnType<typeof presentOrt>;

/** Every place where people are received, with its hours. */
export async function viewOrtDaten(ctx: Ctx): Promise<OrtDaten[]> {
  const gemeinden = new Map<string, string>((await listGemeinden(ctx)).map(({ id, name }) => [id, name]));
  const rows = await ctx.db.read(listAnlaufstellen);
  return rows.map((row) => presentOrt(row, gemeinden));
}

/** Every published Leistung in all its languages with places, papers and offices: one reading for all file formats. */
export async function viewWegweiserDaten(ctx: Ctx) {
  const namen = await viewNamen(ctx);
  const stellen = new Map((await viewVerzeichnisDaten(ctx)).map((one) => [one.id, one]));
  const orte = new Map((await viewOrtDaten(ctx)).map((one) => [one.id, one]));
  const listed = new Map((await listStellen({ ...ctx, actor: OEFFENTLICH })).map((one) => [one.id, one.slug]));
  return ctx.db.read(async (db) => {
    const rows = await listLeistungRows(db, "oeffentlich");
    const lagen = await listLebenslageRows(db);
    const papers = new Map((await listUnterlageRows(db)).map((one) => [one.id, one]));
    const bezuege = await listBezuege(db);
    const texts = await listUebersetzungen(db);
    const leistungen = rows.map((row) => {
      const bezug = bezuege.get(row.id) ?? KEINE_BEZUEGE;
      return {
        ...row,
        anbieter: row.anbieterId
          ? {
              id: row.anbieterId,
              name: namen.stellen.get(row.anbieterId) ?? "",
              slug: listed.get(row.anbieterId) ?? null,
              stelle: stellen.get(row.anbieterId) ?? null,
            }
          : null,
        verantwortlich: namen.stellen.get(row.verantwortlichId) ?? "",
        anlaufstelle: row.anlaufstelleId ? (orte.get(row.anlaufstelleId) ?? null) : null,
        lebenslagen: bezug.lagen.flatMap(({ lebenslageId, fristTage }) => {
          const lage = lagen.find((one) => one.id === lebenslageId);
          return lage ? [{ slug: lage.slug, namen: lage.namen, fristTage }] : [];
        }),
        unterlagen: bezug.unterlageIds.flatMap((id) => papers.get(id) ?? []),
        uebersetzungen: texts
          .filter((text) => text.leistungId === row.id && text.titel !== "")
          .map((text) => ({ ...text, stand: standOf(text, row.textstand) })),
      };
    });
    const count = (slug: string) =>
      leistungen.filter((one) => one.lebenslagen.some((lage) => lage.slug === slug)).length;
    return {
      leistungen,
      lebenslagen: lagen.map(({ slug, namen: names, zeichen }) => ({
        slug,
        namen: names,
        zeichen,
        anzahlLeistungen: count(slug),
      })),
      feiertage: await listFeiertage(db),
    };
  });
}
export type WegweiserDaten = Awaited<ReturnType<typeof viewWegweiserDaten>>;
export type LeistungDaten = WegweiserDaten["leistungen"][number];
