import { data } from "react-router";
import { hasForeignField } from "#src/platform/http/form.ts";
import type { Eingabe, EingabeFehler } from "../../rules/eingabe.ts";

/** What a form that came back with a problem shows. */
export type FormStand = { readonly werte: Eingabe; readonly fehler: EingabeFehler; readonly grund: string | null };

/** What was typed; null when there is a field that the form does not have. */
export function readFelder(form: FormData, known: RegExp): Eingabe | null {
  if (hasForeignField(form, known)) return null;
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

/** The form again with what is wrong: 422 for fields, 409 for what a rule refuses. */
export function formAgain(werte: Eingabe, fehler: EingabeFehler, grund: string | null = null) {
  const status = grund === null || grund === "unbekannt" ? 422 : 409;
  return data<FormStand>({ werte, fehler, grund }, status);
}
