import { z } from "zod";

/** What a person typed, by field name; goes back into the form after an error. */
export type FormValues = Record<string, string>;
/** The first thing wrong with each field, as a code of the schema; pages turn it into a sentence. */
export type FieldErrors = Record<string, string>;

/**
 * Reads a submitted form once, at the edge. Unknown fields are refused by strict schemas, repeated ones here.
 * The schema's messages are text keys.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData) {
  const values: FormValues = {};
  const errors: FieldErrors = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    // A name that means something to the language itself is none of ours, and would get lost below.
    if (name === "__proto__") errors["?"] = "unbekannt";
    else if (Object.hasOwn(values, name)) errors[name] = "mehrfach";
    values[name] = value;
  }
  const parsed = schema.safeParse(values);
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, value: parsed.data, values } as const;
  for (const issue of parsed.error?.issues ?? []) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : null;
    for (const name of unknown ?? [issue.path.map(String).join(".")])
      errors[name] ??= unknown ? "unbekannt" : issue.message;
  }
  return { ok: false, errors, values } as const;
}

/**
 * For forms that are read field by field: whether one is among them that nobody asked for, or that stands there twice.
 *
 * @param known matches the whole name of every field of the form
 */
export function hasForeignField(form: FormData, known: RegExp): boolean {
  const names = [...form.keys()];
  return names.some((name, place) => !known.test(name) || names.indexOf(name) !== place);
}

/** What stands in one field as typed; empty when it is missing or holds a file. */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A text field: trimmed, line ends as \n, an empty one is "". */
export const textField = (max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(max, { error: "zu-lang" }));

export const requiredText = (max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, { error: "fehlt" }).max(max, { error: "zu-lang" }));
