import { z } from "zod";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, tick } from "#src/platform/http/form-fields.ts";
import type { Datum } from "#src/shared/datum.ts";
import { typedTag } from "../../../pages/teile/tag.ts";
import { findMeldungFehler, type SachstandMeldung } from "../../rules/meldung.ts";
import { EINSCHAETZUNGEN, UMSETZUNGEN } from "../../rules/sachstand.ts";
import type { LeistungStand, SachstandView } from "../../views/stand.ts";
import { optionalZahl, typedZahl } from "./zahl.ts";

const LEISTUNG = /^leistung\.([0-9a-f-]{36})$/;

/** Whether the form of a report has a field of this name. */
export function isSachstandFeld(name: string): boolean {
  return Object.hasOwn(FELDER, name) || name === "berichtigungGrund" || LEISTUNG.test(name);
}

const FELDER = {
  tag: requiredDatum(),
  umsetzung: z.enum(UMSETZUNGEN, { error: "umsetzung-fehlt" }),
  einschaetzung: z
    .enum(EINSCHAETZUNGEN, { error: "einschaetzung-fehlt" })
    .optional()
    .transform((one) => one ?? null),
  grund: textField(1_000),
  neuerTermin: optionalDatum(),
  bericht: textField(4_000),
  naechsteSchritte: textField(2_000),
  gemeldetVon: textField(200),
  oeffentlich: tick(),
  gesehen: z.string().regex(/^([0-9a-f-]{36})?$/, { error: "unbekannt" }),
} as const;

/**
 * Reads a report once, and looks for everything that is missing so that it can be said at once.
 *
 * @param leistungen of the Maßnahme, as they stood before
 */
export function parseSachstand(
  form: FormData,
  leistungen: readonly LeistungStand[],
  heute: Datum,
  options: { readonly berichtigung: boolean },
) {
  const counts = Object.fromEntries(leistungen.map((one) => [`leistung.${one.id}`, optionalZahl()]));
  const schema = z.strictObject({
    ...FELDER,
    ...counts,
    ...(options.berichtigung ? { berichtigungGrund: requiredText(500) } : {}),
  });
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const typed = parsed.value as Record<string, unknown>;
  const {
    gesehen,
    tag,
    umsetzung,
    einschaetzung,
    grund,
    neuerTermin,
    bericht,
    naechsteSchritte,
    gemeldetVon,
    oeffentlich,
  } = parsed.value as z.infer<z.ZodObject<typeof FELDER>>;
  const meldung: SachstandMeldung = {
    tag,
    umsetzung,
    einschaetzung,
    grund,
    neuerTermin,
    bericht,
    naechsteSchritte,
    gemeldetVon,
    oeffentlich,
    leistungen: leistungen.flatMap(({ id }) => {
      const ist = typed[`leistung.${id}`];
      return typeof ist === "number" ? [{ leistungId: id, ist }] : [];
    }),
  };
  const counted = leistungen.map((one) => ({
    ...one,
    ist: meldung.leistungen.find((part) => part.leistungId === one.id)?.ist ?? one.ist,
  }));
  const errors: Record<string, string> = { ...findMeldungFehler(meldung, counted, heute) };
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: parsed.values } as const;
  const berichtigungGrund = typeof typed["berichtigungGrund"] === "string" ? typed["berichtigungGrund"] : "";
  return { ok: true, meldung, gesehen, berichtigungGrund, values: parsed.values } as const;
}

/** An empty report that begins where the last one ended. */
export function neueMeldung(
  letzte: SachstandView | null,
  leistungen: readonly LeistungStand[],
  heute: Datum,
): Record<string, string> {
  return {
    tag: typedTag(heute),
    umsetzung: letzte?.umsetzung ?? "",
    einschaetzung: letzte?.einschaetzung ?? "",
    gemeldetVon: letzte?.gemeldetVon ?? "",
    oeffentlich: "ja",
    ...Object.fromEntries(leistungen.map((one) => [`leistung.${one.id}`, typedZahl(one.ist)])),
  };
}

/** A report as the form of its correction begins. */
export function zuBerichtigen(meldung: SachstandView): Record<string, string> {
  return {
    tag: typedTag(meldung.tag),
    umsetzung: meldung.umsetzung,
    einschaetzung: meldung.einschaetzung ?? "",
    grund: meldung.grund,
    neuerTermin: typedTag(meldung.neuerTermin),
    bericht: meldung.bericht,
    naechsteSchritte: meldung.naechsteSchritte,
    gemeldetVon: meldung.gemeldetVon,
    oeffentlich: meldung.oeffentlich ? "ja" : "",
    ...Object.fromEntries(meldung.leistungen.map((one) => [`leistung.${one.id}`, typedZahl(one.ist)])),
  };
}
