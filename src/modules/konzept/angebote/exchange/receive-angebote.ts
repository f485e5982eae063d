import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import {
  columnName,
  describeRefusal,
  type ForeignTable,
  type readForeignTable,
  tabellenTexts,
} from "#src/platform/tabellen/index.ts";
import type { Locale } from "#src/shared/locale.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { ImportProblem } from "../../exchange/import-massnahmen-file.ts";
import { tabellenOf } from "../../mappe/exchange/mappe-xlsx.ts";
import type { Tabelle } from "../../mappe/rules/plan.ts";
import { type AngebotSummen, summenOf } from "../commands/import-angebote.ts";
import { ANGEBOT_SPALTEN } from "../rules/angebot-spalten.ts";
import { type AngebotProblem, isHinweis } from "../rules/angebot-tabelle.ts";
import { angeboteTexts } from "../texts/index.ts";
import { viewAngebotPlan } from "../commands/plan-angebote.ts";

/** An inventory has a few hundred rows; more than this is something else. */
const GRENZEN = { rows: 5_000, cells: 100_000, bytes: 5 * 1024 * 1024 } as const;

const { de, en, ar } = angeboteTexts.messages;
/** A head in any language of ours. */
const SPALTEN = new Map(
  ANGEBOT_SPALTEN.flatMap((spalte) =>
    [spalte, ...[de, en, ar].map((words) => words?.[`spalte.${spalte}`] ?? "")].map(
      (head) => [suchtext(head), spalte] as const,
    ),
  ),
);

/** How many rows a page shows; all of them are counted. */
const SHOWN = 200;

export type Angebotvorschau = {
  readonly summen: AngebotSummen;
  /** What has to be mended before anything is taken over. */
  readonly probleme: readonly ImportProblem[];
  /** What is told and stops nothing. */
  readonly hinweise: readonly ImportProblem[];
  readonly zeilen: readonly {
    readonly zeile: number;
    readonly titel: string;
    /** Which columns say something else; empty for a new Angebot. */
    readonly anders: readonly string[];
  }[];
  /** More rows than are shown one by one. */
  readonly weitere: number;
  readonly pruefsumme: string;
};

/**
 * The first sheet of a file, read in a child process, with our names of its columns; or a sentence that says why not.
 *
 * @throws when a file named by its path cannot be read from disk
 */
export async function readAngebotTabelle(
  ctx: Ctx,
  readTable: typeof readForeignTable,
  source: ForeignTable["source"],
): Promise<{ readonly satz: string } | { readonly tabelle: Tabelle }> {
  const table = await readTable({ source, limits: GRENZEN, lane: ctx.mandant.id });
  if (!table.ok) {
    const told = translator(tabellenTexts, ctx.locale);
    const { grund, ort } = describeRefusal(table);
    return { satz: [ort ? `${told(ort.key, ort.values)}: ` : "", told(grund.key, grund.values)].join("") };
  }
  const [tabelle] = tabellenOf(table.value);
  const named = tabelle && { ...tabelle, kopf: tabelle.kopf.map((head) => SPALTEN.get(suchtext(head)) ?? head) };
  return named ? { tabelle: named } : { satz: translator(angeboteTexts, ctx.locale)("import.grund.leer") };
}

/** What a table would change, in words. @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function viewAngebotVorschau(ctx: Ctx, tabelle: Tabelle): Promise<Angebotvorschau> {
  const { plan, pruefsumme } = await viewAngebotPlan(ctx, tabelle);
  const t = translator(angeboteTexts, ctx.locale);
  const neu = plan.neu.map(({ zeile, felder }) => ({ zeile, titel: felder.titel, anders: [] }));
  const geaendert = plan.geaendert.map(({ zeile, felder, spalten }) => ({
    zeile,
    titel: felder.titel,
    anders: spalten.map((one) => t(`spalte.${one}`)),
  }));
  const zeilen = [...neu, ...geaendert].toSorted((a, b) => a.zeile - b.zeile);
  return {
    summen: summenOf(plan),
    probleme: listProbleme(
      plan.probleme.filter((one) => !isHinweis(one)),
      ctx.locale,
    ),
    hinweise: listProbleme(plan.probleme.filter(isHinweis), ctx.locale),
    zeilen: zeilen.slice(0, SHOWN),
    weitere: Math.max(0, zeilen.length - SHOWN),
    pruefsumme,
  };
}

function listProbleme(probleme: readonly AngebotProblem[], locale: Locale): ImportProblem[] {
  const t = translator(angeboteTexts, locale);
  const wertOf = ({ grund, wert }: AngebotProblem) =>
    grund === "spalte-fehlt" ? t(wert === "stelle" ? "spalte.stelle" : "spalte.titel") : wert;
  return probleme.map((one) => ({
    zeile: one.zeile,
    spalte: one.spalte === null ? "" : columnName(one.spalte),
    text: t(`import.problem.${one.grund}`, { wert: wertOf(one) }),
  }));
}
