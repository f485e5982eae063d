import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { type Translate, translator } from "#src/platform/i18n/texts.ts";
import { columnName, readForeignTable, type TableRefusal } from "#src/platform/tabellen/index.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/texts.ts";
import { applyImport } from "../commands/apply-import.ts";
import { decideImport } from "../commands/decide-import.ts";
import { discardImport } from "../commands/discard-import.ts";
import { startImport } from "../commands/start-import.ts";
import { IMPORT_LIMITS } from "../rules/import-grenzen.ts";
import { suggestionsOf, type Vorschau } from "../rules/import-stand.ts";
import type { ImportPlan } from "../rules/import/plan-typen.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { konzeptTexts } from "../texts/index.ts";
import { viewImport } from "../views/import-vorschau.ts";
import { problemSatz } from "../rules/import-saetze.ts";

export type ImportFileOptions = {
  /** Take what is proposed wherever somebody would have to decide. */
  readonly applySuggestions?: boolean;
  /** New Maßnahmen go to the public pages at once. */
  readonly publish?: boolean;
  /** For tables that do not name a Handlungsfeld. */
  readonly handlungsfeld?: string;
};

export type ImportProblem = {
  /** Row in the file, 0 for the file as a whole. */
  readonly zeile: number;
  /** Letter of the column, empty for the row as a whole. */
  readonly spalte: string;
  readonly text: string;
};

export type ImportFileResult = {
  readonly uebernommen: boolean;
  readonly neu: number;
  readonly geaendert: number;
  readonly unveraendert: number;
  readonly probleme: readonly ImportProblem[];
};

const NICHTS = { uebernommen: false, neu: 0, geaendert: 0, unveraendert: 0 } as const;

/**
 * Takes a table over from the command line, by the same commands as the pages: all or nothing. Nothing is taken over
 * while somebody would have to decide about a row; the problems say in which row and column. Names of Stellen are never
 * merged silently: without `applySuggestions` a similar name becomes a Stelle of its own.
 *
 * @param file a path on disk
 * @throws when the file cannot be read from disk
 */
export async function importMassnahmenFile(
  ctx: Ctx,
  file: string,
  options: ImportFileOptions = {},
): Promise<ImportFileResult> {
  const bytes = await readFile(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const dateiname = basename(file);
  const table = await readForeignTable({ source: { bytes }, limits: IMPORT_LIMITS, lane: ctx.mandant.id });
  const grund = table.ok ? {} : { grund: table.reason };
  const started = await startImport(ctx, { dateiname, sha256, table: table.ok ? table.value : null, ...grund });
  if (!table.ok) return refusedFile(ctx, table);
  const t = await sentences(ctx);
  const begun = started.value;
  if (begun.art === "abgelehnt") return { ...NICHTS, probleme: [whole(t(`import.grund.${begun.grund}`))] };
  const { vorschau, gliederung } = await decide(ctx, begun.id, options);
  const probleme = vorschau.ok ? listProbleme(vorschau, t) : [whole(t(`import.grund.${vorschau.reason}`))];
  const applied = await applyImport(ctx, begun.id, { fingerprint: null, veroeffentlichen: options.publish === true });
  if (!applied.ok) {
    await discardImport(ctx, begun.id);
    const fest = (gliederung?.neu ?? []).map(({ name, zeilen }) => {
      const { gremium, beschlossenAm } = gliederung ?? { gremium: "", beschlossenAm: ctx.today };
      const datum = formatsFor(ctx.locale).date(beschlossenAm);
      const text = t("import.gliederung", { name, zeilen: zeilen.join(", "), anzahl: zeilen.length, gremium, datum });
      return { zeile: zeilen[0] ?? 0, spalte: "", text };
    });
    return { ...NICHTS, probleme: [whole(t(`import.grund.${applied.reason}`)), ...fest, ...probleme] };
  }
  const { neu, geaendert, unveraendert } = applied.value.ergebnis;
  return { uebernommen: true, neu, geaendert, unveraendert, probleme };
}

async function decide(ctx: Ctx, id: ImportId, options: ImportFileOptions) {
  let view = await look(ctx, id);
  const handlungsfeld = options.handlungsfeld ?? "";
  const wunsch = { ...view.wunsch, handlungsfeld };
  // A decision can bring up the next question, so the proposals are taken until nothing is open, but not for ever.
  for (let round = 0; round < 5; round += 1) {
    const { vorschau } = view;
    const plan = vorschau.ok ? vorschau.plan : null;
    const entscheidungen = plan ? (options.applySuggestions ? suggestionsOf(plan) : carefulDecisions(plan)) : {};
    const nothingNew = Object.keys(entscheidungen).length === 0 && (round > 0 || handlungsfeld === "");
    if (nothingNew) break;
    await decideImport(ctx, id, { blatt: view.blatt.name, wunsch, entscheidungen });
    view = await look(ctx, id);
  }
  return view;
}

async function look(ctx: Ctx, id: ImportId) {
  const view = await viewImport(ctx, id);
  if (view.zustand !== "vorschau") throw new Error("An import that is not taken over yet is a Vorschau.");
  return view;
}

type Key = keyof typeof konzeptTexts.messages.de;

/** The strings of this module with the county's own words in them. */
async function sentences(ctx: Ctx): Promise<Translate<Key>> {
  const { handlungsfeld, massnahme } = (await viewLandkreis(ctx)).woerter;
  const words = { feld: handlungsfeld.einzahl, felder: handlungsfeld.mehrzahl };
  const both = { ...words, massnahme: massnahme.einzahl, massnahmen: massnahme.mehrzahl };
  const t = translator(konzeptTexts, ctx.locale);
  return (key, values) => t(key, { ...both, ...values });
}

/**
 * Without anybody to ask: a name that only resembles a known Stelle becomes a Stelle of its own, because two can be
 * merged later and one cannot be taken apart. Everything else that is open stays open and stops the import.
 */
function carefulDecisions(plan: ImportPlan): Record<string, string> {
  const open = plan.zeilen
    .flatMap((zeile) => zeile.probleme)
    .filter(({ code, gewaehlt, optionen }) => {
      return code === "stelle-unbekannt" && gewaehlt === null && optionen.some((option) => option.wert === "neu");
    });
  return Object.fromEntries(open.map(({ schluessel }) => [schluessel, "neu"]));
}

function listProbleme(vorschau: Vorschau, t: Translate<Key>): ImportProblem[] {
  if (!vorschau.ok) return [];
  return vorschau.plan.zeilen.flatMap(({ zeile, probleme }) =>
    probleme.map((problem) => ({
      zeile,
      spalte: problem.spalte === null ? "" : columnName(problem.spalte),
      text: problemSatz(problem, t),
    })),
  );
}

function whole(text: string): ImportProblem {
  return { zeile: 0, spalte: "", text };
}

function refusedFile(ctx: Ctx, table: TableRefusal): ImportFileResult {
  const t = translator(tabellenTexts, ctx.locale);
  const told = describeRefusal(table);
  const { row = 0, column = "" } = table.at;
  return { ...NICHTS, probleme: [{ zeile: row, spalte: column, text: t(told.grund.key, told.grund.values) }] };
}
