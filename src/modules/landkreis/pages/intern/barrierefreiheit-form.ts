import { z } from "zod";
import { hasForeignField, textField } from "#src/platform/http/form.ts";
import { optionalWebAddress, readRows, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { BARRIERE_GRUENDE, METHODEN, VEREINBARKEITEN } from "../../rules/barrierefreiheit.ts";

export const BARRIERE_FIELDS = ["inhalt", "grund", "alternative"] as const;
export type BarriereRow = Record<(typeof BARRIERE_FIELDS)[number], string>;
export const NEW_BARRIERE: BarriereRow = { inhalt: "", grund: "unvereinbar", alternative: "" };
export const MOST_BARRIEREN = 40;

const schema = z.object({
  rev: revField(),
  vereinbarkeit: z.enum(VEREINBARKEITEN, { error: "auswahl-fehlt" }),
  methode: z.enum(METHODEN, { error: "auswahl-fehlt" }),
  geprueftAm: requiredDatum(),
  gesetz: textField(400),
  stelleName: textField(300),
  stelleAnschrift: textField(400),
  stelleLink: optionalWebAddress(),
});
export const ERKLAERUNG_FIELDS = Object.keys(schema.shape).filter((name) => name !== "rev");

const barriereSchema = z.object({
  inhalt: textField(600).pipe(z.string().min(1, { error: "fehlt" })),
  grund: z.enum(BARRIERE_GRUENDE, { error: "auswahl-fehlt" }),
  alternative: textField(600),
});

const KNOWN = new RegExp(
  `^(gruppe|${Object.keys(schema.shape).join("|")}|barrieren\\[\\d+\\]\\.(${BARRIERE_FIELDS.join("|")}))$`,
);

/** Reads the form with its repeated group; errors carry the names of the fields. */
export function parseErklaerung(form: FormData) {
  const rows = readRows(form, "barrieren", BARRIERE_FIELDS);
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  const errors: Record<string, string> = hasForeignField(form, KNOWN) ? { "?": "unbekannt" } : {};
  const head = schema.safeParse(values);
  for (const issue of head.error?.issues ?? []) errors[issue.path.join(".")] ??= issue.message;
  const barrieren = rows.flatMap((row, index) => {
    if (row.inhalt.trim() === "" && row.alternative.trim() === "") return [];
    const parsed = barriereSchema.safeParse(row);
    for (const issue of parsed.error?.issues ?? []) {
      errors[`barrieren[${index}].${issue.path.join(".")}`] ??= issue.message;
    }
    return parsed.success ? [parsed.data] : [];
  });
  if (!head.success || Object.keys(errors).length > 0) return { ok: false, rows, values, errors } as const;
  const { rev, ...rest } = head.data;
  return { ok: true, rows, values, rev, value: { ...rest, barrieren } } as const;
}
