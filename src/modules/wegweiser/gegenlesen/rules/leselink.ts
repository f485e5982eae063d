import type { Id } from "#src/shared/id.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import type { Quelltext, UebersetzungStand } from "../../rules/uebersetzung.ts";

export type LeselinkId = Id<"Leselink">;

/** So long somebody who was asked for a favour has time. */
export const LESELINK_TAGE = 60;
/** More nobody reads in an evening. */
export const LESELINK_HOECHSTENS = 20;
export const LESELINK_NOTIZ_MAX = 1_000;

/** What a link holds: translations that nobody has checked or that are old, or also what is not translated. */
export const LESE_UMFAENGE = ["ungeprueft", "alles-offene"] as const;
export type LeseUmfang = (typeof LESE_UMFAENGE)[number];

const STAENDE: Readonly<Record<LeseUmfang, readonly UebersetzungStand[]>> = {
  ungeprueft: ["maschinell", "ungeprueft", "veraltet"],
  "alles-offene": ["maschinell", "ungeprueft", "veraltet", "fehlt"],
};
const RANG: Readonly<Record<Risiko, number>> = { hoch: 0, mittel: 1, niedrig: 2 };

/** The texts of a new link: what does most harm when it is wrong comes first (docs/fachliches/wegweiser.md W45). */
export function listZuLesen(
  texte: readonly { readonly id: LeistungId; readonly risiko: Risiko; readonly stand: UebersetzungStand }[],
  umfang: LeseUmfang,
): LeistungId[] {
  return texte
    .filter(({ stand }) => STAENDE[umfang].includes(stand))
    .toSorted((a, b) => RANG[a.risiko] - RANG[b.risiko])
    .slice(0, LESELINK_HOECHSTENS)
    .map(({ id }) => id);
}

/** Whether somebody left a translation as it was: reading it was the answer. */
export function istUnveraendert(vorher: Quelltext | null, gelesen: Quelltext): boolean {
  return (
    vorher !== null &&
    (["titel", "kurz", "tipp"] as const).every((part) => vorher[part] === gelesen[part]) &&
    JSON.stringify(vorher.schritte) === JSON.stringify(gelesen.schritte)
  );
}
