import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import { LOCALES } from "#src/shared/locale.ts";
import erlengrund from "../../../demo/landkreis/landkreis.json" with { type: "json" };
import rechtstexte from "../../../demo/landkreis/rechtstexte.json" with { type: "json" };
import { changeRechtstext } from "./commands/change-rechtstext.ts";
import { changeSchnelllinks } from "./commands/change-schnelllinks.ts";
import { createLandkreis } from "./commands/create-landkreis.ts";
import { LAND_KEYS } from "./rules/laender.ts";
import { RECHTSTEXTE } from "./rules/rechtstexte.ts";

const landkreisSchema = z.object({
  landkreis: z.looseObject({
    land: z.enum(LAND_KEYS),
    einwohnerStichtag: datumSchema,
  }),
  sprachen: z.array(z.enum(LOCALES)),
});
const textSchema = z.array(
  z.object({ art: z.enum(RECHTSTEXTE), locale: z.enum(LOCALES), stand: datumSchema, text: z.array(z.string()) }),
);

/** Landkreis Erlengrund: invented. Does nothing where the county was set up already. */
export async function loadDemo(ctx: Ctx): Promise<void> {
  const checked = landkreisSchema.parse(erlengrund);
  const { land, einwohnerStichtag } = checked.landkreis;
  const created = await createLandkreis(ctx, {
    ...erlengrund.landkreis,
    land,
    einwohnerStichtag,
    sprachen: checked.sprachen,
  });
  if (!created.ok) return;
  await changeSchnelllinks(ctx, 1, erlengrund.schnelllinks);
  for (const { text, ...rest } of textSchema.parse(rechtstexte.texte)) {
    await changeRechtstext(ctx, { ...rest, text: text.join("\n"), rev: 0 });
  }
}
