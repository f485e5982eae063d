import type { PflegeArt } from "../../pflege/rules/pflege.ts";
import type { Risiko } from "../../rules/pruefung.ts";

/**
 * What arrives from people without an account and waits for the office: words below a page, what a partner reported by
 * link, what a native speaker sent by link.
 */
export const EINGANG_ARTEN = ["rueckmeldung", "meldung", "gegenlesen"] as const;
export type EingangArt = (typeof EINGANG_ARTEN)[number];

/** More of one kind within an hour are no people, or more than anybody reads (SECURITY T84). */
export const EINGAENGE_JE_STUNDE = 200;

/** - `tag`: once on a working day, everything that is new; - `dringend`: at once, at most once an hour. */
export type Anlass = "tag" | "dringend";

const STUNDE_MS = 60 * 60 * 1000;

/**
 * Whether the office is told at once (docs/fachliches/wegweiser.md W28): when whoever does the work says by link that an
 * entry of high risk is wrong or gone. Words of anybody never are: a flood of them would ring at night.
 */
export function istDringend(art: PflegeArt, risiko: Risiko): boolean {
  return art !== "stimmt" && risiko === "hoch";
}

/**
 * Whether a mail goes to the office now (W27).
 *
 * @param neu what no mail has told of
 * @param letzte when the last mail of each occasion left, in milliseconds since 1970
 * @param jetzt now and when today began, likewise
 */
export function istEingangsmailFaellig(
  anlass: Anlass,
  neu: readonly { readonly dringend: boolean }[],
  letzte: Readonly<Record<Anlass, number | null>>,
  jetzt: { readonly um: number; readonly tagesbeginn: number },
): boolean {
  const last = letzte[anlass];
  if (anlass === "tag") return neu.length > 0 && (last === null || last < jetzt.tagesbeginn);
  return neu.some(({ dringend }) => dringend) && (last === null || jetzt.um - last >= STUNDE_MS);
}

/** How many of each kind, kinds of which there are none left out. */
export function countEingaenge(neu: readonly { readonly art: EingangArt }[]): [EingangArt, number][] {
  return EINGANG_ARTEN.flatMap((art): [EingangArt, number][] => {
    const anzahl = neu.filter((one) => one.art === art).length;
    return anzahl > 0 ? [[art, anzahl]] : [];
  });
}
