import type { Datum } from "#src/shared/datum.ts";
import { parseDatum } from "#src/shared/datum.ts";
import type { Genauigkeit, Zeitangabe } from "./massnahme.ts";

/** Last day of each month; February is looked up. */
function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (n: number) => String(n).padStart(2, "0");

/**
 * Reads when something begins or ends, as exactly as it was said: `2027`, `03/2027`, `3.2027`, `01.03.2027` or ISO.
 *
 * @param side the first day of the year or month for a beginning, the last for an end
 * @returns null when it cannot be read
 */
export function parseZeitangabe(text: string, side: "beginn" | "ende"): Zeitangabe | null {
  const trimmed = text.trim();
  const day = parseDatum(trimmed);
  if (day) return { tag: day, genauigkeit: "tag" };
  const year = /^(\d{4})$/.exec(trimmed);
  if (year) return yearOnly(Number(year[1]), side);
  const month = /^(\d{1,2})\s?[./]\s?(\d{4})$/.exec(trimmed) ?? reversed(/^(\d{4})-(\d{2})$/.exec(trimmed));
  const [m, y] = [Number(month?.[1]), Number(month?.[2])];
  if (!month || m < 1 || m > 12 || !plausible(y)) return null;
  const tag = `${y}-${two(m)}-${side === "beginn" ? "01" : two(lastDay(y, m))}`;
  return { tag: tag as Datum, genauigkeit: "monat" };
}

function reversed(match: RegExpExecArray | null): [string, string, string] | null {
  return match ? [match[0], match[2] ?? "", match[1] ?? ""] : null;
}

const plausible = (year: number) => year >= 1950 && year <= 2150;

function yearOnly(year: number, side: "beginn" | "ende"): Zeitangabe | null {
  if (!plausible(year)) return null;
  return { tag: (side === "beginn" ? `${year}-01-01` : `${year}-12-31`) as Datum, genauigkeit: "jahr" };
}

/** As it stands in a form or an exported table; `parseZeitangabe` reads it back to the same. */
export function formatZeitangabe(zeit: { readonly tag: Datum; readonly genauigkeit: Genauigkeit } | null): string {
  if (!zeit) return "";
  const [year = "", month = "", day = ""] = zeit.tag.split("-");
  if (zeit.genauigkeit === "jahr") return year;
  return zeit.genauigkeit === "monat" ? `${month}/${year}` : `${day}.${month}.${year}`;
}
