import { readFile } from "node:fs/promises";
import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, readForeignTable, tabellenTexts } from "#src/platform/tabellen/index.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { applyMappe, type MappeReason } from "../commands/apply-mappe.ts";
import { refusePersonen } from "../commands/refuse-personen.ts";
import { countAenderungen, listProbleme } from "../rules/ganzer-plan.ts";
import { viewMappePlan } from "../views/mappe.ts";
import { hasBlatt, tabellenOf } from "./mappe-xlsx.ts";
import { problemSatz, type ProblemSatz } from "./mappe-saetze.ts";

/** A Konzept has a few thousand rows; more than this is something else. */
export const MAPPE_LIMITS = { rows: 20_000, cells: 400_000, bytes: 10 * 1024 * 1024 } as const;

export type KonzeptFileResult = {
  readonly uebernommen: boolean;
  readonly neu: number;
  readonly geaendert: number;
  readonly unveraendert: number;
  readonly probleme: readonly ProblemSatz[];
};

const NICHTS = { uebernommen: false, neu: 0, geaendert: 0, unveraendert: 0 } as const;

/**
 * Takes a workbook of the whole Konzept over from the command line, by the same command as the page: all or nothing.
 * A workbook that changes nothing is no failure.
 *
 * @param file a path on disk
 * @throws when the file cannot be read from disk
 */
export async function importKonzeptFile(ctx: Ctx, file: string): Promise<KonzeptFileResult> {
  const bytes = await readFile(file);
  const table = await readForeignTable({ source: { bytes }, limits: MAPPE_LIMITS, lane: ctx.mandant.id });
  const t = translator(konzeptTexts, ctx.locale);
  if (!table.ok) {
    const { key, values } = describeRefusal(table).grund;
    const { sheet = "", row = 0, column = "" } = table.at;
    const text = translator(tabellenTexts, ctx.locale)(key, values);
    return { ...NICHTS, probleme: [{ blatt: sheet, zeile: row, spalte: column, text }] };
  }
  const tabellen = tabellenOf(table.value);
  const said = (text: string) => ({ ...NICHTS, probleme: [{ blatt: "", zeile: 0, spalte: "", text }] });
  const told = (grund: "kein-blatt" | MappeReason) => said(t(`mappe.grund.${grund}`));
  if (!hasBlatt(tabellen)) return told("kein-blatt");
  const personen = await refusePersonen(ctx, tabellen);
  if (personen.length > 0) return said(t("mappe.grund.personendaten", { spalten: personen.join(", ") }));
  const { plan } = await viewMappePlan(ctx, tabellen);
  const probleme = listProbleme(plan).map((problem) => problemSatz(problem, t));
  const summen = countAenderungen(plan);
  if (probleme.length > 0) return { ...NICHTS, unveraendert: summen.unveraendert, probleme };
  if (summen.neu + summen.geaendert === 0) return { uebernommen: true, ...summen, probleme };
  const applied = await applyMappe(ctx, tabellen, null);
  if (applied.ok) return { uebernommen: true, ...applied.value, probleme };
  return told(applied.reason);
}
