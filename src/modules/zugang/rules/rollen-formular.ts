import { ROLLEN, type Rolle, type Rollenbezug } from "#src/shared/actor.ts";
import { parseId } from "#src/shared/id.ts";
import { brauchtBezug } from "./rollen.ts";

/** Up to this many choices are ticks; more become a list with one new entry per saving. */
export const HAEKCHEN_BIS = 12;

export const rolleFeld = (rolle: Rolle) => `rolle.${rolle}`;
export const bezugFeld = (rolle: Rolle, bezugId: string) => `bezug.${rolle}.${bezugId}`;
export const neuerBezugFeld = (rolle: Rolle) => `neu.${rolle}`;

/** Whether a form field belongs to the choice of roles. */
export const isRollenFeld = (name: string) => /^(rolle|bezug|neu)\./.test(name);

/** The roles a form asks for. Fields that name no role or no id are left out. */
export function parseRollen(form: Iterable<readonly [string, unknown]>): Rollenbezug[] {
  const rollen: Rollenbezug[] = [];
  for (const [name, value] of form) {
    if (!isRollenFeld(name) || typeof value !== "string" || value === "") continue;
    const [kind = "", rolleText = "", ...rest] = name.split(".");
    const rolle = ROLLEN.find((one) => one === rolleText);
    if (!rolle) continue;
    if (kind === "rolle" && !brauchtBezug(rolle)) rollen.push({ rolle, bezugId: null });
    const bezugId = parseId(kind === "bezug" ? rest.join(".") : kind === "neu" ? value : undefined);
    if (bezugId && brauchtBezug(rolle)) rollen.push({ rolle, bezugId });
  }
  return rollen;
}
