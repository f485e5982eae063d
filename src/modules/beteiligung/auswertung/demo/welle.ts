import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import datei from "../../../../../demo/beteiligung/umfrage-2022.json" with { type: "json" };
import { importAntworten } from "../../antwort/commands/import-antworten.ts";
import { closeUmfrage, createUmfrage, openUmfrage } from "../../umfrage/commands/umfragen.ts";

import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { parseDefinition } from "../../umfrage/rules/pruefung.ts";
import { must } from "#src/shared/result.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  welle: z.string(),
  von: datumSchema,
  bis: datumSchema,
  umfrage: z.unknown(),
  /** How many gave which answer; of several boxes the codes with commas. */
  verteilung: z.record(z.string(), z.record(z.string(), z.int())),
});

/** Places by which the answers to one question are turned against those to the one before. */
const DREHUNG = 17;

/** The short survey of 2022 with its answers, closed. All invented. */
export async function loadWelle(ctx: Ctx): Promise<UmfrageId> {
  const { welle, von, bis, umfrage, verteilung } = schema.parse(datei);
  const read = parseDefinition(umfrage);
  if (!read.ok) throw new Error(`Demo: ${JSON.stringify(read.fehler)}`);
  const then: Ctx = { ...ctx, today: von };
  const { id } = must(await createUmfrage(then, { definition: read.umfrage, welle }));
  must(await openUmfrage(then, id, 1, { von, bis }));
  await importAntworten(then, id, () => ({
    einladungen: [],
    antworten: antwortenOf(verteilung).map((werte) => ({
      id: newRandomId<"Umfrageantwort">(),
      umfrageId: id,
      antworten: { werte, gesehen: Object.keys(verteilung) },
    })),
  }));
  must(await closeUmfrage({ ...ctx, today: addDays(bis, 1) }, id, 2));
  return id;
}

function antwortenOf(verteilung: z.infer<typeof schema>["verteilung"]) {
  const columns = Object.entries(verteilung).map(([frage, counts]) => ({
    frage,
    codes: Object.entries(counts).flatMap(([code, count]) => Array.from({ length: count }, () => code)),
    isSeveral: Object.keys(counts).some((code) => code.includes(",")),
  }));
  return Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) =>
    Object.fromEntries(
      columns.map(({ frage, codes, isSeveral }, at) => {
        const code = codes[(row + at * DREHUNG) % codes.length] ?? "";
        return [frage, isSeveral ? code.split(",") : code];
      }),
    ),
  );
}
