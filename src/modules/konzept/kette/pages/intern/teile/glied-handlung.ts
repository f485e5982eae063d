import { redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { unreachable } from "#src/shared/unreachable.ts";
import {
  archiveGlied,
  type GliedRef,
  publishGlied,
  restoreGlied,
  withdrawGlied,
} from "../../../commands/change-glied-stand.ts";
import { handlungAbgelehnt, kleinesFormFalsch } from "./seiten-stand.ts";
import { runVerknuepfung } from "./verknuepfung-lesen.ts";

const MELDUNGEN = {
  veroeffentlichen: "kette-veroeffentlicht",
  zurueckziehen: "kette-zurueckgezogen",
  archivieren: "kette-archiviert",
  wiederherstellen: "kette-wiederhergestellt",
} as const;
type Handlung = keyof typeof MELDUNGEN;

/**
 * What another form than the big one asks for on the page of a Bedarf or Wirkungsziel: publishing, archiving, links.
 * Null when it was the big form.
 */
export async function runGliedHandlung(ctx: Ctx, form: FormData, ref: GliedRef, path: string) {
  const verknuepft = await runVerknuepfung(ctx, form, ref, path);
  if (verknuepft) return verknuepft;
  const handlung = fieldText(form, "handlung");
  if (!Object.hasOwn(MELDUNGEN, handlung)) return null;
  if (hasForeignField(form, /^(handlung|grund)$/)) return handlungAbgelehnt("unbekannt", 422);
  const outcome = await run(ctx, ref, handlung as Handlung, fieldText(form, "grund").slice(0, 1000));
  if (outcome.ok) throw redirect(localePath(ctx.locale, `${path}?ok=${MELDUNGEN[handlung as Handlung]}`));
  if (outcome.reason === "ohne-grund") return kleinesFormFalsch({ grund: "ohne-grund" }, {}, 422);
  return handlungAbgelehnt(outcome.reason);
}

function run(ctx: Ctx, ref: GliedRef, handlung: Handlung, grund: string) {
  switch (handlung) {
    case "veroeffentlichen":
      return publishGlied(ctx, ref);
    case "zurueckziehen":
      return withdrawGlied(ctx, ref);
    case "wiederherstellen":
      return restoreGlied(ctx, ref);
    case "archivieren":
      return archiveGlied(ctx, ref, grund);
    default:
      return unreachable(handlung);
  }
}
