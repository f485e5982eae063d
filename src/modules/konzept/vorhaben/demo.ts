import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import datei from "../../../../demo/konzept/vorhaben.json" with { type: "json" };
import { parseZeitangabe } from "../rules/zeitangabe.ts";
import { createVorhaben } from "./commands/keep-vorhaben.ts";
import { OFFENE_STAENDE } from "./rules/vorhaben.ts";
import { viewVorhabenIntern } from "./views/vorhaben.ts";

const text = z.string();
const schema = z.strictObject({
  hinweis: text,
  vorhaben: z.array(
    z.strictObject({
      titel: text,
      text,
      wer: text,
      stand: z.enum(OFFENE_STAENDE),
      erwartet: text,
      grund: text,
      massnahme: text,
    }),
  ),
});

/**
 * What Landkreis Erlengrund is working on. All invented, written through the commands. Leaves a county alone that has
 * entries already.
 */
export async function loadVorhaben(ctx: Ctx): Promise<void> {
  const there = await viewVorhabenIntern(ctx);
  if (there.zeilen.length > 0) return;
  for (const { massnahme, erwartet, ...rest } of schema.parse(datei).vorhaben) {
    const found = there.massnahmen.find((one) => one.kennung === massnahme);
    const made = await createVorhaben(ctx, {
      ...rest,
      erwartet: parseZeitangabe(erwartet, "ende"),
      massnahmeId: found?.id ?? null,
    });
    if (!made.ok) throw new Error(`Demo: ${made.reason}`);
  }
}
