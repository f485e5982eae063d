import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import datei from "../../../demo/portal/aufgaben.json" with { type: "json" };
import { createAufgabe, finishAufgabe } from "./commands/aufgaben.ts";
import { resolveBezug, viewAufgaben } from "./views/aufgaben.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  aufgaben: z.array(
    z.strictObject({
      titel: z.string(),
      fuer: z.string(),
      faelligAm: datumSchema.nullable(),
      /** Days from today, for what is still to come. */
      tage: z.int().nullable(),
      zu: z.string(),
      notiz: z.string(),
      erledigt: z.boolean(),
    }),
  ),
});

/**
 * What the office of Landkreis Erlengrund has to do: one task of a resolution is late. All invented, written through the
 * commands. Leaves a county alone that has tasks already.
 */
export async function loadAufgaben(ctx: Ctx): Promise<void> {
  const { zahlen } = await viewAufgaben(ctx, { welche: "offen", fuer: "", seite: 1 });
  if (zahlen.offen + zahlen.erledigt > 0) return;
  for (const { faelligAm, tage, zu, erledigt, ...rest } of schema.parse(datei).aufgaben) {
    const bezug = zu === "" ? null : await resolveBezug(ctx, zu);
    // A county that changed its resolutions has its own things to do.
    if (zu !== "" && !bezug) continue;
    const made = await createAufgabe(ctx, { ...rest, faelligAm: faelligAm ?? addDays(ctx.today, tage ?? 0), bezug });
    if (!made.ok) throw new Error(`Demo: ${made.reason}`);
    if (erledigt) await finishAufgabe(ctx, made.value.id);
  }
}
