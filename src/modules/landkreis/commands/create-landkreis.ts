import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Locale } from "#src/shared/locale.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { areFarbenSafe, FARBEN_VORGABE, type Farben } from "../rules/farben.ts";
import { mayChangeLandkreis } from "../rules/permissions.ts";
import { fitsLand, orderSprachen, type Profil } from "../rules/profil.ts";
import { WOERTER_VORGABE, type Woerter } from "../rules/woerter.ts";
import { insertBarrierefreiheit } from "../store/rechtstexte.ts";
import { forgetLandkreis } from "../store/profil-memory.ts";
import { insertProfil, lockProfil } from "../store/profil.ts";

/** A new county knows its names, Land and key; everything else may follow in the settings. */
export type NewLandkreis = Pick<Profil, "name" | "kurzname" | "verwaltungsname" | "land" | "kreisschluessel"> &
  Partial<Profil> & {
    readonly farben?: Farben | undefined;
    readonly sprachen?: readonly Locale[] | undefined;
    readonly woerter?: Woerter | undefined;
  };

const EMPTY = {
  leitung: "",
  einwohner: null,
  einwohnerStichtag: null,
  auslaendischeBevoelkerung: null,
  motto: {},
  strasse: "",
  plz: "",
  ort: "",
  postfach: "",
  telefon: "",
  email: "",
  website: "",
  kontaktName: "",
  kontaktTelefon: "",
  kontaktEmail: "",
} satisfies Partial<Profil>;

/**
 * Sets up a county that has its Mandant already: name, our colours and words, German and English, and a statement
 * on accessibility that says "partly conforming, not yet assessed by others", to be corrected by the county.
 *
 * @throws NotAllowed unless the machine (command line, demo) or the Fachstelle is asking
 */
export async function createLandkreis(
  ctx: Ctx,
  neu: NewLandkreis,
): Promise<Outcome<null, "schon-angelegt" | "schluessel-passt-nicht" | "farbe-ausserhalb">> {
  const outcome = await ctx.db.write(async (tx) => {
    if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
    if (await lockProfil(tx)) return refuse("schon-angelegt");
    if (!fitsLand(neu.kreisschluessel, neu.land)) return refuse("schluessel-passt-nicht");
    const { farben = FARBEN_VORGABE, sprachen = ["de", "en"], woerter = WOERTER_VORGABE, ...profil } = neu;
    if (!areFarbenSafe(farben)) return refuse("farbe-ausserhalb");
    const row = { ...EMPTY, ...profil, ...farben, sprachen: orderSprachen(sprachen), woerter, logoDateiId: null };
    await insertProfil(tx, row);
    await insertBarrierefreiheit(tx, ctx.today);
    await record(tx, ctx, "landkreis.created", [{ kind: "landkreis", id: ctx.mandant.id, before: null, after: row }]);
    return accept(null);
  });
  forgetLandkreis(ctx.mandant.id);
  return outcome;
}
