import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Barriere, Methode, Vereinbarkeit } from "../rules/barrierefreiheit.ts";
import { type Durchsetzungsstelle, LAENDER } from "../rules/laender.ts";
import { findProfil } from "../store/profil.ts";
import { findBarrierefreiheit } from "../store/rechtstexte.ts";
import { type RechtstextView, viewRechtstext } from "./rechtstexte.ts";

export type ErklaerungView = {
  /** What the county wrote instead of the template; null: the template. */
  readonly eigenerText: RechtstextView | null;
  readonly verwaltungsname: string;
  /** Address of the site the statement is for. */
  readonly adresse: string;
  readonly land: string;
  readonly gesetz: string;
  readonly stelle: Durchsetzungsstelle | null;
  readonly vereinbarkeit: Vereinbarkeit;
  readonly methode: Methode;
  readonly barrieren: readonly Barriere[];
  readonly erstelltAm: Datum;
  readonly geprueftAm: Datum;
  readonly kontakt: {
    readonly name: string;
    readonly anschrift: readonly string[];
    readonly telefon: string;
    readonly email: string;
  };
};

/** What the statement on accessibility says. Null before the county was set up. Readable by everybody. */
export async function viewErklaerung(ctx: Ctx): Promise<ErklaerungView | null> {
  const eigenerText = await viewRechtstext(ctx, "barrierefreiheit");
  return ctx.db.read(async (db) => {
    const [landkreis, angaben] = [await findProfil(db), await findBarrierefreiheit(db)];
    if (!landkreis || !angaben) return null;
    const land = LAENDER[landkreis.land];
    const own = angaben.stelleName
      ? { name: angaben.stelleName, anschrift: angaben.stelleAnschrift, link: angaben.stelleLink }
      : null;
    return {
      eigenerText,
      verwaltungsname: landkreis.verwaltungsname,
      adresse: ctx.mandant.origin,
      land: land.name,
      gesetz: angaben.gesetz || land.gesetz,
      stelle: own ?? land.stelle,
      vereinbarkeit: angaben.vereinbarkeit,
      methode: angaben.methode,
      barrieren: angaben.barrieren,
      erstelltAm: angaben.erstelltAm,
      geprueftAm: angaben.geprueftAm,
      kontakt: {
        name: landkreis.kontaktName || landkreis.verwaltungsname,
        anschrift: [landkreis.strasse, `${landkreis.plz} ${landkreis.ort}`.trim()].filter(Boolean),
        telefon: landkreis.kontaktTelefon || landkreis.telefon,
        email: landkreis.kontaktEmail || landkreis.email,
      },
    };
  });
}
