import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { assignText, decideGliederung, moveText } from "../../commands/keep-redaktion.ts";

type Ergebnis = Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;

const text = { id: z.uuid({ error: "unbekannt" }), rev: revField() };
const zuweisen = z.strictObject({
  aktion: z.literal("zuweisen"),
  ...text,
  verantwortlich: requiredText(200),
  "faellig-am": optionalDatum(),
});
const schritt = z.strictObject({
  aktion: z.enum(["vorlegen", "freigeben", "zurueckgeben"], { error: "unbekannt" }),
  ...text,
  durch: textField(200).optional(),
  am: optionalDatum().optional(),
  grund: textField(1_000).optional(),
});
const gliederung = z.strictObject({
  aktion: z.enum(["festlegen", "oeffnen"], { error: "unbekannt" }),
  "beschlossen-am": requiredDatum(),
  gremium: requiredText(160),
  beschluss: requiredText(4_000),
  grund: textField(1_000).optional(),
});

/**
 * Reads which button of the page was pressed, with its own fields and no others.
 *
 * @throws NotAllowed before anything is read when only who steers has that button
 */
export function readHandlung(form: FormData, steers: boolean) {
  const aktion = fieldText(form, "aktion");
  if (!steers && ["zuweisen", "festlegen", "oeffnen"].includes(aktion ?? "")) throw new NotAllowed();
  if (aktion === "zuweisen") {
    const read = parseForm(zuweisen, form);
    if (!read.ok) return read;
    const { id, rev, verantwortlich, "faellig-am": faelligAm } = read.value;
    const run = (ctx: Ctx): Ergebnis => assignText(ctx, id, rev, { verantwortlich, faelligAm });
    return { ok: true, values: read.values, run } as const;
  }
  if (aktion === "festlegen" || aktion === "oeffnen") {
    const read = parseForm(gliederung, form);
    if (!read.ok) return read;
    const { "beschlossen-am": beschlossenAm, gremium, beschluss, grund = "" } = read.value;
    const fest = read.value.aktion === "festlegen";
    const run = (ctx: Ctx): Ergebnis => decideGliederung(ctx, { fest, beschlossenAm, gremium, beschluss, grund });
    return { ok: true, values: read.values, run } as const;
  }
  const read = parseForm(schritt, form);
  if (!read.ok) return read;
  const { id, rev, durch = "", am = null, grund = "" } = read.value;
  const run = (ctx: Ctx): Ergebnis => moveText(ctx, id, rev, read.value.aktion, { durch, am, grund });
  return { ok: true, values: read.values, run } as const;
}

const FELDER = new Set([
  "verantwortlich",
  "faellig-am",
  "durch",
  "am",
  "grund",
  "beschlossen-am",
  "gremium",
  "beschluss",
]);
export const isFeld = (name: string): boolean => FELDER.has(name);
