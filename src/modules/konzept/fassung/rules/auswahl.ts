import { type Elementart, ELEMENTARTEN } from "./manifest.ts";
import { type Unterschied, VORGAENGE, type Vorgang } from "./unterschiede.ts";

/** The living Konzept beside the Fassungen, in addresses. No Fassung can be called so. */
export const ARBEITSSTAND = "heute";

/** Entries on one page. */
export const SEITE = 200;

export type VergleichAuswahl = {
  readonly art: Elementart | null;
  readonly vorgang: Vorgang | null;
  /** Counted from 1. */
  readonly seite: number;
};

/**
 * Reads what of a comparison is asked for.
 *
 * @returns names of what stands there and means nothing
 */
export function parseVergleich(werte: { readonly art?: string; readonly vorgang?: string; readonly seite?: string }): {
  readonly auswahl: VergleichAuswahl;
  readonly falsch: readonly string[];
} {
  const art = ELEMENTARTEN.find((one) => one === werte.art) ?? null;
  const vorgang = VORGAENGE.find((one) => one === werte.vorgang) ?? null;
  const seite = werte.seite === undefined ? 1 : /^[1-9]\d{0,4}$/.test(werte.seite) ? Number(werte.seite) : null;
  const falsch = [
    ...(werte.art !== undefined && art === null ? ["art"] : []),
    ...(werte.vorgang !== undefined && vorgang === null ? ["vorgang"] : []),
    ...(seite === null ? ["seite"] : []),
  ];
  return { auswahl: { art, vorgang, seite: seite ?? 1 }, falsch };
}

/** Without a Vorgang everything that is not just as it was: what people come for. */
export function selectUnterschiede(
  all: readonly Unterschied[],
  { art, vorgang }: Pick<VergleichAuswahl, "art" | "vorgang">,
): readonly Unterschied[] {
  return all.filter(
    (one) =>
      (art === null || one.art === art) && (vorgang === null ? one.vorgang !== "uebernommen" : one.vorgang === vorgang),
  );
}
