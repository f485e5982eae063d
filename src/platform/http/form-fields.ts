import { z } from "zod";
import { type Datum, parseDatum } from "#src/shared/datum.ts";
import { textField } from "./form.ts";

/** A day as people in Germany type it; empty is null. Message: `datum-falsch`. */
export const optionalDatum = () =>
  textField(40).transform((text, check): Datum | null => {
    if (text === "") return null;
    const datum = parseDatum(text);
    if (datum === null) check.addIssue({ code: "custom", message: "datum-falsch" });
    return datum;
  });

/** As `optionalDatum`, but must be there. Messages: `fehlt`, `datum-falsch`. */
export const requiredDatum = () =>
  textField(40).transform((text, check): Datum => {
    const datum = parseDatum(text);
    if (datum === null) check.addIssue({ code: "custom", message: text === "" ? "fehlt" : "datum-falsch" });
    return datum as Datum;
  });

/** A whole number with or without thousands separators (`118.200`); empty is null. Message: `zahl-falsch`. */
export const optionalWhole = (max: number) =>
  textField(40).transform((text, check): number | null => {
    if (text === "") return null;
    const bare = /^\d{1,3}([.\s\u00a0\u202f']\d{3})+$/u.test(text) ? text.replace(/\D/g, "") : text;
    const value = /^\d{1,12}$/.test(bare) ? Number(bare) : null;
    if (value === null || value > max) check.addIssue({ code: "custom", message: "zahl-falsch" });
    return value;
  });

/** A whole number between two bounds, both included. Message: `zahl-falsch`. */
export const wholeBetween = (min: number, max: number) =>
  textField(12).transform((text, check): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) check.addIssue({ code: "custom", message: "zahl-falsch" });
    return value;
  });

/** The revision that a form showed. A form that somebody mended by hand counts as out of date. */
export const revField = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: "unbekannt" })
    .transform(Number);

/** An e-mail address or nothing. Message: `email-falsch`. */
export const optionalEmail = () =>
  textField(254).refine((text) => text === "" || /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:.]+$/u.test(text), {
    error: "email-falsch",
  });

/** A web address or nothing; `www.…` becomes `https://www.…`. Nothing but http and https. Message: `adresse-falsch`. */
export const optionalWebAddress = () =>
  textField(500).transform((text, check): string => {
    if (text === "") return "";
    const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
    const fits = URL.canParse(full) && /^https?:$/.test(new URL(full).protocol) && /^https?:\/\/[^/]+\.[^/]/.test(full);
    if (!fits) check.addIssue({ code: "custom", message: "adresse-falsch" });
    return full;
  });

/** A telephone number as it stands on a letterhead, or nothing. Message: `telefon-falsch`. */
export const optionalPhone = () =>
  textField(60).refine((text) => text === "" || /^[+\d][\d\s()/.-]{2,}$/u.test(text), { error: "telefon-falsch" });

/** One entry per line; empty lines and repetitions fall away. Messages: `zu-lang`, `zu-viele`. */
export const lineList = (maxLines: number, maxLength: number) =>
  textField((maxLength + 2) * maxLines * 4).transform((text, check): string[] => {
    const lines = [
      ...new Set(
        text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ];
    if (lines.length > maxLines) check.addIssue({ code: "custom", message: "zu-viele" });
    if (lines.some((line) => line.length > maxLength)) check.addIssue({ code: "custom", message: "zu-lang" });
    return lines;
  });

/** A checkbox: sent as its value when ticked, not at all when not. */
export const tick = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== "");

/** The two fields of `TrapField` (src/ui/trap-field), for forms that anybody may send without an account. */
export const trapShape = () => ({
  telefax: z.string().max(1_000).default(""),
  gestartet: z.string().max(20).default(""),
});

const MOST_ROWS = 100;

/**
 * The rows of a repeatable group: fields named `links[0].ziel`. Ends at the first missing number.
 *
 * @returns what was typed, by field, untrimmed
 */
export function readRows<Field extends string>(
  form: FormData,
  group: string,
  fields: readonly Field[],
): Record<Field, string>[] {
  const rows: Record<Field, string>[] = [];
  for (let index = 0; index < MOST_ROWS; index++) {
    const values = fields.map((field) => form.get(`${group}[${index}].${field}`));
    if (values.every((value) => value === null)) break;
    const entries = fields.map((field, place) => {
      const value = values[place];
      return [field, typeof value === "string" ? value.replaceAll("\r\n", "\n") : ""];
    });
    rows.push(Object.fromEntries(entries) as Record<Field, string>);
  }
  return rows;
}
