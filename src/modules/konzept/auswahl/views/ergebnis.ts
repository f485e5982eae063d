import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { istEcht } from "../store/hash-stimmzettel.ts";
import { revisionenOf } from "../store/revisionen.ts";
import type { Einschaetzung } from "../../sachstand/rules/sachstand.ts";
import { einblickFor, mayManageAuswahl } from "../rules/permissions.ts";
import { istQuickWin, werteAus, type Wertung } from "../rules/punkte.ts";
import type { AuswahlrundeId, Entscheid, Kriterium, Rundenstand } from "../rules/runde.ts";
import { type Summe, summeOf } from "../rules/summe.ts";
import type { Anteile, Topf } from "../rules/toepfe.ts";
import { type GeladeneRunde, loadRunde } from "./load-runde.ts";
import { type Portfolio, rechnePortfolio } from "./portfolio.ts";

/** One candidate with everything that the meeting needs. */
export type ErgebnisZeile = Wertung & {
  readonly kennung: string;
  readonly titel: string;
  readonly federfuehrung: string;
  readonly betragCent: number | null;
  readonly stellenHundertstel: number | null;
  readonly anteile: Anteile;
  readonly finanzierungOffen: boolean;
  readonly quickWin: boolean;
  /** Red and yellow of the last Sachstand before the round opened. */
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
  readonly uebertragGrund: string;
  /** The Maßnahme was changed since the round opened; what is rated is what stood there then. */
  readonly seitherGeaendert: boolean;
  readonly anmerkungen: readonly string[];
  /** Who declared a conflict of interest, and why. */
  readonly befangen: readonly { readonly sitz: string; readonly grund: string; readonly bewertet: boolean }[];
  readonly entscheid: Entscheid | null;
  readonly entscheidGrund: string;
};

export type RundenKurz = {
  readonly id: AuswahlrundeId;
  readonly slug: string;
  readonly jahr: number;
  readonly gremium: string;
  readonly stand: Rundenstand;
  readonly fristAm: Datum | null;
  readonly rahmenCent: number | null;
  readonly rahmenStellen: number | null;
  readonly toepfe: readonly Topf[];
  readonly kriterien: readonly Kriterium[];
};

export function kurzOf({
  id,
  slug,
  jahr,
  gremium,
  stand,
  fristAm,
  rahmenCent,
  rahmenStellen,
  toepfe,
  kriterien,
}: GeladeneRunde["runde"]): RundenKurz {
  return { id, slug, jahr, gremium, stand, fristAm, rahmenCent, rahmenStellen, toepfe, kriterien };
}

export type ErgebnisView =
  | { readonly art: "erst-abgeben"; readonly runde: RundenKurz }
  | {
      readonly art: "ergebnis";
      readonly runde: RundenKurz;
      readonly zeilen: readonly ErgebnisZeile[];
      readonly ausgeschieden: readonly { readonly kennung: string; readonly titel: string; readonly grund: string }[];
      /** Of all candidates that are rated. */
      readonly summe: Summe;
      readonly abgegeben: number;
      readonly sitze: number;
      readonly fehlend: readonly string[];
      /** Seats whose ballot is no longer what was handed in (AW17). */
      readonly veraendert: readonly string[];
      /** Null: nobody has asked for it. */
      readonly portfolio: Portfolio | null;
      readonly may: { readonly manage: boolean };
    };

/**
 * What the ballots say together. While ballots are taken a member sees nothing of it before the own ballot is in, not even
 * a count (AW7). Single ballots are never shown.
 *
 * @param rechnen also propose a portfolio
 * @throws SignInNeeded
 * @throws NotAllowed for everybody without a seat but the Fachstelle
 * @throws NotFound when there is no such round, or it has not opened
 */
export async function viewErgebnis(ctx: Ctx, id: AuswahlrundeId, rechnen = false): Promise<ErgebnisView> {
  requireIntern(ctx);
  const { loaded, revisionen } = await ctx.db.read(async (db) => {
    const found = await loadRunde(db, id);
    return { loaded: found, revisionen: await revisionenOf(db, found.vorschlaege) };
  });
  const einblick = einblickFor(
    ctx.actor,
    loaded.runde.stand,
    loaded.sitze.map((one) => ({ ...one, abgegeben: one.zettel !== null })),
  );
  if (einblick === "nein") throw new NotAllowed();
  const runde = kurzOf(loaded.runde);
  if (einblick === "erst-abgeben") return { art: "erst-abgeben", runde };
  const zeilen = zeilenOf(loaded, revisionen);
  const dabei = loaded.sitze.filter((one) => one.ausgeschiedenAm === null);
  return {
    art: "ergebnis",
    runde,
    zeilen,
    ausgeschieden: loaded.vorschlaege
      .filter((one) => one.ausGrund !== "")
      .map(({ kennung, titel, ausGrund }) => ({ kennung, titel, grund: ausGrund })),
    summe: summeOf(zeilen, loaded.runde),
    abgegeben: loaded.sitze.filter((one) => one.zettel !== null).length,
    sitze: loaded.sitze.filter((one) => one.ausgeschiedenAm === null || one.zettel !== null).length,
    fehlend: dabei.filter((one) => one.zettel === null).map((one) => one.name),
    veraendert: loaded.sitze.flatMap(({ name, zettel }) => (zettel && !istEcht(zettel) ? [name] : [])),
    portfolio: rechnen
      ? await rechnePortfolio(
          zeilen.map((one) => ({ ...one, id: one.vorschlagId })),
          loaded.runde,
        )
      : null,
    may: { manage: mayManageAuswahl(ctx.actor) },
  };
}

/** Every candidate that is rated, best first. */
export function zeilenOf(
  { runde, vorschlaege, sitze }: GeladeneRunde,
  revisionen: ReadonlyMap<string, number>,
): ErgebnisZeile[] {
  const offen = new Map(vorschlaege.filter((one) => one.ausGrund === "").map((one) => [one.id, one]));
  const zettel = sitze.flatMap(({ name, zettel: one }) => (one ? [{ name, eintraege: one.eintraege }] : []));
  const wertungen = werteAus(
    [...offen.values()],
    runde.kriterien,
    zettel.map((one) => one.eintraege),
  );
  return wertungen.flatMap((wertung): ErgebnisZeile[] => {
    const one = offen.get(wertung.vorschlagId);
    if (!one) return [];
    const said = zettel.flatMap(({ name, eintraege }) => {
      const eintrag = eintraege[one.id];
      return eintrag ? [{ name, ...eintrag }] : [];
    });
    return [
      {
        ...wertung,
        kennung: one.kennung,
        titel: one.titel,
        federfuehrung: one.federfuehrung,
        betragCent: one.betragCent,
        stellenHundertstel: one.stellenHundertstel,
        anteile: one.anteile,
        finanzierungOffen: one.finanzierungOffen,
        quickWin: istQuickWin(wertung.nutzen, one, runde.rahmenCent),
        einschaetzung: one.einschaetzung,
        einschaetzungGrund: one.einschaetzungGrund,
        uebertragGrund: one.uebertragGrund,
        seitherGeaendert: (revisionen.get(one.massnahmeId) ?? one.massnahmeRev) !== one.massnahmeRev,
        // In an order that tells nobody whose they are.
        anmerkungen: said
          .flatMap(({ anmerkung }) => (anmerkung === "" ? [] : [anmerkung]))
          .toSorted((a, b) => a.localeCompare(b, "de")),
        befangen: said
          .filter((entry) => entry.befangen)
          .map(({ name, befangenGrund, werte }) => ({
            sitz: name,
            grund: befangenGrund,
            bewertet: Object.keys(werte).length === runde.kriterien.length,
          })),
        entscheid: one.entscheid,
        entscheidGrund: one.entscheidGrund,
      },
    ];
  });
}
