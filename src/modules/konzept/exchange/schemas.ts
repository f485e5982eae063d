import { z } from "zod";
import { AKTUALITAETEN, EINSCHAETZUNGEN, ENTSCHEIDUNGEN, UMSETZUNGEN } from "../sachstand/rules/sachstand.ts";
import { FINANZIERUNGSARTEN } from "../rules/finanzierung-angabe.ts";
import { EBENEN, GENAUIGKEITEN, MASSNAHMENARTEN, UMFAENGE } from "../rules/massnahme.ts";

const text = z.string();
const zeit = z.strictObject({ tag: z.iso.date(), genauigkeit: z.enum(GENAUIGKEITEN) }).nullable();

/** Field by field what leaves the house about one published Maßnahme. */
const massnahme = {
  kennung: text,
  url: z.url(),
  handlungsfeld: text,
  titel: text,
  beschreibung: text,
  zustaendigkeit: z.strictObject({ text, federfuehrung: text.nullable(), mitwirkung: z.array(text) }),
  finanzierung: z.strictObject({
    text,
    aussagen: z.array(
      z.strictObject({
        art: z.enum(FINANZIERUNGSARTEN),
        programm: text.nullable(),
        wortlaut: text.nullable(),
        betragCent: z.int().nullable(),
        jahr: z.int().nullable(),
      }),
    ),
  }),
  art: z.enum(MASSNAHMENARTEN).nullable(),
  beginn: zeit,
  ende: zeit,
  umfang: z.enum(UMFAENGE),
  gemeinden: z.array(text),
  zielgruppen: z.array(text),
  querschnittsthemen: z.array(text),
  ebene: z.enum(EBENEN),
  geaendertAm: z.iso.datetime(),
};

export const massnahmenSchema = z.strictObject({
  format: z.literal("wirkungskreis-massnahmen"),
  version: z.int(),
  stand: z.iso.date(),
  quelle: z.url(),
  anzahl: z.int(),
  massnahmen: z.array(z.strictObject(massnahme)),
});

const umsetzung = z.enum(UMSETZUNGEN);
const einschaetzung = z.enum(EINSCHAETZUNGEN).nullable();

export const massnahmeSchema = z.strictObject({
  format: z.literal("wirkungskreis-massnahme"),
  version: z.int(),
  stand: z.iso.date(),
  ...massnahme,
  bedarfe: z.array(text),
  wirkungsziele: z.array(text),
  indikatoren: z.array(text).meta({ description: "Zahlen im Umfeld, nie der Erfolg dieser Maßnahme." }),
  sachstand: z.strictObject({
    entscheidung: z.enum(ENTSCHEIDUNGEN),
    entscheidungGrund: text,
    umsetzung: umsetzung.nullable(),
    einschaetzung,
    einschaetzungGrund: text,
    aktualitaet: z.enum(AKTUALITAETEN).nullable(),
    verlauf: z.array(
      z.strictObject({
        tag: z.iso.date(),
        umsetzung,
        einschaetzung,
        grund: text,
        bericht: text,
        naechsteSchritte: text,
        gemeldetVon: text,
        berichtigt: z.boolean(),
      }),
    ),
  }),
  leistungen: z.array(
    z.strictObject({ name: text, einheit: text, soll: z.number().nullable(), ist: z.number().nullable() }),
  ),
});

export const ideenSchema = z.strictObject({
  format: z.literal("wirkungskreis/ideen/1"),
  ideen: z.array(
    z.strictObject({
      nummer: z.int(),
      titel: text,
      kurzfassung: text,
      stand: text,
      antwort: text.nullable(),
      beantwortetAm: z.iso.date().nullable(),
      von: text.nullable(),
      massnahme: text.nullable(),
      massnahmeAdresse: z.url().nullable(),
    }),
  ),
});

const bedarfKurz = z.looseObject({ kennung: text, titel: text });

export const oertlichSchema = z.looseObject({
  format: z.literal("wirkungskreis/oertliches-konzept/1"),
  gemeinde: text,
  adresse: z.url(),
  eigeneBedarfe: z.array(bedarfKurz),
  geerbteBedarfe: z.array(bedarfKurz),
  kreisweiteBedarfe: z.int(),
});
