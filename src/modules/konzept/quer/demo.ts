import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import strukturen from "../../../../demo/konzept/strukturen.json" with { type: "json" };
import { createStruktur } from "./commands/create-struktur.ts";
import { LAGEN } from "./rules/struktur.ts";
import { viewStrukturen, viewStrukturForm } from "./views/strukturen.ts";

const strukturSchema = z.strictObject({
  name: z.string(),
  beschreibung: z.string(),
  lagen: z.array(
    z.strictObject({
      region: z.string(),
      stand: z.enum(LAGEN),
      bedarf: z.string(),
      eingeschaetztAm: datumSchema,
    }),
  ),
});

/**
 * What the four Planungsregionen of Landkreis Erlengrund need and how far it is there: 5 structures, 20 cells, all
 * invented. Leaves a county alone that has begun already. Comes after the chain, whose Bedarfe it names.
 */
export async function loadStrukturen(
  ctx: Ctx,
  planungsregionen: ReadonlyMap<string, Id<"Planungsregion">>,
): Promise<void> {
  if ((await viewStrukturen(ctx)).strukturen.length > 0) return;
  const bedarfe = new Map((await viewStrukturForm(ctx, null)).bedarfe.map((one) => [one.kennung, one.id]));
  const idOf = <T>(ids: ReadonlyMap<string, T>, key: string): T => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo files name ${key}, which does not exist.`);
    return id;
  };
  for (const { name, beschreibung, lagen } of z.array(strukturSchema).parse(strukturen.strukturen)) {
    const outcome = await createStruktur(ctx, {
      name,
      beschreibung,
      lagen: lagen.map(({ region, stand, bedarf, eingeschaetztAm }) => ({
        planungsregionId: idOf(planungsregionen, region),
        stand,
        bedarfId: idOf(bedarfe, bedarf) as Id<"Bedarf">,
        bemerkung: "",
        eingeschaetztAm,
      })),
    });
    if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  }
}
