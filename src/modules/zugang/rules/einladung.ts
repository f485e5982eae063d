import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** An invitation can be taken for this long. */
export const EINLADUNG_TAGE = 14;
/** A link for a new password or a new address works this long. */
export const LINK_MS = 60 * 60 * 1000;

export type Einladungszeiten = {
  readonly expiresAt: Date;
  readonly eingeloestAm: Date | null;
  readonly widerrufenAm: Date | null;
};

export type Einladungsstand = "offen" | "abgelaufen" | "eingeloest" | "widerrufen";

/** @param now milliseconds since 1970 UTC */
export function einladungsstand(einladung: Einladungszeiten, now: number): Einladungsstand {
  if (einladung.eingeloestAm !== null) return "eingeloest";
  if (einladung.widerrufenAm !== null) return "widerrufen";
  return einladung.expiresAt.getTime() <= now ? "abgelaufen" : "offen";
}

/** Missing, expired, used and revoked all look the same to whoever holds the link. */
export function acceptEinloesung<T extends Einladungszeiten>(
  einladung: T | null,
  now: number,
): Outcome<T, "link-ungueltig"> {
  return einladung && einladungsstand(einladung, now) === "offen" ? accept(einladung) : refuse("link-ungueltig");
}

export function linkIsOpen(
  link: { readonly expiresAt: Date; readonly eingeloestAm: Date | null } | null,
  now: number,
): boolean {
  return link !== null && link.eingeloestAm === null && link.expiresAt.getTime() > now;
}
