import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { datumOf } from "#src/shared/datum.ts";
import { type DeckendesAngebot, listDeckende } from "../../angebote/views/angebote.ts";
import type { Umfang } from "../../rules/massnahme.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import type { Bedarfsstand, Vorrang } from "../rules/kette.ts";
import {
  findOeffentlicherBedarf,
  loadBedarfGemeinden,
  loadBedarfThemen,
  loadBedarfZielgruppen,
  type ThemaName,
} from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { type AktiveStelle, listAktive } from "./aktive.ts";
import { findVerbleib, type Treffer } from "./treffer.ts";
import { type BelegView, type KetteView, viewBelege, viewKetteOf } from "./wirkungskette.ts";

export type FeldName = { readonly name: string; readonly slug: string };
export type GemeindeName = { readonly name: string; readonly slug: string };

export type BedarfSeite = {
  readonly kennung: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly handlungsfeld: FeldName;
  readonly stand: Bedarfsstand;
  readonly vorrang: { readonly stufe: Vorrang; readonly grund: string; readonly durch: string } | null;
  readonly umfang: Umfang;
  readonly gemeinden: readonly GemeindeName[];
  readonly zielgruppen: readonly ThemaName[];
  readonly themen: readonly ThemaName[];
  readonly empfehlungen: readonly string[];
  readonly belege: readonly BelegView[];
  /** How many Belege the office has that it may not show. */
  readonly zurueckgehalten: number;
  readonly kette: KetteView;
  /** Who does something about it now, through Maßnahmen that run (R049). */
  readonly aktive: readonly AktiveStelle[];
  /** Who else was or will be at work: Maßnahmen that are planned, rest or have ended. */
  readonly weitere: readonly AktiveStelle[];
  /** What there is for it already, as Stellen say. */
  readonly angebote: readonly DeckendesAngebot[];
  readonly geaendertAm: Datum;
};

/**
 * One published Bedarf with where we know it from, whom it is about and what is done about it. Everybody sees the same.
 *
 * @throws NotFound when there is none, or nobody outside ever saw it
 */
export async function viewBedarfSeite(ctx: Ctx, kennung: string): Promise<Treffer<BedarfSeite>> {
  const gemeinden = new Map((await listGemeinden(ctx)).map((one) => [one.id, { name: one.name, slug: one.slug }]));
  return ctx.db.read(async (db) => {
    const bedarf = await findOeffentlicherBedarf(db, kennung);
    if (!bedarf) return findVerbleib(db, "bedarf", kennung);
    const { id } = bedarf;
    const netz = await loadNetz(db, { bedarf: id });
    const belege = (await viewBelege(db, [id])).get(id);
    const feld = await findHandlungsfeld(db, bedarf.handlungsfeldId);
    const wo = (await loadBedarfGemeinden(db, [id])).get(id) ?? [];
    return {
      art: "da" as const,
      seite: {
        kennung,
        titel: bedarf.titel,
        beschreibung: bedarf.beschreibung,
        handlungsfeld: { name: feld?.name ?? "", slug: feld?.slug ?? "" },
        stand: bedarf.stand,
        vorrang: bedarf.vorrang && { stufe: bedarf.vorrang, grund: bedarf.vorrangGrund, durch: bedarf.vorrangDurch },
        umfang: bedarf.umfang,
        gemeinden: wo
          .flatMap((gemeindeId) => gemeinden.get(gemeindeId) ?? [])
          .toSorted((a, b) => a.name.localeCompare(b.name, "de")),
        zielgruppen: (await loadBedarfZielgruppen(db, [id])).get(id) ?? [],
        themen: (await loadBedarfThemen(db, [id])).get(id) ?? [],
        empfehlungen: bedarf.empfehlungen,
        belege: belege?.belege ?? [],
        zurueckgehalten: belege?.zurueckgehalten ?? 0,
        kette: await viewKetteOf(db, ctx.today, netz, { art: "bedarf", id }),
        ...(await listAktive(db, netz.massnahmen)),
        angebote: await listDeckende(db, id, { sicht: "oeffentlich", heute: ctx.today }),
        geaendertAm: datumOf(bedarf.updatedAt.getTime()),
      },
    };
  });
}
