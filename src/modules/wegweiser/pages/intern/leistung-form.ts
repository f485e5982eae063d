import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { lineList, optionalWebAddress, optionalWhole, revField, tick } from "#src/platform/http/form-fields.ts";
import { without } from "#src/shared/without.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId, LeistungId } from "../../rules/ids.ts";
import { DAUER_EINHEITEN, GEBIETE, type LeistungAngaben, TERMIN_ARTEN } from "../../rules/leistung.ts";
import { RISIKEN } from "../../rules/pruefung.ts";
import type { LeistungInternView, LeistungWahl } from "../../views/intern.ts";
import { oneOf, requiredOneOf, tickedOf, ticks } from "./felder.tsx";

/** Languages that counters in German counties most often speak; others are kept when they stand there already. */
export const SCHALTERSPRACHEN = [
  "de",
  "en",
  "ar",
  "uk",
  "ru",
  "tr",
  "fa",
  "fr",
  "es",
  "pl",
  "ro",
  "ti",
  "so",
  "vi",
] as const;
export const VERWANDT_FELDER = ["verwandt1", "verwandt2", "verwandt3", "verwandt4"] as const;

const MOST_STEPS = 12;

/** The form of a Leistung, with what can be chosen. */
export function leistungSchema(wahl: LeistungWahl) {
  return z.strictObject({
    rev: revField(),
    titel: requiredText(120),
    kurz: requiredText(400),
    schritte: lineList(MOST_STEPS, 300),
    tipp: textField(600),
    helfende: textField(1_500),
    kostenfrei: tick(),
    kosten: textField(200),
    dauerVon: optionalWhole(99),
    dauerBis: optionalWhole(99),
    dauerEinheit: z.enum(DAUER_EINHEITEN, { error: "auswahl-fehlt" }),
    termin: z.enum(TERMIN_ARTEN, { error: "auswahl-fehlt" }),
    online: optionalWebAddress(),
    gebiet: z.enum(GEBIETE, { error: "auswahl-fehlt" }),
    anbieterId: oneOf(wahl.stellen),
    anlaufstelleId: oneOf(wahl.anlaufstellen),
    raum: textField(120),
    verantwortlichId: requiredOneOf(wahl.stellen),
    risiko: z.enum(RISIKEN, { error: "auswahl-fehlt" }),
    notiz: textField(600),
    nurSchreibweise: tick(),
    verwandt1: oneOf(wahl.leistungen),
    verwandt2: oneOf(wahl.leistungen),
    verwandt3: oneOf(wahl.leistungen),
    verwandt4: oneOf(wahl.leistungen),
    ...ticks("lage", wahl.lagen),
    ...ticks("unterlage", wahl.unterlagen),
    ...ticks(
      "spricht",
      SCHALTERSPRACHEN.map((id) => ({ id })),
    ),
  });
}
type Typed = z.infer<ReturnType<typeof leistungSchema>>;

/**
 * What was typed, as the command takes it.
 *
 * @param before null for a new one; documents stay in the order they had, and languages beyond the list stay
 */
export function angabenFrom(
  typed: Typed,
  wahl: LeistungWahl,
  before: Pick<LeistungInternView, "bezug" | "leistung"> | null,
): LeistungAngaben {
  const values = typed as Readonly<Record<string, unknown>>;
  const ticked = new Set(tickedOf(values, "unterlage", wahl.unterlagen));
  const old = (before?.bezug.unterlageIds ?? []).filter((id) => ticked.has(id));
  const { dauerVon, dauerBis, dauerEinheit } = typed;
  const until = dauerBis ?? dauerVon;
  const related = VERWANDT_FELDER.map((name) => typed[name]).filter((id) => id !== "") as LeistungId[];
  const further = (before?.leistung.sprachen ?? []).filter(
    (tag) => !(SCHALTERSPRACHEN as readonly string[]).includes(tag),
  );
  return {
    titel: typed.titel,
    kurz: typed.kurz,
    schritte: typed.schritte,
    tipp: typed.tipp,
    helfende: typed.helfende,
    kostenfrei: typed.kostenfrei,
    kosten: typed.kostenfrei ? "" : typed.kosten,
    dauer: until === null ? null : { von: Math.min(dauerVon ?? until, until), bis: until, einheit: dauerEinheit },
    termin: typed.termin,
    online: typed.online,
    gebiet: typed.gebiet,
    anbieterId: (typed.anbieterId || null) as StelleId | null,
    anlaufstelleId: (typed.anlaufstelleId || null) as AnlaufstelleId | null,
    raum: typed.raum,
    verantwortlichId: typed.verantwortlichId as StelleId,
    sprachen: [
      ...tickedOf(
        values,
        "spricht",
        SCHALTERSPRACHEN.map((id) => ({ id })),
      ),
      ...further,
    ],
    risiko: typed.risiko,
    notiz: typed.notiz,
    lebenslageIds: tickedOf(values, "lage", wahl.lagen),
    unterlageIds: [...old, ...[...ticked].filter((id) => !old.includes(id))],
    verwandteIds: [...new Set(related)],
  };
}

/** What stands in the form before anybody typed. */
export function presentLeistung(view: Pick<LeistungInternView, "bezug" | "leistung"> | null): Record<string, string> {
  if (view === null) {
    return { termin: "ohne", gebiet: "landkreis", risiko: "mittel", dauerEinheit: "wochen", "spricht-de": "ja" };
  }
  const { leistung, bezug } = view;
  const { dauer } = leistung;
  return {
    ...without(
      leistung,
      "schritte",
      "dauer",
      "sprachen",
      "kostenfrei",
      "rev",
      "textstand",
      "updatedAt",
      "veroeffentlichtAm",
    ),
    anbieterId: leistung.anbieterId ?? "",
    anlaufstelleId: leistung.anlaufstelleId ?? "",
    schritte: leistung.schritte.join("\n"),
    dauerVon: dauer ? String(dauer.von) : "",
    dauerBis: dauer ? String(dauer.bis) : "",
    dauerEinheit: dauer?.einheit ?? "wochen",
    ...(leistung.kostenfrei ? { kostenfrei: "ja" } : {}),
    ...Object.fromEntries(leistung.sprachen.map((tag) => [`spricht-${tag}`, "ja"])),
    ...Object.fromEntries(bezug.lagen.map(({ lebenslageId }) => [`lage-${lebenslageId}`, "ja"])),
    ...Object.fromEntries(bezug.unterlageIds.map((id) => [`unterlage-${id}`, "ja"])),
    ...Object.fromEntries(bezug.verwandteIds.slice(0, 4).map((id, place) => [`verwandt${place + 1}`, id])),
  };
}
