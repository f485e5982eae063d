import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, type readForeignTable, tabellenTexts } from "#src/platform/tabellen/index.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { refusePersonen } from "../commands/refuse-personen.ts";
import { BLAETTER } from "../rules/blaetter.ts";
import { countAenderungen, listBlattPlaene, listProbleme, type MappeSummen } from "../rules/ganzer-plan.ts";
import type { Tabelle } from "../rules/plan.ts";
import { viewMappePlan } from "../views/mappe.ts";
import { MAPPE_LIMITS } from "./import-konzept-file.ts";
import { hasBlatt, tabellenOf } from "./mappe-xlsx.ts";
import { problemSatz, type ProblemSatz } from "./mappe-saetze.ts";

export type MappeVorschau = {
  readonly summen: MappeSummen;
  readonly probleme: readonly ProblemSatz[];
  readonly aenderungen: readonly {
    readonly blatt: string;
    readonly zeile: number;
    readonly schluessel: string;
    readonly felder: readonly { readonly kopf: string; readonly vorher: string; readonly nachher: string }[];
  }[];
  /** More changes than are shown one by one. */
  readonly weitere: number;
  readonly fingerprint: string;
  /** The sheets as they were read, to be sent along with the confirmation: nothing is kept before it. */
  readonly inhalt: string;
};

/** How many changes a page shows; all of them are counted. */
const SHOWN = 200;

const tabelleSchema = z.strictObject({
  name: z.string(),
  kopf: z.array(z.string()),
  zeilen: z.array(z.strictObject({ nummer: z.number().int(), zellen: z.array(z.string()) })),
});

/** Reads back what a Vorschau sent along; null when it is something else. */
export function parseInhalt(text: unknown): readonly Tabelle[] | null {
  if (typeof text !== "string") return null;
  try {
    const parsed = z.array(tabelleSchema).max(40).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Reads a workbook from a form in a child process and says what it would change. Writes nothing.
 *
 * @param readTable from the running program, which starts readers in processes of their own
 * @returns a sentence when the file cannot be read or is something else
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function receiveMappe(
  ctx: Ctx,
  readTable: typeof readForeignTable,
  datei: FormDataEntryValue | null,
): Promise<{ readonly satz: string } | { readonly vorschau: MappeVorschau }> {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const t = translator(konzeptTexts, ctx.locale);
  if (!(datei instanceof File) || datei.size === 0) return { satz: t("mappe.grund.keine-datei") };
  const bytes = new Uint8Array(await datei.arrayBuffer());
  const table = await readTable({ source: { bytes }, limits: MAPPE_LIMITS, lane: ctx.mandant.id });
  if (!table.ok) {
    const { grund, ort } = describeRefusal(table);
    const told = translator(tabellenTexts, ctx.locale);
    return { satz: [ort ? `${told(ort.key, ort.values)}: ` : "", told(grund.key, grund.values)].join("") };
  }
  const tabellen = tabellenOf(table.value);
  if (!hasBlatt(tabellen)) return { satz: t("mappe.grund.kein-blatt") };
  const personen = await refusePersonen(ctx, tabellen);
  if (personen.length > 0) return { satz: t("mappe.grund.personendaten", { spalten: personen.join(", ") }) };
  return { vorschau: await viewMappeVorschau(ctx, tabellen) };
}

/**
 * What these sheets would change now.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewMappeVorschau(ctx: Ctx, tabellen: readonly Tabelle[]): Promise<MappeVorschau> {
  const t = translator(konzeptTexts, ctx.locale);
  const { plan, fingerprint } = await viewMappePlan(ctx, tabellen);
  const all = listBlattPlaene(plan).flatMap(([blatt, one]) =>
    one.aenderungen.map(({ zeile, schluessel, felder }) => ({
      blatt: BLAETTER[blatt],
      zeile,
      schluessel: schluessel.replaceAll("\u001f", " · "),
      felder,
    })),
  );
  return {
    summen: countAenderungen(plan),
    probleme: listProbleme(plan).map((problem) => problemSatz(problem, t)),
    aenderungen: all.slice(0, SHOWN),
    weitere: Math.max(0, all.length - SHOWN),
    fingerprint,
    inhalt: JSON.stringify(tabellen),
  };
}
