import type { Datum } from "#src/shared/datum.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";

/** The four levels on which bodies stand, in the order of the diagram (R008). */
export const EBENEN = ["politisch", "steuernd", "intern", "extern"] as const;
export type Ebene = (typeof EBENEN)[number];

export const GREMIUM_ARTEN = [
  "vertretung",
  "ausschuss",
  "steuerungsgruppe",
  "arbeitskreis",
  "arbeitsgruppe",
  "beirat",
  "dienstbesprechung",
  "runde",
  "buendnis",
] as const;
export type GremiumArt = (typeof GREMIUM_ARTEN)[number];

/** What a body may do (R008, R009). */
export const RECHTE = [
  "beraten",
  "entscheiden",
  "steuern",
  "massnahmen-auswaehlen",
  "kontrollieren",
  "koordinieren",
  "vorschlagen",
  "rederecht",
  "foerderung-empfehlen",
] as const;
export type Recht = (typeof RECHTE)[number];

/** A dissolved body keeps its page; what it decided stays. */
export const STAENDE = ["in-gruendung", "aktiv", "ruhend", "aufgeloest"] as const;
export type GremiumStand = (typeof STAENDE)[number];
/** The states one may choose while changing a body; dissolving is an act of its own. */
export const LEBENDE_STAENDE = ["in-gruendung", "aktiv", "ruhend"] as const;

/** What can be said of a body, as it is edited. */
export type GremiumAngaben = {
  readonly name: string;
  readonly nameUebersetzt: Uebersetzt;
  readonly art: GremiumArt;
  readonly ebene: Ebene;
  readonly rechte: readonly Recht[];
  /** Percent of the votes that must be present to decide; null where nothing is set. */
  readonly beschlussfaehigAb: number | null;
  readonly turnus: string;
  readonly sitzungenOeffentlich: boolean;
  readonly gegruendetAm: Datum | null;
  readonly anlass: string;
  readonly ziele: readonly string[];
  readonly aufgaben: readonly string[];
  readonly stand: GremiumStand;
  /** Why it rests or was dissolved. */
  readonly standGrund: string;
  /** Whether the public sees the body at all. */
  readonly oeffentlich: boolean;
};

export type GremiumRefusal = "grund-fehlt" | "gruendung-in-der-zukunft" | "quorum-falsch";

/**
 * Whether a body may be kept as it is.
 *
 * - G1 Who rests or was dissolved says why.
 * - G2 A founding day lies in the past or is today; a body in foundation has none yet or one to come.
 * - G3 A quorum is 1 to 100 percent.
 *
 * @returns null when nothing speaks against it
 */
export function findGremiumRefusal(gremium: GremiumAngaben, heute: Datum): GremiumRefusal | null {
  const { stand, standGrund, gegruendetAm, beschlussfaehigAb } = gremium;
  if ((stand === "ruhend" || stand === "aufgeloest") && standGrund === "") return "grund-fehlt";
  if (stand !== "in-gruendung" && gegruendetAm !== null && gegruendetAm > heute) return "gruendung-in-der-zukunft";
  if (beschlussfaehigAb !== null && !(beschlussfaehigAb >= 1 && beschlussfaehigAb <= 100)) return "quorum-falsch";
  return null;
}

/** How many votes must be present for a decision: 50 percent of 12 are 6, 40 percent of 14 are 6. */
export function stimmenFuerBeschluss(stimmen: number, beschlussfaehigAb: number | null): number | null {
  return beschlussfaehigAb === null || stimmen === 0 ? null : Math.ceil((stimmen * beschlussfaehigAb) / 100);
}
