import { z } from "zod";
import { ANGEBOT_FINANZIERUNGEN } from "#src/modules/netzwerk/index.ts";
import { type FieldErrors, type FormValues, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, optionalWhole, tick } from "#src/platform/http/form-fields.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { TEXT_MAX } from "../../rules/angebot-spalten.ts";
import type { AngebotEingabe } from "../../commands/change-angebot.ts";

const FELDER = {
  stelle: z.string().max(36).default(""),
  rev: z.string().max(9).default("0"),
  titel: requiredText(TEXT_MAX.titel),
  beschreibung: textField(TEXT_MAX.beschreibung),
  wann: textField(TEXT_MAX.wann),
  kosten: textField(TEXT_MAX.kosten),
  zugang: textField(TEXT_MAX.zugang),
  kontakt: textField(TEXT_MAX.kontakt),
  gueltigBis: optionalDatum(),
  plaetze: optionalWhole(100_000),
  plaetzeBelegt: optionalWhole(100_000),
  erreicht: optionalWhole(1_000_000),
  finanzierung: z.enum(["", ...ANGEBOT_FINANZIERUNGEN], { error: "auswahl-fehlt" }),
  finanziertBis: optionalDatum(),
  sprachen: textField(200).transform((text, check): string[] => {
    const tags = [...new Set(text.split(/[,;\s]+/).filter(Boolean))];
    if (!tags.every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))) {
      check.addIssue({ code: "custom", message: "sprache-falsch" });
    }
    return tags;
  }),
  kinderbetreuung: tick(),
} as const;
const TICK = /^(feld|gruppe|region|gemeinde)\.([0-9a-f-]{36})$/;

/** Whether the form has a field of this name. */
export function isAngebotFeld(name: string): boolean {
  return Object.hasOwn(FELDER, name) || TICK.test(name);
}

type Gelesen =
  | {
      readonly ok: true;
      readonly eingabe: Omit<AngebotEingabe, "stelleId">;
      readonly stelleId: Id<"Stelle"> | null;
      readonly rev: number;
      readonly values: FormValues;
    }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues };

/** Reads the form; ticks carry the id in their name. */
export function parseAngebot(form: FormData): Gelesen {
  const ticks = { feld: [] as string[], gruppe: [] as string[], region: [] as string[], gemeinde: [] as string[] };
  const plain = new FormData();
  const marks: FormValues = {};
  for (const [name, value] of form) {
    const match = TICK.exec(name);
    if (!match) plain.append(name, value);
    else {
      ticks[match[1] as keyof typeof ticks].push(match[2] ?? "");
      marks[name] = "ja";
    }
  }
  const parsed = parseForm(z.strictObject(FELDER), plain);
  const values = { ...parsed.values, ...marks };
  if (!parsed.ok) return { ok: false, errors: parsed.errors, values };
  const { stelle, rev, erreicht, ...rest } = parsed.value;
  const ids = <Kind extends string>(list: readonly string[]) => list.flatMap((text) => parseId<Kind>(text) ?? []);
  return {
    ok: true,
    stelleId: parseId<"Stelle">(stelle),
    rev: Number(rev) || 0,
    values,
    eingabe: {
      ...rest,
      erreichteImJahr: erreicht,
      planungsregionIds: ids<"Planungsregion">(ticks.region),
      gemeindeIds: ids<"Gemeinde">(ticks.gemeinde),
      handlungsfeldIds: ids<"Handlungsfeld">(ticks.feld),
      zielgruppeIds: ids<"Zielgruppe">(ticks.gruppe),
    },
  };
}
