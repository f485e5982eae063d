import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import { TOPFARTEN } from "../rules/toepfe.ts";

const text = z.string();
const zahl = z.int();
const cent = zahl.nullable().meta({ description: "Cent" });
const stellen = zahl.nullable().meta({ description: "Hundertstel einer Stelle" });
const kopf = (format: z.ZodType) => ({
  format,
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
});
const topf = {
  key: text,
  name: text,
  art: z.enum(TOPFARTEN),
  grenze: zahl.meta({ description: "Cent, bei Stellen Hundertstel" }),
};
const runde = {
  slug: text,
  jahr: zahl,
  gremium: text,
  beschlossenAm: z.iso.date().nullable(),
  rahmenCent: cent,
  rahmenStellen: stellen,
  toepfe: z.array(z.strictObject(topf)).meta({ description: "Töpfe im Rahmen, je Quelle oder Zweck." }),
  ausgewaehlt: zahl,
  vorschlaege: zahl,
  summe: z.strictObject({
    cent: zahl,
    stellen: zahl,
    ohneBetrag: zahl,
    freiCent: cent,
    freiStellen: stellen,
    toepfe: z.array(z.strictObject({ ...topf, belegt: zahl, frei: zahl })),
    ueberschritten: z.boolean(),
  }),
};

export const rundenSchema = z.strictObject({
  ...kopf(z.literal("wirkungskreis-auswahl")),
  runden: z.array(z.strictObject(runde)),
});

const vorschlaege = z.array(
  z.strictObject({
    kennung: text,
    titel: text,
    federfuehrung: text,
    betragCent: cent,
    stellenHundertstel: stellen,
    anteile: z.record(text, zahl).meta({ description: "Was davon aus welchem Topf kommt, nach dessen `key`." }),
    finanzierungOffen: z.boolean(),
    uebertragGrund: text,
    grund: text,
    seite: z.boolean().meta({ description: "Hat heute eine öffentliche Seite." }),
  }),
);
const jeEntscheid = (of: z.ZodType) =>
  z.strictObject({ ausgewaehlt: of, zurueckgestellt: of, "nicht-ausgewaehlt": of });

export const rundeSchema = z.strictObject({
  ...kopf(z.string().regex(/^wirkungskreis-auswahl-[a-z0-9-]+$/)),
  ...runde,
  beschluss: text,
  stimmen: z.strictObject({ ja: zahl, nein: zahl, enthaltung: zahl }).nullable(),
  kriterien: z.array(z.strictObject({ key: text, name: text, frage: text, gewicht: zahl, nutzen: z.boolean() })),
  nach: jeEntscheid(vorschlaege),
  ungenannt: jeEntscheid(zahl),
});

/** The same data as JSON and as CSV. */
const twins = (path: string, summary: string, name: string, of: z.ZodType, withSlug: boolean): ApiResource[] => {
  const parameters = withSlug
    ? [{ name: "slug", in: "path" as const, description: "Teil der Adresse der Seite", schema: z.string() }]
    : [];
  return [
    { path: `${path}.json`, summary, parameters, mediaType: "application/json", schema: { name, of } },
    { path: `${path}.csv`, summary: `${summary} als Tabelle`, parameters, mediaType: "text/csv" },
  ];
};

/** Every address about the yearly choice that is for programs. */
export const auswahlApi: readonly ApiResource[] = [
  ...twins("/konzept/auswahl", "Jährliche Auswahl der Maßnahmen", "Auswahlrunden", rundenSchema, false),
  ...twins("/konzept/auswahl/{slug}", "Was für ein Jahr ausgewählt wurde und warum", "Auswahlrunde", rundeSchema, true),
];
