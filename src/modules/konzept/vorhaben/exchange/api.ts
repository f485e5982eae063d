import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import { GENAUIGKEITEN } from "../../rules/massnahme.ts";
import { VORHABENSTAENDE } from "../rules/vorhaben.ts";

const text = z.string();
const tag = z.iso.date();

export const vorhabenSchema = z.strictObject({
  format: z.literal("wirkungskreis-vorhaben"),
  version: z.literal(1),
  stand: tag.meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  vorhaben: z.array(
    z.strictObject({
      titel: text,
      text,
      stand: z.enum(VORHABENSTAENDE),
      erwartet: z.strictObject({ tag, genauigkeit: z.enum(GENAUIGKEITEN) }).nullable(),
      grund: text.meta({ description: "Warum es ruht." }),
      wer: text,
      bestaetigtAm: tag.meta({ description: "Wann die Fachstelle zuletzt gesagt hat, dass es so ist." }),
      fertigAm: tag.nullable(),
      massnahme: text.nullable().meta({ description: "Kennung der Maßnahme, zu der es gehört." }),
    }),
  ),
});

const summary = "Woran der Landkreis noch arbeitet: Stand, erwarteter Tag, Zuständige";

/** Every address about what is being worked on that is for programs. */
export const vorhabenApi: readonly ApiResource[] = [
  {
    path: "/konzept/woran-wir-arbeiten.json",
    summary,
    mediaType: "application/json",
    schema: { name: "Vorhaben", of: vorhabenSchema },
  },
  { path: "/konzept/woran-wir-arbeiten.csv", summary: `${summary}, als Tabelle`, mediaType: "text/csv" },
];
