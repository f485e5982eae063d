import { z } from "zod";
import lebenslagen from "../../../../../demo/wegweiser/lebenslagen.json" with { type: "json" };
import leistungen from "../../../../../demo/wegweiser/leistungen.json" with { type: "json" };
import uebersetzungen from "../../../../../demo/wegweiser/uebersetzungen.json" with { type: "json" };
import unterlagen from "../../../../../demo/wegweiser/unterlagen.json" with { type: "json" };
import { TERMIN_ARTEN, ZEICHEN } from "../../rules/leistung.ts";
import { RISIKEN } from "../../rules/pruefung.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";

/**
 * Leistungen that exist in every German county, because federal law makes them (W110). Their words are those of the
 * invented county; what differs from place to place (door, room, fee, how long it takes) is left out.
 */
const UEBLICH = [
  "svc-wohnsitz",
  "svc-asylblg",
  "svc-aufenthalt",
  "svc-schutz24",
  "svc-arbeitserlaubnis",
  "svc-reiseausweis",
  "svc-grundsicherung",
  "svc-kindergeld",
  "svc-wohngeld",
  "svc-bildungspaket",
  "svc-krankenversicherung",
  "svc-kita",
  "svc-schule",
  "svc-integrationskurs",
  "svc-berufssprachkurs",
  "svc-mbe",
  "svc-jmd",
  "svc-anerkennung",
  "svc-arbeitssuche",
  "svc-ausbildung",
  "svc-schwangerschaft",
  "svc-gewaltschutz",
  "svc-notruf",
  "svc-fuehrerschein",
] as const;

const leistungSchema = z.object({
  key: z.string(),
  titel: z.string(),
  kurz: z.string(),
  schritte: z.array(z.string()),
  tipp: z.string(),
  kostenfrei: z.boolean(),
  termin: z.enum(TERMIN_ARTEN),
  gebiet: z.enum(["landkreis", "gemeinde"]),
  risiko: z.enum(RISIKEN),
  textstand: z.number(),
  lebenslagen: z.array(z.object({ lage: z.string(), fristTage: z.number().nullable() })),
  unterlagen: z.array(z.string()),
});
const unterlageSchema = z.object({
  key: z.string(),
  name: z.string(),
  namen: z.partialRecord(z.enum(SPRACHEN), z.string()),
  hinweis: z.string(),
});
const uebersetzungSchema = z.object({
  leistung: z.string(),
  sprache: z.enum(SPRACHEN),
  titel: z.string(),
  kurz: z.string(),
  schritte: z.array(z.string()),
  tipp: z.string(),
  ausTextstand: z.number(),
});

const zeichenOf = new Map(
  z
    .array(z.object({ key: z.string(), zeichen: z.enum(ZEICHEN) }))
    .parse(lebenslagen.lebenslagen)
    .map(({ key, zeichen }) => [key, zeichen]),
);

/** The papers that the usual Leistungen ask for, each with its name in other languages. */
export const UNTERLAGEN_VORLAGE = z.array(unterlageSchema).parse(unterlagen.unterlagen);

/** The usual Leistungen with their situations (by drawing), papers (by key) and the translations that are up to date. */
export const LEISTUNGEN_VORLAGE = z
  .array(leistungSchema)
  .parse(leistungen.leistungen)
  .filter(({ key }) => (UEBLICH as readonly string[]).includes(key))
  .map(({ textstand, lebenslagen: lagen, unterlagen: papiere, ...rest }) => ({
    ...rest,
    papiere,
    lagen: lagen.flatMap(({ lage, fristTage }) => {
      const zeichen = zeichenOf.get(lage);
      return zeichen ? [{ zeichen, fristTage }] : [];
    }),
    uebersetzungen: z
      .array(uebersetzungSchema)
      .parse(uebersetzungen.uebersetzungen)
      .flatMap(({ leistung, ausTextstand, ...text }) =>
        leistung === rest.key && ausTextstand === textstand ? [text] : [],
      ),
  }));
