import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import datei from "../../../../demo/beteiligung/bestand-2026.json" with { type: "json" };
import { importAntworten } from "../antwort/commands/import-antworten.ts";
import type { UmfrageId } from "../antwort/rules/ids.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  antworten: z.array(
    z.strictObject({
      vorTagen: z.int(),
      werte: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  ),
});

/** What three institutions reported in the survey that is open. All invented. */
export async function loadBestand(ctx: Ctx, umfrageId: UmfrageId): Promise<void> {
  const demo = schema.parse(datei);
  await importAntworten(ctx, umfrageId, () => ({
    einladungen: [],
    antworten: demo.antworten.map(({ vorTagen, werte }) => ({
      id: newRandomId<"Umfrageantwort">(),
      umfrageId,
      antworten: { werte, gesehen: Object.keys(werte) },
      weg: "web" as const,
      sprache: "de",
      eingereichtAm: addDays(ctx.today, -vorTagen),
    })),
  }));
}
