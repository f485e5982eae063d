import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";

const zahl = z.int();

export const dokumentationSchema = z.strictObject({
  format: z.literal("wirkungskreis-workshop"),
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Freigabe." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  titel: z.string(),
  runde: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  tag: z.iso.date(),
  ort: z.string(),
  teilnehmende: zahl.nullable(),
  agenda: z.array(z.strictObject({ zeit: z.string(), punkt: z.string() })),
  gruppen: z.array(
    z.strictObject({
      name: z.string(),
      thema: z.string(),
      cluster: z.array(
        z.strictObject({
          titel: z.string(),
          punkte: zahl,
          stimmen: z.strictObject({ ja: zahl, nein: zahl, enthaltung: zahl }),
          karten: z.array(z.string()),
          ergebnis: z
            .strictObject({
              art: z.enum(["bedarf", "wirkungsziel", "idee", "massnahme"]),
              kennung: z.string().nullable().meta({ description: "null: noch nicht öffentlich." }),
              titel: z.string().nullable(),
            })
            .nullable(),
          wirkung: z.array(z.string()).meta({
            description:
              "Kennungen veröffentlichter Elemente des Konzepts, die sich auf den Cluster oder seine Karten stützen.",
          }),
        }),
      ),
      ohneCluster: z.array(z.string()),
    }),
  ),
});

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: z.string() };

/** Every address of workshops that is for programs. */
export const workshopApi: readonly ApiResource[] = [
  {
    path: "/workshops/{slug}/dokumentation.json",
    summary: "Was in einem Workshop herauskam: Gruppen, Cluster, Karten, Punkte und Stimmen",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Workshop", of: dokumentationSchema },
  },
  {
    path: "/workshops/{slug}/dokumentation.csv",
    summary: "Karten eines Workshops als Tabelle",
    parameters: [slug],
    mediaType: "text/csv",
  },
  {
    path: "/workshops/{slug}/dokumentation.pdf",
    summary: "Dokumentation eines Workshops als PDF",
    parameters: [slug],
    mediaType: "application/pdf",
  },
  {
    path: "/workshops/{slug}/termin.ics",
    summary: "Termin eines Workshops für den Kalender",
    parameters: [slug],
    mediaType: "text/calendar",
  },
];
