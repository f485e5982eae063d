import { z } from "zod";
import { FINANZIERUNGSARTEN } from "../../rules/finanzierung-angabe.ts";
import { EBENEN, GENAUIGKEITEN, MASSNAHMENARTEN, ROLLEN_AN_MASSNAHME, UMFAENGE } from "../../rules/massnahme.ts";
import { UMSETZUNGEN } from "../../sachstand/rules/sachstand.ts";
import { OFFEN_GRUENDE } from "../rules/finanzierung-bild.ts";
import { LAGEN } from "../rules/struktur.ts";

const kopf = (format: z.ZodType) => ({
  format,
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
});
const named = (name: string) => kopf(z.literal(`wirkungskreis-${name}`));
/** One page of many: the end of its address is part of the name. */
const oneOf = (name: string) => kopf(z.string().regex(new RegExp(`^wirkungskreis-${name}-[a-z0-9-]+$`)));

const text = z.string();
const zahl = z.int();
const cent = z.int().nullable().meta({ description: "Ganze Cent; leer, wenn niemand einen Betrag genannt hat." });
const kurz = { kennung: text, titel: text, handlungsfeld: text };
const zeit = z.strictObject({ tag: z.iso.date(), genauigkeit: z.enum(GENAUIGKEITEN) }).nullable();
const massnahme = {
  ...kurz,
  ebene: z.enum(EBENEN),
  umfang: z.enum(UMFAENGE),
  umsetzung: z.enum(UMSETZUNGEN).nullable(),
  art: z.enum(MASSNAHMENARTEN).nullable(),
  beginn: zeit,
  ende: zeit,
};
const kurzListe = z.array(z.strictObject(kurz));
const massnahmen = z.array(z.strictObject(massnahme));
const zaehlung = { bedarfe: zahl, ziele: zahl, massnahmen: zahl };
const rolle = z.enum(ROLLEN_AN_MASSNAHME);
const jeEbene = z.strictObject({ landkreis: zahl, verwaltung: zahl });

export const konzeptGemeindenSchema = z.strictObject({
  ...named("konzept-gemeinden"),
  anzahl: zahl,
  kreisweit: z.strictObject({ bedarfe: zahl, massnahmen: zahl }),
  gemeinden: z.array(z.strictObject({ slug: text, name: text, region: text, bedarfe: zahl, massnahmen: zahl })),
});

export const konzeptGemeindeSchema = z.strictObject({
  ...oneOf("gemeinde"),
  gemeinde: z.strictObject({ slug: text, name: text, region: text }),
  bedarfe: z.strictObject({ hier: kurzListe, kreisweit: kurzListe }),
  massnahmen: z.strictObject({ hier: massnahmen, kreisweit: massnahmen }),
  beteiligt: z.array(z.strictObject({ ...massnahme, rolle })),
  staende: z.array(
    z.strictObject({
      ...kurz,
      stand: z.enum(UMSETZUNGEN),
      anzahl: z.number().nullable(),
      bemerkung: text.nullable(),
      tag: z.iso.date(),
    }),
  ),
});

const groesse = {
  groesse: zahl.nullable().meta({ description: "Personen, geschätzt. Gruppen überschneiden sich: nicht addieren." }),
  groesseHinweis: text,
};

export const zielgruppenSchema = z.strictObject({
  ...named("zielgruppen"),
  hinweis: text,
  gesamt: z.strictObject({ bedarfe: zahl, massnahmen: zahl }),
  zielgruppen: z.array(
    z.strictObject({ slug: text, name: text, beschreibung: text, ...groesse, bedarfe: zahl, massnahmen: zahl }),
  ),
});

export const zielgruppeSchema = z.strictObject({
  ...oneOf("zielgruppe"),
  name: text,
  ...groesse,
  gesamt: z.strictObject({ bedarfe: zahl, massnahmen: zahl }),
  bedarfe: kurzListe,
  massnahmen,
});

export const themenSchema = z.strictObject({
  ...named("querschnittsthemen"),
  gesamt: z.strictObject(zaehlung),
  themen: z.array(z.strictObject({ slug: text, name: text, leitfrage: text, ...zaehlung })),
  deckung: z.array(z.strictObject({ handlungsfeld: text, thema: text, ...zaehlung })),
});

export const themaSchema = z.strictObject({
  ...oneOf("querschnittsthema"),
  name: text,
  leitfrage: text,
  gesamt: z.strictObject(zaehlung),
  bedarfe: kurzListe,
  ziele: kurzListe,
  massnahmen,
  ohne: kurzListe,
});

export const beteiligungSchema = z.strictObject({
  ...named("beteiligung-der-aemter"),
  aemter: zahl,
  ohneMassnahme: zahl,
  massnahmen: kurzListe,
  einheiten: z.array(
    z.strictObject({
      name: text,
      beteiligt: z.array(z.strictObject({ kennung: text, titel: text, rolle })),
    }),
  ),
});

export const zieleMassnahmenSchema = z.strictObject({
  ...named("ziele-und-massnahmen"),
  ziele: z.array(z.strictObject({ ...kurz, massnahmen: z.array(text) })),
  ohneMassnahme: zahl,
});

export const zeitplanSchema = z.strictObject({
  ...named("zeitplan"),
  von: zahl,
  bis: zahl,
  anzahl: zahl,
  imZeitraum: massnahmen,
  dauerhaft: massnahmen,
  ohneZeitangabe: massnahmen,
  ausserhalb: massnahmen,
  laeuftAus: z.array(z.strictObject({ jahr: zahl, anzahl: zahl, massnahmen: z.array(text) })),
});

export const strukturenSchema = z.strictObject({
  ...named("strukturen"),
  summen: z.strictObject({ zellen: zahl, eingeschaetzt: zahl, ausreichend: zahl, teilweise: zahl, fehlt: zahl }),
  strukturen: z.array(
    z.strictObject({
      struktur: text,
      planungsregion: text,
      stand: z.enum(LAGEN).nullable(),
      bedarf: text.nullable(),
      bemerkung: text.nullable(),
      eingeschaetztAm: z.iso.date().nullable(),
    }),
  ),
});

export const finanzierungSchema = z.strictObject({
  ...named("finanzierung"),
  massnahmen: zahl,
  ohneAussage: zahl,
  aussagen: zahl,
  mitBetrag: zahl,
  arten: z.array(
    z.strictObject({
      art: z.enum(FINANZIERUNGSARTEN),
      massnahmen: zahl,
      aussagen: zahl,
      mitBetrag: zahl,
      summeCent: cent,
    }),
  ),
  jahre: z.array(z.strictObject({ jahr: zahl.nullable(), aussagen: zahl, gesichertCent: cent, beantragtCent: cent })),
  stellen: z.strictObject({
    hundertstel: zahl.meta({ description: "Hundertstel einer Stelle: 50 ist eine halbe." }),
    aussagen: zahl,
  }),
  programme: z.array(
    z.strictObject({ name: text, je: z.partialRecord(z.enum(FINANZIERUNGSARTEN), zahl), massnahmen: zahl }),
  ),
  offen: z.array(z.strictObject({ ...kurz, gruende: z.array(z.enum(OFFEN_GRUENDE)) })),
});

export const ebenenSchema = z.strictObject({
  ...named("ebenen"),
  massnahmen: jeEbene,
  ziele: jeEbene,
  handlungsfelder: z.array(z.strictObject({ name: text, massnahmen: jeEbene, ziele: jeEbene })),
  verwaltung: massnahmen,
});

export const stelleMassnahmenSchema = z.strictObject({
  ...oneOf("stelle"),
  stelle: text,
  fuehrt: z.array(z.strictObject({ ...massnahme, mit: z.array(text) })),
  wirktMit: z.array(z.strictObject({ ...massnahme, federfuehrung: text.nullable(), mit: z.array(text) })),
  ideen: massnahmen,
});
