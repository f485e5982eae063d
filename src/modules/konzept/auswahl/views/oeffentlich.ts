import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { listBekannte } from "../store/oeffentliche.ts";
import type { Entscheid, Kriterium, Stimmen } from "../rules/runde.ts";
import { type Summe, summeOf } from "../rules/summe.ts";
import type { Anteile, Topf } from "../rules/toepfe.ts";
import { type Auswahlrunde, findRundeBySlug, listRunden } from "../store/runden.ts";
import { listVorschlaege, type Vorschlag } from "../store/vorschlaege.ts";

export type OeffentlicheRunde = {
  readonly slug: string;
  readonly jahr: number;
  readonly gremium: string;
  readonly beschlossenAm: Datum | null;
  readonly rahmenCent: number | null;
  readonly rahmenStellen: number | null;
  readonly toepfe: readonly Topf[];
  readonly ausgewaehlt: number;
  readonly vorschlaege: number;
  /** Of what was selected. */
  readonly summe: Summe;
};

const kurz = (runde: Auswahlrunde, vorschlaege: readonly Vorschlag[]): OeffentlicheRunde => {
  const chosen = vorschlaege.filter((one) => one.entscheid === "ausgewaehlt");
  const { slug, jahr, gremium, beschlossenAm, rahmenCent, rahmenStellen, toepfe } = runde;
  return {
    slug,
    jahr,
    gremium,
    beschlossenAm,
    rahmenCent,
    rahmenStellen,
    toepfe,
    ausgewaehlt: chosen.length,
    vorschlaege: vorschlaege.length,
    summe: summeOf(chosen, runde),
  };
};

/** Every round whose result is published, the newest first. Readable by everybody. */
export async function viewOeffentlicheRunden(ctx: Ctx): Promise<OeffentlicheRunde[]> {
  return ctx.db.read(async (db) => {
    const runden = await listRunden(db, ["veroeffentlicht"]);
    const all = await listVorschlaege(
      db,
      runden.map((one) => one.id),
    );
    return runden.map((runde) =>
      kurz(
        runde,
        all.filter((one) => one.rundeId === runde.id),
      ),
    );
  });
}

export type OeffentlicherVorschlag = {
  readonly kennung: string;
  readonly titel: string;
  readonly federfuehrung: string;
  readonly betragCent: number | null;
  readonly stellenHundertstel: number | null;
  readonly anteile: Anteile;
  readonly finanzierungOffen: boolean;
  /** It came again from the round before. */
  readonly uebertragGrund: string;
  readonly grund: string;
  /** The Maßnahme has a public page today. */
  readonly seite: boolean;
};

export type ErgebnisOeffentlich = OeffentlicheRunde & {
  readonly beschluss: string;
  readonly stimmen: Stimmen | null;
  readonly kriterien: readonly Kriterium[];
  readonly nach: Readonly<Record<Entscheid, readonly OeffentlicherVorschlag[]>>;
  /** Candidates that were never published: counted, not named. */
  readonly ungenannt: Readonly<Record<Entscheid, number>>;
};

/**
 * The published result of a round: what was selected, put off and not selected, with reasons, frame and resolution. No
 * ballot, no points, no name (AW14). What was never public has no place here: a draft of a Maßnahme is counted, not named.
 *
 * @throws NotFound when there is none, or it is not published
 */
export async function viewErgebnisOeffentlich(ctx: Ctx, slug: string): Promise<ErgebnisOeffentlich> {
  return ctx.db.read(async (db) => {
    const runde = await findRundeBySlug(db, slug);
    if (runde?.stand !== "veroeffentlicht") throw new NotFound();
    const all = await listVorschlaege(db, [runde.id]);
    const bekannt = await listBekannte(
      db,
      all.map((one) => one.massnahmeId),
    );
    const listOf = (entscheid: Entscheid) => all.filter((one) => (one.entscheid ?? "nicht-ausgewaehlt") === entscheid);
    const of = (entscheid: Entscheid) =>
      listOf(entscheid)
        .filter((one) => bekannt.has(one.massnahmeId))
        .map((one) => ({
          kennung: one.kennung,
          titel: one.titel,
          federfuehrung: one.federfuehrung,
          betragCent: one.betragCent,
          stellenHundertstel: one.stellenHundertstel,
          anteile: one.anteile,
          finanzierungOffen: one.finanzierungOffen,
          uebertragGrund: one.uebertragGrund,
          grund: one.ausGrund || one.entscheidGrund,
          seite: bekannt.get(one.massnahmeId) === "seite",
        }));
    const ungenannt = (entscheid: Entscheid) => listOf(entscheid).length - of(entscheid).length;
    return {
      ...kurz(runde, all),
      beschluss: runde.beschluss,
      stimmen: runde.stimmen,
      kriterien: runde.kriterien,
      nach: {
        ausgewaehlt: of("ausgewaehlt"),
        zurueckgestellt: of("zurueckgestellt"),
        "nicht-ausgewaehlt": of("nicht-ausgewaehlt"),
      },
      ungenannt: {
        ausgewaehlt: ungenannt("ausgewaehlt"),
        zurueckgestellt: ungenannt("zurueckgestellt"),
        "nicht-ausgewaehlt": ungenannt("nicht-ausgewaehlt"),
      },
    };
  });
}

/** The public addresses of published rounds, for the sitemap. */
export async function listAuswahlAdressen(ctx: Ctx): Promise<string[]> {
  const runden = await ctx.db.read((db) => listRunden(db, ["veroeffentlicht"]));
  return runden.map(({ slug }) => `/konzept/auswahl/${slug}`);
}
