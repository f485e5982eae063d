import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { GENAUIGKEITEN } from "../../rules/massnahme.ts";
import { SCHRITTARTEN, UNTERLAGENARTEN } from "../rules/prozess.ts";
import { SORTIERUNGEN } from "../rules/unterlagen-auswahl.ts";

const text = z.string();
const tag = z.iso.date();
const zeit = z.strictObject({ tag, genauigkeit: z.enum(GENAUIGKEITEN) });

export const prozessSchema = z.strictObject({
  format: z.literal("wirkungskreis-prozess"),
  version: z.literal(1),
  stand: tag.meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  prozess: z.strictObject({
    slug: text,
    titel: text,
    beschreibung: text,
    beschlossenAm: tag,
    gremium: text,
    beschluss: text,
    vorgaenger: text.nullable().meta({ description: "Fassung, die fortgeschrieben wird." }),
    moderation: text,
    begleitung: text,
    abgeschlossenAm: tag.nullable(),
    hinweis: z.strictObject({ text, adresse: text, bis: tag }).nullable(),
  }),
  schritte: z.array(
    z.strictObject({
      art: z.enum(SCHRITTARTEN),
      titel: text,
      beschreibung: text,
      wer: text,
      beginn: zeit,
      ende: zeit.nullable(),
      stand: z.enum(["kommt", "laeuft", "vorbei", "erreicht", "steht-an", "nicht-erreicht"]),
    }),
  ),
  arbeitsgruppen: z.array(
    z.strictObject({ name: text, auftrag: text, handlungsfeld: text.nullable(), mitmachen: text }),
  ),
  unterlagen: z.array(
    z.strictObject({
      id: z.uuid(),
      titel: text,
      art: z.enum(UNTERLAGENARTEN),
      datum: tag,
      phase: text.nullable(),
      format: text.nullable(),
      bytes: z.int().nullable(),
      adresse: text,
    }),
  ),
});

const query = (name: string, description: string, schema: z.ZodType): ApiParameter => ({
  name,
  in: "query",
  description,
  schema,
});
const parameters = [
  query("prozess", "Teil der Adresse; ohne Angabe der laufende", z.string().regex(/^[a-z0-9-]{1,80}$/)),
  query("art", "Nur Unterlagen dieser Art", z.enum(UNTERLAGENARTEN)),
  query("phase", "Nur Unterlagen dieser Phase", z.uuid()),
  query("sortierung", "Ordnung der Unterlagen", z.enum(SORTIERUNGEN)),
];
const summary = "Wie die nächste Fassung entsteht: Phasen, Meilensteine, Arbeitsgruppen, Unterlagen";

/** Every address about the process that is for programs. */
export const prozessApi: readonly ApiResource[] = [
  {
    path: "/konzept/prozess.json",
    summary,
    parameters,
    mediaType: "application/json",
    schema: { name: "Prozess", of: prozessSchema },
  },
  { path: "/konzept/prozess.csv", summary: `${summary}, als Tabelle`, parameters, mediaType: "text/csv" },
];
