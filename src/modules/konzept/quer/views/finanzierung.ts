import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import { ARTEN_MIT_PROGRAMM } from "../../rules/finanzierung-angabe.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { summarizeFinanzierung, type Finanzierungsbild, type OffenGrund } from "../rules/finanzierung-bild.ts";
import { listFelder, listGeld, listMassnahmenKern } from "../store/bestand.ts";
import { byId, type Kurz, presentKurz, zaehlt } from "./present.ts";

export type ProgrammZeile = {
  readonly name: string;
  /** Maßnahmen per kind of statement that names a programme. */
  readonly je: Readonly<Partial<Record<Finanzierungsart, number>>>;
  readonly massnahmen: number;
};

export type FinanzierungView = Omit<Finanzierungsbild, "offen"> & {
  readonly programme: readonly ProgrammZeile[];
  /** Maßnahmen whose financing is not settled, with why. */
  readonly offen: readonly (Kurz & { readonly gruende: readonly OffenGrund[] })[];
};

/**
 * What the Konzept says about money, counted (R100): kinds, amounts only where somebody named one, shares of posts,
 * programmes, and what is open. Statements that nobody has looked at are the office's business and not told here.
 * Readable by everybody.
 */
export async function viewFinanzierung(ctx: Ctx): Promise<FinanzierungView> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const felder = byId(await listFelder(db));
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const known = byId(massnahmen);
    const geld = await listGeld(
      db,
      massnahmen.map((row) => row.id),
    );
    const bild = summarizeFinanzierung(
      massnahmen.map((row) => row.id),
      geld.map((row) => ({ ...row, geprueft: true })),
    );
    const withProgramme = geld.filter((row) => row.programmId !== null && ARTEN_MIT_PROGRAMM.includes(row.art));
    const distinct = (rows: typeof geld) => new Set(rows.map((row) => row.massnahmeId)).size;
    const programme = [...Map.groupBy(withProgramme, (row) => row.programmId)].flatMap(([id, rows]) => {
      const name = id ? namen.programme.get(id) : undefined;
      if (!name) return [];
      const je = ARTEN_MIT_PROGRAMM.map((art) => [art, distinct(rows.filter((row) => row.art === art))] as const);
      return [{ name, je: Object.fromEntries(je.filter(([, n]) => n > 0)), massnahmen: distinct(rows) }];
    });
    return {
      ...bild,
      programme: programme.toSorted((a, b) => a.name.localeCompare(b.name, "de")),
      offen: bild.offen.flatMap(({ massnahmeId, gruende }) => {
        const row = known.get(massnahmeId);
        return row ? [{ ...presentKurz(row, felder), gruende }] : [];
      }),
    };
  });
}
