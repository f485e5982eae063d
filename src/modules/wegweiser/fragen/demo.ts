import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import demo from "../../../../demo/wegweiser/fragen.json" with { type: "json" };
import { SPRACHEN } from "../rules/sprachen.ts";
import { createHaeufigeFrage } from "./commands/change-frage.ts";
import { viewFragenIntern } from "./views/fragen.ts";

const texte = z.partialRecord(z.enum(SPRACHEN), z.string());
const schema = z.array(z.strictObject({ thema: z.string(), fragen: texte, antworten: texte }));

/** What is asked often in Landkreis Erlengrund. Leaves a county alone that has questions. */
export async function loadFragen(ctx: Ctx): Promise<void> {
  if ((await viewFragenIntern(ctx, null)).fragen.length > 0) return;
  for (const frage of schema.parse(demo.fragen)) {
    const outcome = await createHaeufigeFrage(ctx, frage);
    if (!outcome.ok) throw new Error(`demo refused: ${outcome.reason}`);
  }
}
