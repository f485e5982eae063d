import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText, parseForm, requiredText } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { parseId } from "#src/shared/id.ts";
import { showAnhaenge } from "../../../anhang/commands/keep-anhaenge.ts";
import { anhangIds } from "../../../anhang/pages/teile/eingabe.ts";
import { acceptRueckmeldung } from "../../commands/accept-rueckmeldung.ts";
import { renewAbfrage, returnRueckmeldung, withdrawAbfrage } from "../../commands/change-abfrage.ts";
import { remindNow } from "../../commands/remind.ts";
import type { AbfrageId, AbfragerundeId } from "../../rules/abfrage.ts";

const rev = revField();
const nurRev = <const Name extends string>(aktion: Name) => z.strictObject({ aktion: z.literal(aktion), rev });
const mitGrund = <const Name extends string>(aktion: Name) =>
  z.strictObject({ aktion: z.literal(aktion), rev, grund: requiredText(1_000) });
const annehmen = z.strictObject({
  aktion: z.literal("annehmen"),
  rev,
  gesehen: z.string().regex(/^([0-9a-f-]{36})?$/, { error: "unbekannt" }),
  oeffentlich: tick(),
});

const gezeigt = z.strictObject({ aktion: z.literal("anhaenge"), rev });

type Wo = readonly [ctx: Ctx, id: AbfrageId, rundeId: AbfragerundeId];
type Ergebnis = Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;

/** Reads which button of the page was pressed, with its own fields and no others. */
export function readHandlung(form: FormData) {
  const aktion = fieldText(form, "aktion");
  const anhaenge = anhangIds(form, "anhang.");
  if (aktion === "annehmen" || aktion === "anhaenge") for (const id of anhaenge) form.delete(`anhang.${id}`);
  if (aktion === "annehmen") {
    const read = parseForm(annehmen, form);
    if (!read.ok) return read;
    const { gesehen, oeffentlich, rev: shown } = read.value;
    const run = (...[ctx, id]: Wo): Ergebnis =>
      acceptRueckmeldung(ctx, id, shown, parseId<"Sachstand">(gesehen), oeffentlich, oeffentlich ? anhaenge : []);
    return { ok: true, values: read.values, run, meldung: "abfrage-angenommen" } as const;
  }
  if (aktion === "anhaenge") {
    const read = parseForm(gezeigt, form);
    if (!read.ok) return read;
    const run = (...[ctx, id]: Wo): Ergebnis => showAnhaenge(ctx, id, read.value.rev, anhaenge);
    return { ok: true, values: read.values, run, meldung: "anhaenge-gezeigt" } as const;
  }
  if (aktion === "zurueckgeben" || aktion === "zurueckziehen") {
    const read = parseForm(mitGrund(aktion), form);
    if (!read.ok) return read;
    const change = aktion === "zurueckgeben" ? returnRueckmeldung : withdrawAbfrage;
    const run = (...[ctx, id]: Wo): Ergebnis => change(ctx, id, read.value.rev, read.value.grund);
    const meldung = aktion === "zurueckgeben" ? "abfrage-zurueckgegeben" : "abfrage-zurueckgezogen";
    return { ok: true, values: read.values, run, meldung } as const;
  }
  const read = parseForm(aktion === "erinnern" ? nurRev("erinnern") : nurRev("erneuern"), form);
  if (!read.ok) return read;
  const run = (...[ctx, id, rundeId]: Wo): Ergebnis =>
    read.value.aktion === "erinnern" ? remindNow(ctx, rundeId, id) : renewAbfrage(ctx, id, read.value.rev);
  const meldung = read.value.aktion === "erinnern" ? "abfrage-erinnert" : "abfrage-erneuert";
  return { ok: true, values: read.values, run, meldung } as const;
}
