import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { URTEILE } from "../rules/entwurf.ts";

const zahl = z.int();

export const ergebnisSchema = z.strictObject({
  format: z.literal("wirkungskreis-entwurf-ergebnis"),
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  titel: z.string(),
  von: z.iso.date(),
  bis: z.iso.date(),
  bilanz: z.strictObject({
    eingegangen: zahl,
    gezeigt: zahl,
    zurueckgewiesen: zahl,
    offen: zahl.meta({ description: "Noch nicht gelesen." }),
    beantwortet: zahl,
    nachUrteil: z.strictObject({ angenommen: zahl, teilweise: zahl, "nicht-uebernommen": zahl }),
  }),
  kommentare: z.array(
    z.strictObject({
      nummer: zahl,
      absatz: z.string(),
      text: z.string(),
      urteil: z.enum(URTEILE).optional(),
      antwort: z.string().optional(),
      geaendert: z.string().optional().meta({ description: "Nummer dessen, was sich deswegen geändert hat." }),
      beantwortetAm: z.iso.date().optional(),
    }),
  ),
});

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: z.string() };

/** Every address of this module that is for programs. */
export const entwurfApi: readonly ApiResource[] = [
  {
    path: "/mitmachen/entwurf/{slug}/ergebnis.json",
    summary: "Kommentare zu einem Entwurf mit allen Antworten",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "EntwurfErgebnis", of: ergebnisSchema },
  },
  {
    path: "/mitmachen/entwurf/{slug}/ergebnis.csv",
    summary: "Kommentare zu einem Entwurf mit allen Antworten als Tabelle",
    parameters: [slug],
    mediaType: "text/csv",
  },
];
