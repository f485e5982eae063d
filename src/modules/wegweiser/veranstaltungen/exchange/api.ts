import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";
import { TAKTE } from "../rules/wiederholung.ts";
import type { TerminDaten } from "../views/termine.ts";

const text = z.string();
const tag = z.iso.date();

const terminSchema = z.strictObject({
  id: z.uuid(),
  titel: z.partialRecord(z.enum(SPRACHEN), text),
  text,
  tage: z.array(tag).meta({ description: "Die nächsten 120 Tage, ohne Ausfälle." }),
  von: text.nullable().meta({ description: "Ortszeit; null: ganztägig." }),
  bis: text.nullable(),
  takt: z.enum(TAKTE),
  ort: text,
  gemeinde: text.nullable(),
  online: text.nullable(),
  veranstalter: text.nullable(),
  sprachen: z.array(text),
  kosten: text,
  anmeldung: text,
  kinderbetreuung: z.boolean(),
  adresse: z.url(),
});

/** One Veranstaltung for other programs. */
export function terminJson(row: TerminDaten, origin: string): z.infer<typeof terminSchema> {
  const { id, titel, von, bis, gemeinde, veranstalter, sprachen, kosten, anmeldung, kinderbetreuung } = row;
  return {
    id,
    titel,
    text: row.text,
    tage: row.tage,
    von,
    bis,
    takt: row.wiederholung.takt,
    ort: [row.ort?.name, row.ortText, row.ort?.strasse, row.ort?.ortszeile].filter(Boolean).join(", "),
    gemeinde,
    online: row.online || null,
    veranstalter,
    sprachen,
    kosten,
    anmeldung,
    kinderbetreuung,
    adresse: `${origin}/wegweiser/termine#${row.slug}`,
  };
}

export const termineApi: readonly ApiResource[] = [
  {
    path: "/wegweiser/termine.json",
    summary: "Alle kommenden Veranstaltungen",
    mediaType: "application/json",
    schema: {
      name: "Termine",
      of: z.strictObject({ format: z.literal("wirkungskreis/termine/1"), termine: z.array(terminSchema) }),
    },
  },
  { path: "/wegweiser/termine.csv", summary: "Alle kommenden Veranstaltungen als Tabelle", mediaType: "text/csv" },
  {
    path: "/wegweiser/termine.ics",
    summary: "Alle kommenden Veranstaltungen als Kalender zum Abonnieren; mit termin= nur eine",
    parameters: [{ name: "termin", in: "query", description: "Teil der Adresse einer Veranstaltung", schema: text }],
    mediaType: "text/calendar",
  },
];
