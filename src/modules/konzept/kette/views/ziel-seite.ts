import type { Ctx } from "#src/platform/ctx.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Ebene } from "../../rules/massnahme.ts";
import { findHandlungsfeld, listHandlungsfelder } from "../../store/handlungsfelder.ts";
import type { Indikatorart, Wirkungsebene, Zielstand } from "../rules/kette.ts";
import {
  findOeffentlichesZiel,
  listOeffentlicheZiele,
  loadMessungen,
  loadZielThemen,
  type Messung,
  type ThemaName,
} from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import type { FeldName } from "./bedarf-seite.ts";
import { findVerbleib, type Treffer } from "./treffer.ts";
import { type BelegView, indexNetz, type KetteView, listBelegeAm, viewKetteOf } from "./wirkungskette.ts";

/** What a Wirkungsziel is measured by, with what is to be reached. */
export type MessungView = {
  readonly slug: string;
  readonly name: string;
  readonly art: Indikatorart;
  readonly einheit: string;
  readonly nachkommastellen: number;
  /** In the unit of the Indikator. Null: no value was agreed. */
  readonly zielwert: number | null;
  readonly zieljahr: number | null;
};

export function presentMessung({ indikator, zielwert, zieljahr }: Omit<Messung, "wirkungszielId">): MessungView {
  const { slug, name, art, einheit, nachkommastellen } = indikator;
  return { slug, name, art, einheit, nachkommastellen, zielwert, zieljahr };
}

export type ZielSeite = {
  readonly kennung: string;
  readonly aussage: string;
  readonly handlungsfeld: FeldName;
  readonly wirkungsebene: Wirkungsebene | null;
  readonly ebene: Ebene;
  readonly zieljahr: number | null;
  readonly ausgangslage: string;
  readonly annahmen: string;
  readonly stand: Zielstand;
  /** Day and body of the agreement (R091). */
  readonly vereinbartAm: Datum | null;
  readonly vereinbartDurch: string;
  readonly themen: readonly ThemaName[];
  readonly messungen: readonly MessungView[];
  /** What speaks for or against the Wirkungsziel itself, and not only for its Bedarfe. */
  readonly belege: readonly BelegView[];
  readonly kette: KetteView;
  readonly geaendertAm: Datum;
};

/**
 * One published Wirkungsziel: why, agreed by whom, measured by what, and what is done for it.
 *
 * @throws NotFound when there is none, or nobody outside ever saw it
 */
export async function viewZielSeite(ctx: Ctx, kennung: string): Promise<Treffer<ZielSeite>> {
  return ctx.db.read(async (db) => {
    const ziel = await findOeffentlichesZiel(db, kennung);
    if (!ziel) return findVerbleib(db, "wirkungsziel", kennung);
    const { id } = ziel;
    const feld = await findHandlungsfeld(db, ziel.handlungsfeldId);
    const netz = await loadNetz(db, { ziel: id });
    return {
      art: "da" as const,
      seite: {
        kennung,
        aussage: ziel.aussage,
        handlungsfeld: { name: feld?.name ?? "", slug: feld?.slug ?? "" },
        wirkungsebene: ziel.wirkungsebene,
        ebene: ziel.ebene,
        zieljahr: ziel.zieljahr,
        ausgangslage: ziel.ausgangslage,
        annahmen: ziel.annahmen,
        stand: ziel.stand,
        vereinbartAm: ziel.vereinbartAm,
        vereinbartDurch: ziel.vereinbartDurch,
        themen: (await loadZielThemen(db, [id])).get(id) ?? [],
        messungen: (await loadMessungen(db, [id])).map(presentMessung),
        belege: await listBelegeAm(db, "wirkungsziel", id),
        kette: await viewKetteOf(db, ctx.today, netz, { art: "wirkungsziel", id }),
        geaendertAm: datumOf(ziel.updatedAt.getTime()),
      },
    };
  });
}

export type ZielZeile = {
  readonly kennung: string;
  readonly aussage: string;
  readonly handlungsfeld: FeldName;
  readonly ebene: Ebene;
  readonly wirkungsebene: Wirkungsebene | null;
  readonly zieljahr: number | null;
  readonly stand: Zielstand;
  readonly vereinbartAm: Datum | null;
  readonly vereinbartDurch: string;
  readonly messungen: readonly MessungView[];
  readonly bedarfe: readonly string[];
  readonly massnahmen: readonly string[];
};

/** All published Wirkungsziele by Handlungsfeld, with what they hang on and what hangs on them (R090). */
export async function listZiele(ctx: Ctx): Promise<ZielZeile[]> {
  return ctx.db.read(async (db) => {
    const felder = new Map((await listHandlungsfelder(db, { auchArchivierte: true })).map((feld) => [feld.id, feld]));
    const rows = await listOeffentlicheZiele(db);
    const messungen = Map.groupBy(
      await loadMessungen(
        db,
        rows.map((row) => row.id),
      ),
      (one) => one.wirkungszielId,
    );
    const netz = indexNetz(await loadNetz(db, { alles: true }));
    const place = (row: (typeof rows)[number]) => felder.get(row.handlungsfeldId)?.position ?? 0;
    return rows
      .toSorted((a, b) => place(a) - place(b))
      .map((row) => {
        const feld = felder.get(row.handlungsfeldId);
        const { kennung, aussage, ebene, wirkungsebene, zieljahr, stand, vereinbartAm, vereinbartDurch } = row;
        return {
          kennung,
          aussage,
          handlungsfeld: { name: feld?.name ?? "", slug: feld?.slug ?? "" },
          ebene,
          wirkungsebene,
          zieljahr,
          stand,
          vereinbartAm,
          vereinbartDurch,
          messungen: (messungen.get(row.id) ?? []).map(presentMessung),
          bedarfe: netz.bedarfeOfZiel(row.id).map((one) => one.kennung),
          massnahmen: netz.massnahmenOfZiel(row.id).map((one) => one.kennung),
        };
      });
  });
}
