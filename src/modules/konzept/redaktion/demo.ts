import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import datei from "../../../../demo/konzept/redaktion.json" with { type: "json" };
import { assignText, decideGliederung, moveText } from "./commands/keep-redaktion.ts";
import { viewRedaktion } from "./views/redaktion.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  texte: z.array(
    z.strictObject({
      titel: z.string(),
      wer: z.string(),
      tage: z.int(),
      schritte: z.array(z.enum(["vorlegen", "freigeben", "zurueckgeben"])),
    }),
  ),
  durch: z.string(),
  freigegebenAm: datumSchema,
  zurueck: z.string(),
  gliederung: z.array(
    z.strictObject({
      fest: z.boolean(),
      beschlossenAm: datumSchema,
      gremium: z.string(),
      beschluss: z.string(),
      grund: z.string(),
    }),
  ),
});

function done(outcome: { readonly ok: true } | { readonly ok: false; readonly reason: string }): void {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
}

/**
 * Who writes the Konzept of Landkreis Erlengrund, with texts in every state and one that is late. All invented, written
 * through the commands. Leaves a county alone that has said something about it already.
 */
export async function loadRedaktion(ctx: Ctx): Promise<void> {
  const demo = schema.parse(datei);
  const { texte, beschluesse } = await viewRedaktion(ctx);
  if (beschluesse.length > 0 || texte.some((one) => one.rev > 0)) return;
  for (const { titel, wer, tage, schritte } of demo.texte) {
    const text = texte.find((one) => one.titel === titel);
    // A county that changed its chapters has its own people for them.
    if (!text) continue;
    done(await assignText(ctx, text.id, 0, { verantwortlich: wer, faelligAm: addDays(ctx.today, tage) }));
    for (const [at, schritt] of schritte.entries()) {
      const angaben = { durch: demo.durch, am: demo.freigegebenAm, grund: demo.zurueck };
      done(await moveText(ctx, text.id, at + 1, schritt, angaben));
    }
  }
  for (const beschluss of demo.gliederung) done(await decideGliederung(ctx, beschluss));
}
