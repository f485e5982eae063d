import type { FormValues } from "#src/platform/http/form.ts";
import type { Rollenbezug } from "#src/shared/actor.ts";
import { isRollenFeld, parseRollen } from "../rules/rollen-formular.ts";

/** Takes the choice of roles out of a form; what is left goes to the form's schema. */
export function readRollenForm(form: FormData): { rest: FormData; rollen: Rollenbezug[]; typed: FormValues } {
  const rest = new FormData();
  const typed: FormValues = {};
  for (const [name, value] of form) {
    if (!isRollenFeld(name)) rest.append(name, value);
    else if (typeof value === "string") typed[name] = value;
  }
  return { rest, rollen: parseRollen(form), typed };
}
