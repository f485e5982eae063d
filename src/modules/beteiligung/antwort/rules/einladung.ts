import type { Datum } from "#src/shared/datum.ts";
import { emailSchema } from "#src/shared/email.ts";
import { BEREICH_MINDESTENS } from "./annahme.ts";

export const EINLADUNGSARTEN = ["mail", "code"] as const;
export type Einladungsart = (typeof EINLADUNGSARTEN)[number];

export const EINLADUNGEN_MAX = 2_000;
export const ERINNERUNGEN_MAX = 3;
const NAME_MAX = 120;
const BEREICH_MAX = 80;

export type Eingeladen = { readonly email: string; readonly name: string; readonly bereich: string };
export type Zeilenfehler = { readonly zeile: number; readonly grund: "form" | "email" | "doppelt" | "zu-lang" };

/**
 * Reads a pasted list, one invitation a line: address; name; sector. Tabs separate as well, as from a spreadsheet (AN6).
 *
 * @returns what is wrong, with the number of the line, or everybody
 */
export function parseEinladungen(text: string): {
  readonly eingeladene: readonly Eingeladen[];
  readonly fehler: readonly Zeilenfehler[];
} {
  const eingeladene: Eingeladen[] = [];
  const fehler: Zeilenfehler[] = [];
  const seen = new Set<string>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const zeile = at + 1;
    const [email = "", name = "", bereich = "", ...rest] = line.split(/[;\t]/u).map((part) => part.trim());
    const key = email.toLowerCase();
    if (rest.some((part) => part !== "")) fehler.push({ zeile, grund: "form" });
    else if (!emailSchema.safeParse(email).success) fehler.push({ zeile, grund: "email" });
    else if (seen.has(key)) fehler.push({ zeile, grund: "doppelt" });
    else if (name.length > NAME_MAX || bereich.length > BEREICH_MAX) fehler.push({ zeile, grund: "zu-lang" });
    else eingeladene.push({ email: key, name, bereich });
    seen.add(key);
  }
  return { eingeladene, fehler };
}

/**
 * The sectors with so few invitations that an answer would tell who gave it (T38, AN7). None where answers are not
 * anonymous, and none where there is one sector only, however small: nothing is shown by it then.
 */
export function zuKleineBereiche(bereiche: readonly string[], anonym: boolean): string[] {
  if (!anonym) return [];
  const counts = new Map<string, number>();
  for (const bereich of bereiche) counts.set(bereich, (counts.get(bereich) ?? 0) + 1);
  if (counts.size < 2) return bereiche.length > 0 && bereiche.length < BEREICH_MINDESTENS ? [...counts.keys()] : [];
  return [...counts].filter(([, count]) => count < BEREICH_MINDESTENS).map(([bereich]) => bereich);
}

export type Ruecklauf = { readonly bereich: string; readonly eingeladen: number; readonly fertig: number | null };

/** How many of each sector have answered; null where so few were asked in an anonymous survey that it says nothing (AN8). */
export function ruecklaufOf(
  all: readonly { readonly bereich: string; readonly fertig: boolean }[],
  anonym: boolean,
): Ruecklauf[] {
  const groups = Map.groupBy(all, (one) => one.bereich);
  return [...groups]
    .map(([bereich, those]) => {
      const fertig = those.filter((one) => one.fertig).length;
      return { bereich, eingeladen: those.length, fertig: anonym && those.length < BEREICH_MINDESTENS ? null : fertig };
    })
    .toSorted((a, b) => a.bereich.localeCompare(b.bereich, "de"));
}

type ZuErinnern = {
  readonly art: Einladungsart;
  readonly email: string | null;
  readonly fertig: boolean;
  readonly gesendetAm: Datum | null;
  readonly erinnertAm: Datum | null;
  readonly erinnerungen: number;
  readonly abgemeldetAm: Datum | null;
};

/** Whether somebody may be reminded today: asked by mail before, not finished, not signed off, not too often (AN9). */
export function mayRemind(one: ZuErinnern, heute: Datum): boolean {
  if (one.art !== "mail" || !one.email || one.fertig || one.abgemeldetAm) return false;
  if (one.gesendetAm === null || one.gesendetAm >= heute || one.erinnertAm === heute) return false;
  return one.erinnerungen < ERINNERUNGEN_MAX;
}
