import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { yearOf } from "#src/shared/datum.ts";
import { FINANZIERUNGSARTEN, type Finanzierungsart } from "../rules/finanzierung-angabe.ts";
import type { HandlungsfeldId } from "../rules/massnahme.ts";
import { maySteerKonzept, OEFFENTLICHER_BLICK } from "../rules/permissions.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { findKonzept } from "../store/konzepte.ts";
import { loadMassnahmen } from "../store/massnahmen.ts";
import { searchMassnahmen } from "../store/massnahmen-suche.ts";
import { countByEndjahr, countByFinanzierungsart, countByHandlungsfeld } from "../store/massnahmen-zahlen.ts";
import { type MassnahmeZeile, presentZeile } from "./present-massnahme.ts";

export const TITEL_VORGABE = "Integrationskonzept";

export type KonzeptView = {
  readonly titel: string;
  readonly untertitel: string;
  readonly rev: number | null;
  readonly handlungsfelder: readonly {
    readonly id: HandlungsfeldId;
    readonly name: string;
    readonly slug: string;
    readonly zusammenfassung: string;
    readonly anzahl: number;
  }[];
  readonly gesamt: number;
  readonly ebenen: { readonly landkreis: number; readonly verwaltung: number };
  /** In how many Maßnahmen each kind occurs, most frequent first; kinds that do not occur are left out. */
  readonly finanzierung: readonly { readonly art: Finanzierungsart; readonly anzahl: number }[];
  /** How many end in which year, from this year on. */
  readonly auslaufend: readonly { readonly jahr: number; readonly anzahl: number }[];
  readonly zuletzt: readonly MassnahmeZeile[];
  readonly may: { readonly steer: boolean };
};

/** The whole Konzept at a glance, as the public sees it. */
export async function viewKonzept(ctx: Ctx): Promise<KonzeptView> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const konzept = await findKonzept(db);
    const felder = await listHandlungsfelder(db);
    const counts = await countByHandlungsfeld(db, OEFFENTLICHER_BLICK);
    const arten = await countByFinanzierungsart(db, OEFFENTLICHER_BLICK);
    const jahre = await countByEndjahr(db, OEFFENTLICHER_BLICK);
    const newest = await searchMassnahmen(
      db,
      OEFFENTLICHER_BLICK,
      {},
      { sortierung: "geaendert", limit: 5, offset: 0 },
    );
    const byId = new Map(felder.map((feld) => [feld.id as string, feld]));
    const sum = (rows: typeof counts) => rows.reduce((total, row) => total + row.n, 0);
    return {
      titel: konzept?.titel ?? TITEL_VORGABE,
      untertitel: konzept?.untertitel ?? "",
      rev: konzept?.rev ?? null,
      handlungsfelder: felder.map(({ id, name, slug, zusammenfassung }) => ({
        id,
        name,
        slug,
        zusammenfassung,
        anzahl: sum(counts.filter((row) => row.handlungsfeldId === id)),
      })),
      gesamt: newest.gesamt,
      ebenen: {
        landkreis: sum(counts.filter((row) => row.ebene === "landkreis")),
        verwaltung: sum(counts.filter((row) => row.ebene === "verwaltung")),
      },
      finanzierung: FINANZIERUNGSARTEN.map((art) => ({ art, anzahl: arten.get(art) ?? 0 }))
        .filter((row) => row.anzahl > 0)
        .toSorted((a, b) => b.anzahl - a.anzahl),
      auslaufend: [...jahre].filter(([jahr]) => jahr >= yearOf(ctx.today)).map(([jahr, anzahl]) => ({ jahr, anzahl })),
      zuletzt: (await loadMassnahmen(db, newest.ids)).map((massnahme) => presentZeile(massnahme, byId, namen)),
      may: { steer: maySteerKonzept(ctx.actor) },
    };
  });
}
