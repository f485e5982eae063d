import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { GliedStand } from "./ordnung.ts";

/** What becomes of each thing that hangs on an element when it is split. */
export const VERTEILUNGEN = ["bleibt", "geht", "beide"] as const;
export type Verteilung = (typeof VERTEILUNGEN)[number];

/** The key of something that hangs on an element, as forms and `Teilung.verteilung` name it. */
export function verteilungKey(art: string, id: string): string {
  return `${art}-${id}`;
}

export type Teilung = {
  /** How the one is called that stays where it is, with its number and address. */
  readonly titel: string;
  readonly neuerTitel: string;
  readonly neueBeschreibung: string;
  readonly grund: string;
  /** The state the person had before her eyes. */
  readonly rev: number;
  /** By `art-id` of what hangs on it; what is not named stays. */
  readonly verteilung: Readonly<Record<string, Verteilung>>;
};

/**
 * Decides whether one element may become two (R056).
 *
 * - T1 It is not archived, and nobody else changed it meanwhile.
 * - T2 Both have a title, and not the same.
 * - T3 Nothing is split without a reason.
 */
export function decideTeilung(
  glied: Pick<GliedStand, "archiviert" | "rev">,
  teilung: Teilung,
): Outcome<Teilung, "archiviert" | "inzwischen-geaendert" | "ohne-titel" | "gleicher-titel" | "ohne-grund"> {
  const line = (text: string) => text.replace(/\s+/gu, " ").trim();
  const [titel, neuerTitel] = [line(teilung.titel), line(teilung.neuerTitel)];
  if (glied.archiviert) return refuse("archiviert");
  if (glied.rev !== teilung.rev) return refuse("inzwischen-geaendert");
  if (titel === "" || neuerTitel === "") return refuse("ohne-titel");
  if (titel.toLocaleLowerCase("de") === neuerTitel.toLocaleLowerCase("de")) return refuse("gleicher-titel");
  if (teilung.grund.trim() === "") return refuse("ohne-grund");
  return accept({
    ...teilung,
    titel,
    neuerTitel,
    neueBeschreibung: teilung.neueBeschreibung.trim(),
    grund: teilung.grund.trim(),
  });
}
