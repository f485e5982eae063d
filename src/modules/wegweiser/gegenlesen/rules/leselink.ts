import type { Id } from "#src/shared/id.ts";
import type { UebersetzungStand } from "../../rules/uebersetzung.ts";
import {
  nachRisiko,
  standIn,
  type TextArt,
  type TextId,
  type Uebersetzbar,
  type Ziel,
} from "../../uebersetzen/rules/text.ts";

export type LeselinkId = Id<"Leselink">;

/** So long somebody who was asked for a favour has time. */
export const LESELINK_TAGE = 60;
/** More texts, or more German words, nobody reads in an evening. */
export const LESELINK_HOECHSTENS = 40;
export const LESELINK_WOERTER = 2_000;
export const LESELINK_NOTIZ_MAX = 1_000;

/** What a link holds: translations that nobody has checked or that are old, or also what is not translated. */
export const LESE_UMFAENGE = ["ungeprueft", "alles-offene"] as const;
export type LeseUmfang = (typeof LESE_UMFAENGE)[number];

const STAENDE: Readonly<Record<LeseUmfang, readonly UebersetzungStand[]>> = {
  ungeprueft: ["maschinell", "ungeprueft", "veraltet"],
  "alles-offene": ["maschinell", "ungeprueft", "veraltet", "fehlt"],
};
type ZuLesen = Pick<Uebersetzbar, "art" | "id" | "deutsch" | "risiko" | "fassungen">;

const woerter = ({ deutsch }: ZuLesen) => Object.values(deutsch).join(" ").split(/\s+/).filter(Boolean).length;

/**
 * The texts of a new link: what does most harm when it is wrong comes first, and no more than somebody reads in an
 * evening, though at least one (docs/fachliches/wegweiser.md W45).
 *
 * @param arten only these kinds; empty: all
 */
export function listZuLesen(
  texte: readonly ZuLesen[],
  sprache: Ziel,
  umfang: LeseUmfang,
  arten: readonly TextArt[] = [],
): TextId[] {
  const wanted = texte
    .filter((text) => STAENDE[umfang].includes(standIn(text, sprache)))
    .filter(({ art }) => arten.length === 0 || arten.includes(art))
    .toSorted(nachRisiko)
    .slice(0, LESELINK_HOECHSTENS);
  let gelesen = 0;
  const much = wanted.findIndex((text) => (gelesen += woerter(text)) > LESELINK_WOERTER);
  return wanted.slice(0, much === -1 ? undefined : Math.max(1, much)).map(({ id }) => id);
}
