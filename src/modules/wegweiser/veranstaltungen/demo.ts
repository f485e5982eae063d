import { z } from "zod";
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import data from "../../../../demo/wegweiser/veranstaltungen.json" with { type: "json" };
import { SPRACHEN } from "../rules/sprachen.ts";
import { WOCHENTAGE } from "../rules/zeiten.ts";
import { createVeranstaltung, publishVeranstaltung } from "./commands/change-veranstaltung.ts";
import { TAKTE } from "./rules/wiederholung.ts";
import { viewTermineIntern } from "./views/termine.ts";

const schema = z.array(
  z.object({
    titel: z.partialRecord(z.enum(SPRACHEN), z.string()),
    text: z.string(),
    beginn: datumSchema,
    von: z.string().nullable(),
    bis: z.string().nullable(),
    wiederholung: z.object({
      takt: z.enum(TAKTE),
      abstand: z.number().int(),
      tage: z.array(z.literal(WOCHENTAGE)),
      bis: datumSchema.nullable(),
    }),
    ausfaelle: z.array(datumSchema),
    ort: z.string().nullable(),
    ortText: z.string(),
    veranstalter: z.string().nullable(),
    sprachen: z.array(z.string()),
    kosten: z.string(),
    anmeldung: z.string(),
    kinderbetreuung: z.boolean(),
    veroeffentlicht: z.boolean(),
  }),
);

/** Dates of Landkreis Erlengrund. Leaves a county alone that has some already. */
export async function loadVeranstaltungen(ctx: Ctx, keys: NetzwerkDemoKeys): Promise<void> {
  if ((await viewTermineIntern(ctx)).termine.length > 0) return;
  for (const { ort, veranstalter, veroeffentlicht, ...rest } of schema.parse(data.veranstaltungen)) {
    const created = await createVeranstaltung(ctx, {
      ...rest,
      online: "",
      ortId: ort === null ? null : (keys.orte.get(ort) ?? null),
      veranstalterId: veranstalter === null ? null : (keys.stellen.get(veranstalter) ?? null),
    });
    if (created.ok && veroeffentlicht) await publishVeranstaltung(ctx, created.value, 1, true);
  }
}
