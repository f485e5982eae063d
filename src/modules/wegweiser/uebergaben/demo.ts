import { z } from "zod";
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import demo from "../../../../demo/wegweiser/uebergaben.json" with { type: "json" };
import { createUebergabe } from "./commands/change-uebergabe.ts";
import { viewUebergabenIntern } from "./views/uebergaben.ts";

const schema = z.array(
  z.strictObject({
    leistung: z.string(),
    von: z.string(),
    an: z.string(),
    wann: z.string(),
    was: z.string(),
    fristTage: z.int().nullable(),
    fehler: z.string(),
  }),
);

/** Who hands over to whom in Landkreis Erlengrund. Leaves a county alone that has Übergaben. */
export async function loadUebergaben(ctx: Ctx, keys: NetzwerkDemoKeys): Promise<void> {
  const { uebergaben, wahl } = await viewUebergabenIntern(ctx, null);
  if (uebergaben.length > 0) return;
  for (const { leistung, von, an, ...worte } of schema.parse(demo.uebergaben)) {
    const leistungId = wahl.leistungen.find(({ name }) => name === leistung)?.id;
    const [vonId, anId] = [keys.stellen.get(von), keys.stellen.get(an)];
    if (!leistungId || !vonId || !anId) throw new Error(`unknown handover ${leistung}: ${von}, ${an}`);
    const outcome = await createUebergabe(ctx, { ...worte, leistungId, vonId, anId });
    if (!outcome.ok) throw new Error(`demo refused: ${outcome.reason}`);
  }
}
