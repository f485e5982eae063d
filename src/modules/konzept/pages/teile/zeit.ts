import type { Formats } from "#src/platform/i18n/formats.ts";
import type { Zeitangabe } from "../../rules/massnahme.ts";

/** A beginning or end as exactly as it is known: `2027`, `06/2027`, `01.02.2027`. */
export function formatZeit(zeit: Zeitangabe, f: Formats): string {
  const [year = "", month = ""] = zeit.tag.split("-");
  if (zeit.genauigkeit === "jahr") return year;
  return zeit.genauigkeit === "monat" ? `${month}/${year}` : f.date(zeit.tag);
}
