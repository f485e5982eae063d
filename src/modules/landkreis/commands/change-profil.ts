import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { areFarbenSafe, type Farben } from "../rules/farben.ts";
import { fitsLand, orderSprachen, type Profil } from "../rules/profil.ts";
import type { Woerter } from "../rules/woerter.ts";
import { changeSettings } from "./change-settings.ts";

/** Changes name, place and figures of the county. Refuses a county key that is not of the chosen Land. */
export function changeProfil(ctx: Ctx, rev: number, profil: Profil) {
  return changeSettings(ctx, rev, "landkreis.profil.changed", () =>
    fitsLand(profil.kreisschluessel, profil.land) ? accept(profil) : refuse("schluessel-passt-nicht"),
  );
}

/** Changes the county's colours. Refuses values for which the contrast was not measured. */
export function changeFarben(ctx: Ctx, rev: number, farben: Farben) {
  return changeSettings(ctx, rev, "landkreis.farben.changed", () =>
    areFarbenSafe(farben) ? accept(farben) : refuse("farbe-ausserhalb"),
  );
}

/** Chooses the languages in which the county shows its pages. German always stays. */
export function changeSprachen(ctx: Ctx, rev: number, sprachen: readonly string[]) {
  return changeSettings(ctx, rev, "landkreis.sprachen.changed", () => accept({ sprachen: orderSprachen(sprachen) }));
}

/** Changes what the county calls its Handlungsfelder and Maßnahmen. */
export function changeWoerter(ctx: Ctx, rev: number, woerter: Woerter) {
  return changeSettings(ctx, rev, "landkreis.woerter.changed", () => accept({ woerter }));
}
