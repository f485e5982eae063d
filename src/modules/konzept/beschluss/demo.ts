import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import datei from "../../../../demo/konzept/beschluesse.json" with { type: "json" };
import { createBeschluss, decideBeschluss } from "./commands/keep-beschluesse.ts";
import { BESCHLUSSARTEN } from "./rules/beschluss.ts";
import { viewBeschluesse } from "./views/beschluesse.ts";

const text = z.string();
const schema = z.strictObject({
  hinweis: text,
  beschluesse: z.array(
    z.strictObject({
      art: z.enum(BESCHLUSSARTEN),
      titel: text,
      wortlaut: text,
      grund: text,
      gremium: text,
      mitglieder: text,
      endetTage: z.int().nullable(),
      themen: z.array(text),
      felder: z.array(text),
      beschlossenAm: datumSchema.nullable(),
    }),
  ),
});

/**
 * A guideline, an assignment and a proposed structure of Landkreis Erlengrund. All invented, written through the
 * commands. Leaves a county alone that has resolutions already.
 */
export async function loadBeschluesse(ctx: Ctx): Promise<void> {
  const there = await viewBeschluesse(ctx);
  if (there.zeilen.length > 0) return;
  const pick = <Key extends string>(
    rows: readonly { readonly id: Key; readonly name: string }[],
    names: readonly string[],
  ) => rows.filter((row) => names.includes(row.name)).map((row) => row.id);
  for (const { art, gremium, endetTage, themen, felder, beschlossenAm, ...rest } of schema.parse(datei).beschluesse) {
    const gremiumId = there.gremien.find((one) => one.name === gremium)?.id ?? null;
    const made = await createBeschluss(ctx, art, {
      ...rest,
      gremiumId,
      gremium: gremiumId ? "" : gremium,
      endetAm: endetTage === null ? null : addDays(ctx.today, endetTage),
      handlungsfeldIds: pick(there.felder, felder),
      querschnittsthemaIds: pick(there.themen, themen),
    });
    if (!made.ok) throw new Error(`Demo: ${made.reason}`);
    if (beschlossenAm === null) continue;
    const decided = await decideBeschluss(ctx, made.value.id, 1, "beschliessen", {
      am: beschlossenAm,
      grund: "",
      endetAm: null,
    });
    if (!decided.ok) throw new Error(`Demo: ${decided.reason}`);
  }
}
