import type { FieldErrors, FormValues } from "#src/platform/http/form.ts";
import { data } from "react-router";
import type { EingabeFehler } from "../../rules/massnahme-eingabe.ts";

/** What a form of this module hands back when nothing was saved. */
export type FormStand = {
  readonly values: FormValues;
  readonly fehler: EingabeFehler;
  /** Why a rule refused the whole. */
  readonly grund: string | null;
};

/**
 * The form again with what was wrong: errors of fields that it has stand at them, anything else means that the form is
 * out of date.
 *
 * @param known whether the form has a field of this name
 */
export function formAgain(errors: FieldErrors, values: FormValues, known: (name: string) => boolean) {
  const fehler = Object.fromEntries(Object.entries(errors).filter(([name]) => known(name)));
  const foreign = Object.keys(errors).some((name) => !known(name));
  return data<FormStand>({ values, fehler, grund: foreign ? "unbekannt" : null }, 422);
}

/** The form again because a rule refused it. */
export function formRefused(reason: string, values: FormValues) {
  return data<FormStand>({ values, fehler: {}, grund: reason }, 409);
}
