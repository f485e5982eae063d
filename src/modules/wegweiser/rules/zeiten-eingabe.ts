import { type Datum, parseDatum } from "#src/shared/datum.ts";
import type { Ausnahme, Feiertag, Oeffnungsregel, Uhrzeit, Wochentag } from "./zeiten.ts";

/** The abbreviations under which German offices write their days. */
const TAGE = ["mo", "di", "mi", "do", "fr", "sa", "so"] as const;
const SHOWN = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"] as const;
const ART_WORT: Record<Oeffnungsregel["art"], string> = {
  offen: "",
  "nur-termin": " nur mit Termin",
  telefon: " nur Telefon",
};

/** One line could not be read. Lines count from 1. */
export type Zeilenfehler = { readonly zeile: number };

/**
 * Reads opening hours as offices write them, one or more days per line: `Mo, Di 8-12`, `Do 08:00–12:00, 14–17.30`,
 * `Mi 9-12 nur mit Termin`, `Fr 8-10 nur Telefon`, `Mo-Fr 8-12`.
 *
 * @returns the rules in order of the week, or the first line that says something else
 */
export function parseOeffnungszeiten(
  text: string,
): { ok: true; value: Oeffnungsregel[] } | ({ ok: false } & Zeilenfehler) {
  const rules: Oeffnungsregel[] = [];
  for (const [place, line] of text.split("\n").entries()) {
    const plain = line
      .trim()
      .toLowerCase()
      .replace(/[–—]/g, "-")
      .replace(/\s+uhr/g, "");
    if (plain === "") continue;
    const art = /\btermin\b/.test(plain) ? "nur-termin" : /\btelefon/.test(plain) ? "telefon" : "offen";
    const bare = plain.replace(/\(?\bnur\b.*$/, "").trim();
    const split = /^((?:mo|di|mi|do|fr|sa|so|[\s,./]|-|und|bis)+?)\.?\s*(\d.*)$/.exec(bare);
    const tage = split ? readDays(split[1] ?? "") : null;
    const fenster = split ? readHours(split[2] ?? "") : null;
    if (!tage || !fenster) return { ok: false, zeile: place + 1 };
    for (const tag of tage) for (const [von, bis] of fenster) rules.push({ tag, von, bis, art });
  }
  const sorted = rules.toSorted((a, b) => a.tag - b.tag || (a.von < b.von ? -1 : 1));
  const doubled = sorted.findIndex((one, place) => {
    const next = sorted[place + 1];
    return next !== undefined && next.tag === one.tag && next.von < one.bis;
  });
  return doubled >= 0 ? { ok: false, zeile: 0 } : { ok: true, value: sorted };
}

/** The lines from which `parseOeffnungszeiten` reads the same rules. */
export function formatOeffnungszeiten(rules: readonly Oeffnungsregel[]): string {
  const lines: string[] = [];
  for (const [place, day] of SHOWN.entries()) {
    for (const art of ["offen", "nur-termin", "telefon"] as const) {
      const hours = rules.filter((one) => one.tag === place + 1 && one.art === art);
      if (hours.length > 0)
        lines.push(`${day} ${hours.map((one) => `${one.von}-${one.bis}`).join(", ")}${ART_WORT[art]}`);
    }
  }
  return lines.join("\n");
}

/**
 * Reads exceptions, one per line: `24.12.2026-01.01.2027 geschlossen: Betriebsruhe`, `02.12.2026 16-19: Abendsprechstunde`,
 * `03.12.2026 9-12 nur mit Termin`.
 */
export function parseAusnahmen(text: string): { ok: true; value: Ausnahme[] } | ({ ok: false } & Zeilenfehler) {
  const found: Ausnahme[] = [];
  for (const [place, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const match =
      /^\s*([\d.]+)(?:\s*(?:[-–—]|bis)\s*(\d{1,2}\.\d{1,2}\.\d{2,4}))?\s+([^:]+(?::\d\d[^:]*)*)(?::\s+(.*))?$/u.exec(
        line,
      );
    const von = parseDatum(match?.[1] ?? "");
    const bis = match?.[2] === undefined ? von : parseDatum(match[2]);
    const was = (match?.[3] ?? "").trim().toLowerCase().replace(/[–—]/g, "-");
    const hours = readHours(was.replace(/\s*(uhr|nur|mit|termin)\b/g, ""));
    const closed = was === "geschlossen";
    if (!von || !bis || bis < von || (!closed && hours?.length !== 1)) return { ok: false, zeile: place + 1 };
    const [zeitVon, zeitBis] = closed ? [null, null] : (hours?.[0] ?? [null, null]);
    const art = closed ? "geschlossen" : was.includes("termin") ? "nur-termin" : "offen";
    found.push({ von, bis, art, zeitVon, zeitBis, grund: (match?.[4] ?? "").trim() });
  }
  return { ok: true, value: found.toSorted((a, b) => (a.von < b.von ? -1 : 1)) };
}

export function formatAusnahmen(ausnahmen: readonly Ausnahme[], date: (datum: Datum) => string): string {
  return ausnahmen
    .map(({ von, bis, art, zeitVon, zeitBis, grund }) => {
      const days = von === bis ? date(von) : `${date(von)}-${date(bis)}`;
      const was = art === "geschlossen" ? art : `${zeitVon}-${zeitBis}${art === "nur-termin" ? " nur mit Termin" : ""}`;
      return `${days} ${was}${grund ? `: ${grund}` : ""}`;
    })
    .join("\n");
}

/** Reads public holidays, one per line: `25.12.2026 1. Weihnachtstag`. */
export function parseFeiertage(text: string): { ok: true; value: Feiertag[] } | ({ ok: false } & Zeilenfehler) {
  const found = new Map<Datum, string>();
  for (const [place, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const match = /^\s*([\d.]+)\s+(\S.*)$/u.exec(line);
    const datum = parseDatum(match?.[1] ?? "");
    if (!datum || !match?.[2]) return { ok: false, zeile: place + 1 };
    found.set(datum, match[2].trim());
  }
  const value = [...found].map(([datum, name]) => ({ datum, name })).toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
  return { ok: true, value };
}

function readDays(text: string): Wochentag[] | null {
  const days: Wochentag[] = [];
  for (const part of text.split(/[\s,./]+|und/).filter(Boolean)) {
    const [from, to, more] = part.split(/-|bis/);
    const first = TAGE.findIndex((tag) => tag === from);
    const last = to === undefined ? first : TAGE.findIndex((tag) => tag === to);
    if (first < 0 || last < first || more !== undefined) return null;
    for (let day = first; day <= last; day++) days.push((day + 1) as Wochentag);
  }
  return days.length > 0 && new Set(days).size === days.length ? days : null;
}

function readHours(text: string): [Uhrzeit, Uhrzeit][] | null {
  const hours: [Uhrzeit, Uhrzeit][] = [];
  for (const part of text.split(/,|und/)) {
    const [from, to, more] = part.split(/-|bis/);
    const [von, bis] = [readTime(from ?? ""), readTime(to ?? "")];
    if (!von || !bis || bis <= von || more !== undefined) return null;
    hours.push([von, bis]);
  }
  return hours;
}

function readTime(text: string): Uhrzeit | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
