import type { Ctx } from "#src/platform/ctx.ts";
import { auswertungApi } from "./auswertung/exchange/api.ts";
import { listErgebnisAdressen } from "./auswertung/views/ergebnis.ts";
import { beteiligungApi as entwurfApi } from "./entwurf/exchange/api.ts";
import { listOeffentlicheAdressen as listEntwurfAdressen } from "./entwurf/views/entwuerfe.ts";

export { deleteDueKommentarAngaben } from "./entwurf/commands/kommentare.ts";

/** Every address of this module that is for programs. */
export const beteiligungApi = [...entwurfApi, ...auswertungApi];

/** Public addresses of drafts and of results, for the sitemap. */
export async function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return [...(await listEntwurfAdressen(ctx)), ...(await listErgebnisAdressen(ctx))];
}
export { findAntwortQuelle } from "./auswertung/views/quelle.ts";
export { deleteDueInterviews } from "./interview/commands/interviews.ts";
export { findZitatQuelle } from "./interview/views/quelle.ts";
export { findKartenQuelle } from "./workshop/views/quelle.ts";
