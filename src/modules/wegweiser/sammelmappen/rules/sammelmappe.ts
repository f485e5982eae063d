import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { LeistungId } from "../../rules/ids.ts";

export type SammelmappeId = Id<"Sammelmappe">;

/** What somebody puts together for others: entries in order, and a line about them. No names, nothing about anybody. */
export type SammelmappeAngaben = {
  readonly titel: string;
  readonly notiz: string;
  /** The last day. */
  readonly giltBis: Datum;
  readonly leistungIds: readonly LeistungId[];
};

/** So many entries are still a help; more is the guide itself. */
export const SAMMELMAPPE_HOECHSTENS = 20;
/** Nobody looks after a Sammelmappe for ever (docs/fachliches/wegweiser.md W51). */
export const SAMMELMAPPE_TAGE = 366;
export const SAMMELMAPPE_VORSCHLAG_TAGE = 90;

export type SammelmappeRefusal = "leer" | "zu-viele" | "zu-lange" | "vorbei" | "unbekannt";

export function findSammelmappeRefusal(
  neu: SammelmappeAngaben,
  heute: Datum,
  bekannt: ReadonlySet<LeistungId>,
): SammelmappeRefusal | null {
  if (neu.leistungIds.length === 0) return "leer";
  if (neu.leistungIds.length > SAMMELMAPPE_HOECHSTENS) return "zu-viele";
  if (neu.leistungIds.some((id) => !bekannt.has(id))) return "unbekannt";
  if (neu.giltBis < heute) return "vorbei";
  return neu.giltBis > addDays(heute, SAMMELMAPPE_TAGE) ? "zu-lange" : null;
}

export function istOffen(sammelmappe: { readonly giltBis: Datum }, heute: Datum): boolean {
  return heute <= sammelmappe.giltBis;
}

/** Who puts Sammelmappen together: those who write, and the municipalities for their people. */
export function mayMakeSammelmappe(actor: Actor): boolean {
  return steers(actor) || hasRolle(actor, "fachredaktion", "zustaendige", "gemeinde");
}

/** Letters and digits that nobody mistakes for one another, read aloud or typed from paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
/** With 31 signs about 59 bits: nobody finds one by trying. */
export const SAMMELMAPPE_CODE = 12;

/** An address part from random bytes. */
export function codeFrom(bytes: Uint8Array): string {
  const signs = [...bytes].filter((byte) => byte < 248).map((byte) => ALPHABET[byte % ALPHABET.length] ?? "");
  return signs.slice(0, SAMMELMAPPE_CODE).join("");
}

/**
 * What a short address names: eight hexadecimal digits a Leistung (the beginning of SHA-256 of its id, so nothing has to
 * be kept), twelve signs a Sammelmappe. Null: nothing of ours.
 */
export function kurzadresseOf(
  code: string,
): { readonly art: "leistung" | "sammelmappe"; readonly code: string } | null {
  const plain = code.toLowerCase();
  if (/^[0-9a-f]{8}$/.test(plain)) return { art: "leistung", code: plain };
  return plain.length === SAMMELMAPPE_CODE && [...plain].every((sign) => ALPHABET.includes(sign))
    ? { art: "sammelmappe", code: plain }
    : null;
}
