import { z } from "zod";
import { type FieldErrors, type FormValues, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Cent, parseGeld } from "#src/shared/geld.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { without } from "#src/shared/without.ts";
import type { FindWer } from "../../../rules/massnahme-eingabe.ts";
import { changeAntrag } from "../../commands/change-antrag.ts";
import { decideAntrag, reopenAntrag } from "../../commands/decide-antrag.ts";
import { ANTRAGSTAENDE, type AntragAngaben, type AntragId } from "../../rules/antrag.ts";

const geld = () =>
  textField(40).transform((text, check): Cent | null => {
    if (text === "") return null;
    const cent = parseGeld(text);
    if (cent === null || cent < 0) check.addIssue({ code: "custom", message: "betrag" });
    return cent;
  });
const betrag = () =>
  textField(40).transform((text, check): Cent => {
    const cent = parseGeld(text);
    if (cent === null || cent <= 0) check.addIssue({ code: "custom", message: text === "" ? "fehlt" : "betrag" });
    return cent as Cent;
  });
const chosen = <Kind extends string>() =>
  z.string().transform((text, check): Id<Kind> => {
    const id = parseId<Kind>(text);
    if (!id) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id as Id<Kind>;
  });

const ANGABEN = {
  titel: requiredText(200),
  antragsteller: requiredText(200),
  beantragt: betrag(),
  eigenanteil: geld(),
  beantragtAm: optionalDatum(),
  beginn: optionalDatum(),
  ende: optionalDatum(),
  nachweisBis: optionalDatum(),
  notiz: textField(2_000),
} as const;
const neu = z.strictObject({ ...ANGABEN, massnahme: chosen<"Massnahme">(), programm: chosen<"Foerderprogramm">() });
const aendern = z.strictObject({
  ...ANGABEN,
  handlung: z.literal("aendern"),
  rev: revField(),
  stand: z.enum(ANTRAGSTAENDE, { error: "auswahl-fehlt" }),
});
const entscheiden = z.strictObject({
  handlung: z.literal("entscheiden"),
  rev: revField(),
  ergebnis: z.enum(["bewilligt", "abgelehnt"], { error: "auswahl-fehlt" }),
  entschiedenAm: requiredDatum(),
  bewilligt: geld(),
  grund: textField(500),
});
const zurueck = z.strictObject({ handlung: z.literal("zurueck"), rev: revField(), warum: requiredText(500) });

const FELDER = new Set([neu, aendern, entscheiden, zurueck].flatMap((schema) => Object.keys(schema.shape)));

/** Whether one of the forms has a field of this name. */
export function isAntragFeld(name: string): boolean {
  return FELDER.has(name) && name !== "rev" && name !== "handlung";
}

type Gelesen<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues };

type Angaben = z.output<z.ZodObject<typeof ANGABEN>>;

function angabenOf(
  typed: Angaben,
  find: FindWer,
): { readonly angaben: Omit<AntragAngaben, "massnahmeId" | "programmId"> } | { readonly errors: FieldErrors } {
  const found = find(typed.antragsteller);
  if (!found || !("stelleId" in found)) return { errors: { antragsteller: "stelle-unbekannt" } };
  if (typed.beginn && typed.ende && typed.ende < typed.beginn) return { errors: { ende: "ende-vor-beginn" } };
  const { titel, beantragt, eigenanteil, beantragtAm, beginn, ende, nachweisBis, notiz } = typed;
  return {
    angaben: {
      antragstellerId: found.stelleId,
      titel,
      beantragtCent: beantragt,
      eigenanteilCent: eigenanteil,
      beantragtAm,
      beginn,
      ende,
      nachweisBis,
      notiz,
    },
  };
}

/** Reads the form of a new application. */
export function parseNeuerAntrag(form: FormData, find: FindWer): Gelesen<AntragAngaben> {
  const parsed = parseForm(neu, form);
  if (!parsed.ok) return parsed;
  const { massnahme: massnahmeId, programm: programmId, ...rest } = parsed.value;
  const read = angabenOf(rest, find);
  if ("errors" in read) return { ok: false, errors: read.errors, values: parsed.values };
  return { ok: true, value: { ...read.angaben, massnahmeId, programmId }, values: parsed.values };
}

type Handlung = {
  readonly meldung: string;
  run(ctx: Ctx, id: AntragId): Promise<{ ok: true } | { ok: false; reason: string }>;
};

/** Which of the page's forms was sent, and what it asks for. */
export function readAntragHandlung(form: FormData, find: FindWer): Gelesen<Handlung> {
  const which = form.get("handlung");
  if (which === "entscheiden") {
    const parsed = parseForm(entscheiden, form);
    if (!parsed.ok) return parsed;
    const { rev, ergebnis: stand, entschiedenAm, bewilligt: bewilligtCent, grund } = parsed.value;
    if (stand === "bewilligt" && !bewilligtCent) {
      return { ok: false, errors: { bewilligt: "bewilligt-ohne-betrag" }, values: parsed.values };
    }
    if (stand === "abgelehnt" && grund === "")
      return { ok: false, errors: { grund: "ohne-grund" }, values: parsed.values };
    const value: Handlung = {
      meldung: "antrag-entschieden",
      run: (ctx, id) => decideAntrag(ctx, id, rev, { stand, entschiedenAm, bewilligtCent, grund }),
    };
    return { ok: true, value, values: parsed.values };
  }
  if (which === "zurueck") {
    const parsed = parseForm(zurueck, form);
    if (!parsed.ok) return parsed;
    const { rev, warum } = parsed.value;
    const value: Handlung = { meldung: "antrag-zurueck", run: (ctx, id) => reopenAntrag(ctx, id, rev, warum) };
    return { ok: true, value, values: parsed.values };
  }
  const parsed = parseForm(aendern, form);
  if (!parsed.ok) return parsed;
  const { rev, stand } = parsed.value;
  const read = angabenOf(without(parsed.value, "handlung", "rev", "stand"), find);
  if ("errors" in read) return { ok: false, errors: read.errors, values: parsed.values };
  const { angaben } = read;
  const value: Handlung = {
    meldung: "antrag-gespeichert",
    run: (ctx, id) => changeAntrag(ctx, id, rev, angaben, stand),
  };
  return { ok: true, value, values: parsed.values };
}
