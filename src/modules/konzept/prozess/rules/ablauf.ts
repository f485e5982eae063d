import { type Datum, yearOf } from "#src/shared/datum.ts";
import { type Fenster, JAHRE_HOECHSTENS, spanOf } from "../../quer/rules/zeitplan.ts";
import type { Hinweis, SchrittAngaben } from "./prozess.ts";

type Zeiten = Pick<SchrittAngaben, "art" | "beginn" | "ende" | "erreicht">;

export type SchrittStand = "kommt" | "laeuft" | "vorbei" | "erreicht" | "steht-an" | "nicht-erreicht";

/** First and last day that a step can mean. */
export function tageOf({ beginn, ende }: Pick<Zeiten, "beginn" | "ende">): {
  readonly von: Datum;
  readonly bis: Datum;
} {
  const first = spanOf(beginn);
  return { von: first.von, bis: ende ? spanOf(ende).bis : first.bis };
}

/**
 * Where a step stands today. A phase runs from its first to its last possible day; a milestone counts as reached only
 * when somebody said so, however long its day has been over.
 */
export function standOf(schritt: Zeiten, heute: Datum): SchrittStand {
  const { von, bis } = tageOf(schritt);
  if (schritt.art === "phase") return heute < von ? "kommt" : heute > bis ? "vorbei" : "laeuft";
  if (schritt.erreicht) return "erreicht";
  return bis < heute ? "nicht-erreicht" : "steht-an";
}

/** By their days; what begins at the same time: the longer one first, phases before milestones. */
export function sortSchritte<T extends Zeiten>(schritte: readonly T[]): T[] {
  return schritte.toSorted((a, b) => {
    const [x, y] = [tageOf(a), tageOf(b)];
    if (x.von !== y.von) return x.von < y.von ? -1 : 1;
    if (a.art !== b.art) return a.art === "phase" ? -1 : 1;
    return x.bis === y.bis ? 0 : x.bis > y.bis ? -1 : 1;
  });
}

/** The years that a picture of these steps shows: all of them, the last ten at most. Null when there are none. */
export function fensterOf(schritte: readonly Zeiten[]): Fenster | null {
  const days = schritte.map(tageOf);
  if (days.length === 0) return null;
  const bis = Math.max(...days.map((one) => yearOf(one.bis)));
  return { von: Math.max(Math.min(...days.map((one) => yearOf(one.von))), bis - JAHRE_HOECHSTENS + 1), bis };
}

/** P8 A note is shown up to and including its last day, and then no more, without anybody doing anything. */
export function isHinweisCurrent(hinweis: Hinweis, heute: Datum): boolean {
  return heute <= hinweis.bis;
}
