import type { Ctx } from "#src/platform/ctx.ts";
import { listErgebnisAdressen } from "../auswertung/views/ergebnis.ts";
import { listEntwurfAdressen } from "../entwurf/views/entwuerfe.ts";
import { listWorkshopAdressen } from "../workshop/views/oeffentlich.ts";

/** Public addresses of this module, for the sitemap. */
export async function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return [
    ...(await listEntwurfAdressen(ctx)),
    ...(await listErgebnisAdressen(ctx)),
    ...(await listWorkshopAdressen(ctx)),
  ];
}
