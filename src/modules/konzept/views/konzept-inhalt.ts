import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import { OEFFENTLICHER_BLICK } from "../rules/permissions.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { findKonzept } from "../store/konzepte.ts";
import { loadMassnahmen } from "../store/massnahmen.ts";
import { searchMassnahmen } from "../store/massnahmen-suche.ts";
import { TITEL_VORGABE } from "./konzept.ts";
import {
  type BedarfInhalt,
  type KapitelInhalt,
  loadKonzeptKette,
  type StandInhalt,
  type ZielInhalt,
} from "./konzept-kette.ts";

export type KonzeptInhalt = {
  readonly titel: string;
  readonly untertitel: string;
  readonly namen: Namen;
  /** The narrative before and after the Handlungsfelder. */
  readonly kapitelDavor: readonly KapitelInhalt[];
  readonly kapitelDanach: readonly KapitelInhalt[];
  readonly handlungsfelder: readonly {
    readonly name: string;
    readonly zusammenfassung: string;
    readonly aktuelleSituation: string;
    readonly trend: string;
    readonly geaendertAm: number;
    readonly bedarfe: readonly BedarfInhalt[];
    readonly ziele: readonly ZielInhalt[];
    readonly massnahmen: readonly {
      readonly kennung: string;
      readonly inhalt: MassnahmeInhalt;
      /** Null: nothing was reported yet. */
      readonly stand: StandInhalt | null;
      readonly geaendertAm: number;
    }[];
  }[];
};

/** The whole published Konzept, field by field: what a document is made of. Readable by everybody. */
export async function viewKonzeptInhalt(ctx: Ctx): Promise<KonzeptInhalt> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const konzept = await findKonzept(db);
    const felder = await listHandlungsfelder(db);
    const all = { sortierung: "handlungsfeld", limit: 20_000, offset: 0 } as const;
    const { ids } = await searchMassnahmen(db, OEFFENTLICHER_BLICK, {}, all);
    const massnahmen = await loadMassnahmen(db, ids);
    const kette = await loadKonzeptKette(db, namen, ctx.today);
    return {
      titel: konzept?.titel ?? TITEL_VORGABE,
      untertitel: konzept?.untertitel ?? "",
      namen,
      kapitelDavor: kette.kapitelDavor,
      kapitelDanach: kette.kapitelDanach,
      handlungsfelder: felder.map((feld) => ({
        name: feld.name,
        zusammenfassung: feld.zusammenfassung,
        aktuelleSituation: feld.aktuelleSituation,
        trend: feld.trend,
        geaendertAm: feld.updatedAt.getTime(),
        bedarfe: kette.bedarfeOf(feld.id),
        ziele: kette.zieleOf(feld.id),
        massnahmen: massnahmen
          .filter(({ inhalt }) => inhalt.handlungsfeldId === feld.id)
          .map(({ id, kennung, inhalt, updatedAt }) => ({
            kennung,
            inhalt,
            stand: kette.standOf(id),
            geaendertAm: updatedAt.getTime(),
          })),
      })),
    };
  });
}
