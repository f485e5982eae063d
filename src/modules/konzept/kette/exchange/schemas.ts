import { z } from "zod";
import { EBENEN, UMFAENGE } from "../../rules/massnahme.ts";
import { EINSCHAETZUNGEN, UMSETZUNGEN } from "../../sachstand/rules/sachstand.ts";
import {
  BEDARFSSTAENDE,
  BELEGARTEN,
  BELEGWIRKUNGEN,
  INDIKATORARTEN,
  RICHTUNGEN,
  TURNUSSE,
  VORRAENGE,
  WIRKUNGSEBENEN,
  ZIELSTAENDE,
} from "../rules/kette.ts";
import { LAGEN } from "../rules/lage.ts";

/** Grows when a field changes its meaning or goes; new fields do not count. */
export const FORMAT_VERSION = 1;

const kopf = (format: string) => ({
  format: z.literal(`wirkungskreis-${format}`),
  version: z.literal(FORMAT_VERSION),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
});

const kennungen = z.array(z.string()).meta({ description: "Kennungen wie B01, W01, M01." });
const tag = z.iso.date().nullable();
const text = z.string();
const stelle = z.strictObject({ name: text, url: z.url().nullable() });
const zahl = z.number().nullable();

const bedarf = {
  kennung: text,
  url: z.url(),
  titel: text,
  beschreibung: text,
  handlungsfeld: text,
  stand: z.enum(BEDARFSSTAENDE),
  vorrang: z.strictObject({ stufe: z.enum(VORRAENGE), grund: text, durch: text }).nullable(),
  umfang: z.enum(UMFAENGE),
  gemeinden: z.array(text),
  zielgruppen: z.array(text),
  empfehlungen: z.array(text),
  wirkungsziele: kennungen,
  massnahmen: kennungen,
};

export const bedarfeSchema = z.strictObject({
  ...kopf("bedarfe"),
  anzahl: z.int(),
  bedarfe: z.array(z.strictObject({ ...bedarf, belege: z.int() })),
});

export const bedarfSchema = z.strictObject({
  ...kopf("bedarf"),
  ...bedarf,
  querschnittsthemen: z.array(text),
  belege: z.array(
    z.strictObject({
      nummer: z.int(),
      art: z.enum(BELEGARTEN),
      aussage: text,
      woertlich: z.boolean(),
      quelle: text.nullable(),
      tag,
      fundstelle: text.nullable(),
      adresse: text.nullable(),
      wirkung: z.enum(BELEGWIRKUNGEN),
      zahlen: z
        .strictObject({
          frage: text,
          von: zahl,
          antworten: z.array(z.strictObject({ wort: text, zahl: z.number() })),
        })
        .nullable(),
    }),
  ),
  nichtFreigegebeneBelege: z.int(),
  beteiligte: z.array(z.strictObject({ ...stelle.shape, fuehrt: kennungen, beteiligtAn: kennungen })),
});

const messung = z.strictObject({
  indikator: text.meta({ description: "Der Teil seiner Adresse." }),
  name: text,
  einheit: text,
  zielwert: zahl,
  zieljahr: z.int().nullable(),
});

const ziel = {
  kennung: text,
  url: z.url(),
  aussage: text,
  handlungsfeld: text,
  ebene: z.enum(EBENEN),
  wirkungsebene: z.enum(WIRKUNGSEBENEN).nullable(),
  zieljahr: z.int().nullable(),
  stand: z.enum(ZIELSTAENDE),
  vereinbartAm: tag,
  vereinbartDurch: text,
  messungen: z.array(messung),
  bedarfe: kennungen,
  massnahmen: kennungen,
};

export const zieleSchema = z.strictObject({
  ...kopf("wirkungsziele"),
  anzahl: z.int(),
  wirkungsziele: z.array(z.strictObject(ziel)),
});

export const zielSchema = z.strictObject({
  ...kopf("wirkungsziel"),
  ...ziel,
  ausgangslage: text,
  annahmen: text,
  querschnittsthemen: z.array(text),
});

const indikator = {
  slug: text,
  url: z.url(),
  name: text,
  art: z.enum(INDIKATORARTEN),
  einheit: text,
  nachkommastellen: z.int(),
  zaehler: text,
  nenner: text,
  methode: text,
  quelle: text,
  stelle: stelle.nullable(),
  turnus: z.enum(TURNUSSE).nullable(),
  stichtag: text,
  richtung: z.enum(RICHTUNGEN),
  handlungsfeld: text.nullable(),
  wirkungsziele: z.array(z.strictObject({ kennung: text, zielwert: zahl, zieljahr: z.int().nullable() })),
};

export const indikatorenSchema = z.strictObject({
  ...kopf("indikatoren"),
  anzahl: z.int(),
  indikatoren: z.array(z.strictObject(indikator)),
});

export const indikatorSchema = z.strictObject({
  ...kopf("indikator"),
  ...indikator,
  hinweis: text.meta({ description: "Was die Zahl nicht sagt (nie der Erfolg einer einzelnen Maßnahme)." }),
  massnahmen: kennungen,
});

const lagebild = z
  .strictObject({
    gesamt: z.int(),
    bewertet: z.int(),
    ohneBericht: z.int(),
    ohneEinschaetzung: z.int(),
    je: z.strictObject(
      Object.fromEntries(LAGEN.map((lage) => [lage, z.int()])) as Record<(typeof LAGEN)[number], z.ZodInt>,
    ),
  })
  .nullable()
  .meta({ description: "Zähler und Nenner. Null: Es gibt nichts zu zählen." });

export const feldSchema = z.strictObject({
  ...kopf("handlungsfeld"),
  slug: text,
  url: z.url(),
  name: text,
  zusammenfassung: text,
  aktuelleSituation: text,
  trend: text,
  bedarfe: z.array(
    z.strictObject({ kennung: text, titel: text, vorrang: z.enum(VORRAENGE).nullable(), wirkungsziele: kennungen }),
  ),
  wirkungsziele: z.array(z.strictObject({ kennung: text, aussage: text })),
  massnahmen: z.array(z.strictObject({ kennung: text, titel: text })),
  lage: lagebild,
});

const entwurf = z.boolean().meta({ description: "Die Freigabe dieser Worte fehlt noch." });

export const konzeptSchema = z.strictObject({
  ...kopf("konzept"),
  titel: text,
  untertitel: text,
  anzahl: z.strictObject({ bedarfe: z.int(), wirkungsziele: z.int(), massnahmen: z.int(), indikatoren: z.int() }),
  lage: lagebild,
  handlungsfelder: z.array(
    z.strictObject({
      slug: text,
      url: z.url(),
      name: text,
      zusammenfassung: text,
      bedarfe: z.int(),
      massnahmen: z.int(),
      lage: lagebild,
    }),
  ),
  leitbeschluesse: z.array(
    z.strictObject({ kennung: text, titel: text, wortlaut: text, gremium: text, am: z.iso.date() }),
  ),
  kapitel: z.array(z.strictObject({ nummer: z.int(), slug: text, url: z.url(), titel: text, entwurf })),
  sachstaende: z.array(
    z.strictObject({
      massnahme: text,
      tag: z.iso.date(),
      umsetzung: z.enum(UMSETZUNGEN),
      einschaetzung: z.enum(EINSCHAETZUNGEN).nullable(),
      bericht: text,
    }),
  ),
});

export const kapitelSchema = z.strictObject({
  ...kopf("kapitel"),
  nummer: z.int(),
  slug: text,
  titel: text,
  text,
  entwurf,
});

const knoten = z.strictObject({
  art: z.enum(["bedarf", "wirkungsziel", "massnahme", "indikator"]),
  kennung: text.nullable(),
  titel: text,
  url: z.url(),
  luecke: z.enum(["ohne-ziel", "ohne-massnahme", "ohne-bedarf"]).nullable(),
  get weiter() {
    return z.array(knoten);
  },
});

export const karteSchema = z.strictObject({
  ...kopf("kette"),
  handlungsfelder: z.array(
    z.strictObject({
      slug: text,
      name: text,
      knoten: z.array(knoten),
      ohneAnschluss: z.array(knoten).meta({ description: "Ziele ohne Bedarf und Maßnahmen ohne Ziel." }),
    }),
  ),
});

/** schema.org, as far as it goes: the chain is `isBasedOn`, the Belege are `citation`. */
export const jsonLdSchema = z.looseObject({
  "@context": z.literal("https://schema.org"),
  "@type": text,
  "@id": z.url(),
  url: z.url(),
  name: text,
});
