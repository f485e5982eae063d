import { type Glied, KENNBUCHSTABEN } from "./kette.ts";

/** `B07`, `W26`, `M112`. */
export function formatKennungOf(glied: Glied, nummer: number): string {
  return `${KENNBUCHSTABEN[glied]}${String(nummer).padStart(2, "0")}`;
}

/** The number in a Kennung of this form; null for any other. */
export function numberOfKennungOf(glied: Glied, kennung: string): number | null {
  const match = new RegExp(`^${KENNBUCHSTABEN[glied]}0*(\\d{1,6})$`, "u").exec(kennung);
  return match ? Number(match[1]) : null;
}

/** `B9` before `B10`. */
export function byKennung(a: { readonly kennung: string }, b: { readonly kennung: string }): number {
  return a.kennung.localeCompare(b.kennung, "de", { numeric: true });
}
