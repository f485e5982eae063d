import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Glied } from "./kette.ts";
import { WEITESTES_ZIEL_JAHRE } from "./wirkungsziel.ts";

/** What can be linked with what, upper end first. */
export const KANTENARTEN = [
  "bedarf-beleg",
  "ziel-beleg",
  "massnahme-beleg",
  "bedarf-ziel",
  "ziel-massnahme",
  "ziel-indikator",
] as const;
export type Kantenart = (typeof KANTENARTEN)[number];

/** What a link joins. */
export type Ende = "bedarf" | "beleg" | "wirkungsziel" | "massnahme" | "indikator";

export const ENDEN: Readonly<Record<Kantenart, { readonly von: Ende; readonly nach: Ende }>> = {
  "bedarf-beleg": { von: "bedarf", nach: "beleg" },
  "ziel-beleg": { von: "wirkungsziel", nach: "beleg" },
  "massnahme-beleg": { von: "massnahme", nach: "beleg" },
  "bedarf-ziel": { von: "bedarf", nach: "wirkungsziel" },
  "ziel-massnahme": { von: "wirkungsziel", nach: "massnahme" },
  "ziel-indikator": { von: "wirkungsziel", nach: "indikator" },
};

/** Which link joins an element of the chain with a Beleg. */
export const BELEGKANTEN = {
  bedarf: "bedarf-beleg",
  wirkungsziel: "ziel-beleg",
  massnahme: "massnahme-beleg",
} as const satisfies Record<Glied, Kantenart>;
export type Belegkante = (typeof BELEGKANTEN)[Glied];

/** Whether a link leads to a Beleg, and therefore says what it does there. */
export function isBelegkante(art: Kantenart): art is Belegkante {
  return ENDEN[art].nach === "beleg";
}

/**
 * Decides whether a value to be reached can be agreed.
 *
 * - V1 A year without a value says nothing.
 * - V2 The year is this one or later, unless it was there before; at most 50 years ahead.
 *
 * @param bisher the year that is kept now; null for a new one
 */
export function acceptZielwert(
  angabe: { readonly zielwert: number | null; readonly zieljahr: number | null },
  heute: Datum,
  bisher: number | null = null,
): Outcome<typeof angabe, "zieljahr-ohne-wert" | "zieljahr-vorbei" | "zieljahr-zu-weit"> {
  const jahr = Number(heute.slice(0, 4));
  if (angabe.zieljahr !== null && angabe.zielwert === null) return refuse("zieljahr-ohne-wert");
  if (angabe.zieljahr !== null && angabe.zieljahr !== bisher) {
    if (angabe.zieljahr < jahr) return refuse("zieljahr-vorbei");
    if (angabe.zieljahr > jahr + WEITESTES_ZIEL_JAHRE) return refuse("zieljahr-zu-weit");
  }
  return accept(angabe);
}
