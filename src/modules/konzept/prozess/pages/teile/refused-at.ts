import { data } from "react-router";
import type { FormValues } from "#src/platform/http/form.ts";
import { type FormStand, formRefused } from "../../../pages/teile/form-fehler.ts";
import { feldOf } from "./eingabe.ts";

/** The form again because a rule refused it: at the field the rule is about (422), or as a whole (409). */
export function refusedAt(reason: string, values: FormValues) {
  const feld = feldOf(reason);
  return feld ? data<FormStand>({ values, fehler: { [feld]: reason }, grund: null }, 422) : formRefused(reason, values);
}
