import { z } from "zod";
import { hasForeignField, textField } from "#src/platform/http/form.ts";
import { optionalDatum, readRows, revField } from "#src/platform/http/form-fields.ts";
import { parseId } from "#src/shared/id.ts";
import { EBENEN, type FachstelleAngaben } from "../../rules/fachstelle.ts";
import type { StelleId } from "../../rules/ids.ts";

export const EBENE_FIELDS = ["ebene", "name", "beschreibung"] as const;
export type EbeneRow = Record<(typeof EBENE_FIELDS)[number], string>;
export const NEW_EBENE: EbeneRow = { ebene: "extern", name: "", beschreibung: "" };

export const FACHSTELLE_FIELDS = ["stelleId", "auftrag", "beschlossenVon", "beschlossenAm", "handlungsfelder"] as const;

const headSchema = z.object({
  rev: revField(),
  stelleId: z.string().transform((text, check) => {
    const id = parseId<"Stelle">(text);
    if (id === null) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id as StelleId;
  }),
  auftrag: textField(8_000),
  beschlossenVon: textField(200),
  beschlossenAm: optionalDatum(),
  handlungsfelder: textField(4_000),
});
const ebeneSchema = z.object({
  ebene: z.enum(EBENEN, { error: "auswahl-fehlt" }),
  name: textField(200).pipe(z.string().min(1, { error: "fehlt" })),
  beschreibung: textField(1_000),
});

const KNOWN = new RegExp(
  `^(gruppe|${Object.keys(headSchema.shape).join("|")}|ebenen\\[\\d+\\]\\.(${EBENE_FIELDS.join("|")}))$`,
);

/** Reads the form with its repeated group; errors carry the names of the fields. */
export function parseFachstelle(form: FormData) {
  const rows = readRows(form, "ebenen", EBENE_FIELDS);
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  const errors: Record<string, string> = hasForeignField(form, KNOWN) ? { "?": "unbekannt" } : {};
  const head = headSchema.safeParse(values);
  for (const issue of head.error?.issues ?? []) errors[issue.path.join(".")] ??= issue.message;
  const ebenen = rows.flatMap((row, index) => {
    if (row.name.trim() === "" && row.beschreibung.trim() === "") return [];
    const parsed = ebeneSchema.safeParse(row);
    for (const issue of parsed.error?.issues ?? [])
      errors[`ebenen[${index}].${issue.path.join(".")}`] ??= issue.message;
    return parsed.success ? [parsed.data] : [];
  });
  if (!head.success || Object.keys(errors).length > 0) return { ok: false, rows, values, errors } as const;
  const { rev, ...rest } = head.data;
  const value: FachstelleAngaben = { ...rest, ebenen };
  return { ok: true, rows, values, rev, value } as const;
}
