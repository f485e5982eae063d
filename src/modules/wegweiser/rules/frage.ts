import { latinDigits } from "#src/shared/latin-digits.ts";
import type { GemeindeId } from "./bezug.ts";
import { type Frage, HAUSHALTE, PAPIERE } from "./zustaendig.ts";

/** What stands in the address of a page that asks who is zuständig. Anything unreadable counts as not said. */
export type Angaben = Omit<Frage, "gemeindeId"> & {
  /** Slug of a Gemeinde, its name or a postcode, as typed. */
  readonly ort: string;
  /** As typed; shown again when it is no number. */
  readonly alterText: string;
};

/** Names of the answers in the address. */
export const ANTWORTEN = ["ort", "nachname", "papier", "alter", "haushalt"] as const;

/** Reads the answers from the address. Only first letters of a surname are ever sent on. */
export function readAngaben(params: URLSearchParams): Angaben {
  const text = (name: string, max: number) => (params.get(name) ?? "").trim().slice(0, max);
  const alterText = text("alter", 8);
  const years = latinDigits(alterText);
  const alter = /^\d{1,3}$/.test(years) && Number(years) <= 120 ? Number(years) : null;
  const papier = text("papier", 20);
  const haushalt = text("haushalt", 20);
  return {
    ort: text("ort", 80),
    nachname: firstLetters(text("nachname", 80)),
    papier: PAPIERE.find((one) => one === papier) ?? "",
    haushalt: HAUSHALTE.find((one) => one === haushalt) ?? "",
    alter,
    alterText,
  };
}

/** `Al-Haddad` is `Al-H`: three letters, whatever stands between them. */
function firstLetters(name: string): string {
  return /^(?:\P{L}*\p{L}){0,3}/u.exec(name)?.[0] ?? "";
}

/** The answers as a question for the rules. */
export function frageOf(angaben: Angaben, gemeindeId: GemeindeId | null): Frage {
  const { nachname, papier, alter, haushalt } = angaben;
  return { gemeindeId, nachname, papier, alter, haushalt };
}
