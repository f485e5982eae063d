import type { UebersetzungStand } from "../../rules/uebersetzung.ts";
import { nachRisiko, standIn, type Uebersetzbar, type Ziel } from "./text.ts";
import type { VorschlagId, VorschlagStand } from "./vorschlag.ts";

/** How far a language is. */
export type Sprachzahlen = {
  readonly sprache: Ziel;
  readonly aktuell: number;
  readonly zuLesen: number;
  readonly veraltet: number;
  readonly fehlt: number;
};

const ZU_LESEN: readonly UebersetzungStand[] = ["maschinell", "ungeprueft"];

export function countSprache(texte: readonly Uebersetzbar[], sprache: Ziel): Sprachzahlen {
  const staende = texte.map((text) => standIn(text, sprache));
  const count = (...which: readonly UebersetzungStand[]) => staende.filter((one) => which.includes(one)).length;
  return {
    sprache,
    aktuell: count("aktuell"),
    zuLesen: count(...ZU_LESEN),
    veraltet: count("veraltet"),
    fehlt: count("fehlt"),
  };
}

/** Published words that nobody has read, in one language or all, what does most harm first. */
export function listUngelesene(texte: readonly Uebersetzbar[], sprachen: readonly Ziel[]) {
  return texte
    .flatMap((text) => sprachen.map((sprache) => ({ ...text, sprache, stand: standIn(text, sprache) })))
    .filter(({ stand }) => ZU_LESEN.includes(stand))
    .toSorted(nachRisiko);
}

/**
 * - `vorschlag`: words wait for the office; - `gegenlesen`: published words that nobody has read, and nobody was asked;
 * - `uebersetzen`: texts that a language in use lacks or has from an older German one; - `warten`: others have it in hand;
 * - `nichts`: all is done.
 */
export type NaechsterSchritt =
  | { readonly art: "vorschlag"; readonly id: VorschlagId }
  | { readonly art: "gegenlesen" | "uebersetzen"; readonly sprache: Ziel; readonly anzahl: number }
  | { readonly art: "warten" | "nichts" };

type Wartend = Pick<Uebersetzbar, "risiko"> & { readonly id: VorschlagId; readonly stand: VorschlagStand };

/**
 * The one thing to do next: what somebody has done already comes before what is to be begun, what harms most before the
 * rest; then the language with most to do. Languages without a single text are nobody's backlog
 * (docs/fachliches/wegweiser.md W55).
 *
 * @param gefragt languages with an open link for native speakers
 */
export function planNaechstenSchritt(
  vorschlaege: readonly Wartend[],
  sprachen: readonly Sprachzahlen[],
  gefragt: ReadonlySet<Ziel>,
): NaechsterSchritt {
  const [first] = vorschlaege.filter(({ stand }) => stand === "offen").toSorted(nachRisiko);
  if (first) return { art: "vorschlag", id: first.id };
  const inUse = sprachen.filter(({ aktuell, zuLesen, veraltet }) => aktuell + zuLesen + veraltet > 0);
  const most = (count: (one: Sprachzahlen) => number, of: readonly Sprachzahlen[]) => {
    const [top] = of.filter((one) => count(one) > 0).toSorted((a, b) => count(b) - count(a));
    return top && { sprache: top.sprache, anzahl: count(top) };
  };
  const unasked = inUse.filter(({ sprache }) => !gefragt.has(sprache));
  const lesen = most(({ zuLesen }) => zuLesen, unasked);
  if (lesen) return { art: "gegenlesen", ...lesen };
  const offen = most(({ veraltet, fehlt }) => veraltet + fehlt, unasked);
  if (offen) return { art: "uebersetzen", ...offen };
  const others = vorschlaege.some(({ stand }) => stand === "bestellt") || gefragt.size > 0;
  return { art: others ? "warten" : "nichts" };
}
