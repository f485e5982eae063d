import { data } from "react-router";
import type { FormValues } from "#src/platform/http/form.ts";
import { type FormStand, formRefused } from "../../../pages/teile/form-fehler.ts";
import { refusalOf } from "./eingabe.ts";

/** The form again because a rule refused it: at the field the rule is about (422), or as a whole (409). */
export function refused(reason: string, values: FormValues) {
  const { code, feld } = refusalOf(reason);
  return feld ? data<FormStand>({ values, fehler: { [feld]: code }, grund: null }, 422) : formRefused(code, values);
}
