import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { newRandomId } from "#src/platform/id.ts";
import { datumSchema } from "#src/shared/datum.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import datei from "../../../../demo/beteiligung/umfrage-2025.json" with { type: "json" };
import { answersToStore, visibleQuestions } from "../umfrage/rules/antworten.ts";
import type { Wert } from "../umfrage/rules/ausdruck.ts";
import { type Frage, fragenOf, type Umfrage } from "../umfrage/rules/definition.ts";
import { importAntworten } from "./commands/import-antworten.ts";
import type { UmfrageId } from "./rules/ids.ts";

const wert = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]);
const schema = z.strictObject({
  hinweis: z.string(),
  eingeladen: z.record(z.string(), z.int()),
  bereiche: z.record(z.string(), z.string()),
  angeschriebenAm: datumSchema,
  erinnertAm: datumSchema,
  erinnerungen: z.int(),
  antworten: z.array(z.strictObject({ vollstaendig: z.boolean(), werte: z.record(z.string(), wert) })),
});
type Demo = z.infer<typeof schema>;

/** The answers of 2025 to the survey of institutions, and who was asked. All invented. */
export async function loadAntworten(ctx: Ctx, umfrageId: UmfrageId): Promise<void> {
  const demo = schema.parse(datei);
  await importAntworten(ctx, umfrageId, (umfrage) => ({
    einladungen: einladungenOf(demo, umfrageId),
    antworten: listDemoAntworten(umfrage).map((one) => ({ ...one, id: newRandomId<"Umfrageantwort">(), umfrageId })),
  }));
}

/** What was answered in 2025, as it is stored. */
export function listDemoAntworten(umfrage: Umfrage) {
  return schema.parse(datei).antworten.map(({ vollstaendig, werte }) => ({
    antworten: inhaltOf(umfrage, werte, vollstaendig),
    stand: vollstaendig ? ("vollstaendig" as const) : ("abgebrochen" as const),
  }));
}

function einladungenOf(demo: Demo, umfrageId: UmfrageId) {
  return Object.entries(demo.eingeladen).flatMap(([bereich, anzahl]) => {
    const fertig = demo.antworten.filter(
      ({ vollstaendig, werte: { q01 } }) => vollstaendig && typeof q01 === "string" && demo.bereiche[q01] === bereich,
    ).length;
    const ort = slugOf(bereich);
    return Array.from({ length: anzahl }, (_, at) => ({
      id: newRandomId<"Umfrageeinladung">(),
      umfrageId,
      art: "mail" as const,
      bereich,
      name: `Einrichtung ${at + 1}`,
      email: `einrichtung-${at + 1}@${ort}.example`,
      gesendetAm: demo.angeschriebenAm,
      erinnertAm: demo.erinnertAm,
      erinnerungen: demo.erinnerungen,
      fertig: at < fertig,
    }));
  });
}

/** The answers of the file name what stays the same across waves; a survey has its own codes for it. */
function inhaltOf(umfrage: Umfrage, werte: Demo["antworten"][number]["werte"], vollstaendig: boolean) {
  const fragen = new Map(umfrage.seiten.flatMap(fragenOf).map(({ frage }) => [frage.code, frage]));
  const typed: Record<string, Wert> = {};
  for (const [code, given] of Object.entries(werte)) {
    const frage = fragen.get(code);
    if (frage) Object.assign(typed, cellsFor(frage, given));
  }
  const all = { sprache: "de", werte: typed, gesehen: Object.keys(werte) };
  const gesehen = visibleQuestions(umfrage, all).map((feld) => feld.schluessel);
  const stored = answersToStore(umfrage, vollstaendig ? { ...all, gesehen } : all);
  return { werte: stored.werte, gesehen: stored.gesehen };
}

function cellsFor(frage: Frage, given: z.infer<typeof wert>): Record<string, Wert> {
  const codeIn = (list: readonly { readonly code: string; readonly konzept: string }[], konzept: string) =>
    list.find((one) => one.konzept === konzept)?.code ?? konzept;
  if (frage.typ === "matrix" && typeof given === "object" && !Array.isArray(given)) {
    return Object.fromEntries(
      Object.entries(given).map(([zeile, one]) => [
        `${frage.code}.${codeIn(frage.zeilen, zeile)}`,
        codeIn(frage.skalen[0]?.optionen ?? [], one),
      ]),
    );
  }
  if (frage.typ === "mehrfach" && Array.isArray(given))
    return { [frage.code]: given.map((one) => codeIn(frage.optionen, one)) };
  if (typeof given === "object") return {};
  return { [frage.code]: frage.typ === "einfach" ? codeIn(frage.optionen, String(given)) : given };
}
