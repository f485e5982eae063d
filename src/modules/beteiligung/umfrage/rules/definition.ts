import { z } from "zod";
import type { Id } from "#src/shared/id.ts";
import { ausdruckSchema, termSchema } from "./ausdruck.ts";

export type UmfrageId = Id<"Umfrage">;

/** Codes that LimeSurvey, XLSForm and statistics programs can all carry (UM3). */
const CODE = /^[a-z][a-zA-Z0-9]{0,19}$/;
const ZEILENCODE = /^[a-zA-Z0-9]{1,20}$/;
const OPTIONSCODE = /^[a-zA-Z0-9]{1,5}$/;
const SPRACHE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/** The answer that stands for "something else"; no option may have this code. */
export const SONSTIGES = "other";
export const FRAGEN_MAX = 500;

const texteSchema = z.record(z.string().regex(SPRACHE), z.string().max(20_000));
const sichtbarWenn = ausdruckSchema.nullable().default(null);
const leereTexte = texteSchema.default({});
const zahl = z.number().nullable().default(null);
const anzahl = z.int().min(0).max(100_000).nullable().default(null);

const option = z.strictObject({
  code: z.string().regex(OPTIONSCODE),
  /** Stays the same across waves, whatever the code. */
  konzept: z.string().max(80).default(""),
  text: texteSchema,
  /** Ticking it leaves no other: "none of these". */
  exklusiv: z.boolean().default(false),
  /** "Does not know": shown, never counted in a mean. */
  fehlend: z.boolean().default(false),
  zahl,
});
const zeile = z.strictObject({
  code: z.string().regex(ZEILENCODE),
  konzept: z.string().max(80).default(""),
  text: texteSchema,
});
const optionen = z.array(option).max(300);
const zeilen = z.array(zeile).max(200);

const rumpf = {
  code: z.string().regex(CODE),
  konzept: z.string().max(80).default(""),
  titel: texteSchema,
  hilfe: leereTexte,
  /** `weich` asks once whether it was left out on purpose. */
  pflicht: z.enum(["nein", "weich", "ja"]).default("nein"),
  sichtbarWenn,
  /** What has to hold once it is answered. */
  regeln: z
    .array(z.strictObject({ ausdruck: ausdruckSchema, meldung: texteSchema }))
    .max(10)
    .default([]),
  schutz: z.enum(["keiner", "persoenlich", "besonders"]).default("keiner"),
  zeigen: z.enum(["nie", "zusammengefasst", "nach-pruefung"]).default("zusammengefasst"),
  /** Keys of Handlungsfelder and Bedarfe the question is about. */
  themen: z.array(z.string().max(80)).max(20).default([]),
  bedarfe: z.array(z.string().max(80)).max(20).default([]),
  /** Where it was imported from, and what could not be carried over. */
  quelle: z
    .strictObject({
      format: z.string().max(40),
      name: z.string().max(200),
      rest: z.array(z.string().max(5000)).max(50),
    })
    .nullable()
    .default(null),
};

const frageSchema = z.discriminatedUnion("typ", [
  z.strictObject({
    ...rumpf,
    typ: z.literal("einfach"),
    optionen,
    darstellung: z.enum(["knoepfe", "liste"]).default("knoepfe"),
    sonstiges: z.boolean().default(false),
    kommentar: z.boolean().default(false),
  }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("mehrfach"),
    optionen,
    sonstiges: z.boolean().default(false),
    /** A line of text beside every option. */
    kommentar: z.boolean().default(false),
    mindestens: anzahl,
    hoechstens: anzahl,
  }),
  z.strictObject({ ...rumpf, typ: z.literal("janein") }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("text"),
    laenge: z.int().min(1).max(2000).default(200),
    format: z.enum(["frei", "email", "telefon", "adresse", "plz"]).default("frei"),
  }),
  z.strictObject({ ...rumpf, typ: z.literal("langtext"), laenge: z.int().min(1).max(20_000).default(2000) }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("zahl"),
    min: zahl,
    max: zahl,
    nachkomma: z.int().min(0).max(4).default(0),
    einheit: leereTexte,
  }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("datum"),
    min: z.iso.date().nullable().default(null),
    max: z.iso.date().nullable().default(null),
  }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("matrix"),
    zeilen,
    /** One scale, or two side by side (today / target). */
    skalen: z
      .array(z.strictObject({ titel: leereTexte, optionen }))
      .min(1)
      .max(2),
  }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("tabelle"),
    zeilen,
    spalten: zeilen,
    inhalt: z.enum(["text", "zahl", "kreuz"]).default("text"),
    min: zahl,
    max: zahl,
  }),
  z.strictObject({ ...rumpf, typ: z.literal("mehrtext"), zeilen, laenge: z.int().min(1).max(2000).default(200) }),
  z.strictObject({
    ...rumpf,
    typ: z.literal("mehrzahl"),
    zeilen,
    min: zahl,
    max: zahl,
    nachkomma: z.int().min(0).max(4).default(0),
  }),
  z.strictObject({ ...rumpf, typ: z.literal("rang"), optionen, hoechstens: anzahl }),
  z.strictObject({ ...rumpf, typ: z.literal("datei"), dateien: z.int().min(1).max(10).default(1) }),
  z.strictObject({ ...rumpf, typ: z.literal("einwilligung") }),
  /** Text only; nothing is answered. */
  z.strictObject({ ...rumpf, typ: z.literal("hinweis") }),
  /** A number worked out from other answers; nobody types it. */
  z.strictObject({ ...rumpf, typ: z.literal("berechnet"), aus: termSchema }),
]);

const gruppeSchema = z.strictObject({
  typ: z.literal("gruppe"),
  code: z.string().regex(CODE),
  titel: texteSchema,
  /** What one of them is called: "Angebot". */
  einzahl: leereTexte,
  hilfe: leereTexte,
  min: z.int().min(0).max(50).default(0),
  max: z.int().min(1).max(50).default(10),
  sichtbarWenn,
  bildetAb: z.enum(["angebot", "kontakt"]).nullable().default(null),
  /** Which question of the group fills which field of the directory. */
  felder: z.record(z.string(), z.string().max(40)).default({}),
  fragen: z.array(frageSchema).max(60),
});

const seiteSchema = z.strictObject({
  code: z.string().regex(CODE),
  titel: texteSchema,
  beschreibung: leereTexte,
  sichtbarWenn,
  teile: z.array(z.union([frageSchema, gruppeSchema])).max(200),
});

/** The form of a stored definition alone. What it means is read by `parseDefinition`. */
export const umfrageSchema = z.strictObject({
  version: z.literal(1),
  titel: texteSchema,
  einleitung: leereTexte,
  dank: leereTexte,
  datenschutz: leereTexte,
  art: z.enum(["einrichtungen", "bevoelkerung", "gruppe", "auswertung", "rueckmeldung"]).default("einrichtungen"),
  minuten: anzahl,
  grundsprache: z.string().regex(SPRACHE),
  sprachen: z.array(z.string().regex(SPRACHE)).min(1).max(20),
  seiten: z.array(seiteSchema).min(1).max(100),
  quoten: z
    .array(
      z.strictObject({
        code: z.string().regex(CODE),
        wenn: ausdruckSchema,
        grenze: z.int().min(0).max(1_000_000),
        meldung: texteSchema,
      }),
    )
    .max(50)
    .default([]),
  zugang: z.enum(["offen", "code", "eingeladen"]).default("offen"),
  anonymitaet: z.enum(["namentlich", "pseudonym", "anonym"]).default("anonym"),
  fortsetzen: z.enum(["nein", "code", "einladung"]).default("code"),
  veroeffentlichung: z
    .strictObject({
      mindestZelle: z.union([z.literal(3), z.literal(5), z.literal(10)]),
      mindestBasis: z.int().min(3).max(1000),
      runden: z.union([z.literal(0), z.literal(5)]),
      lizenz: z.string().max(80),
    })
    .default({ mindestZelle: 5, mindestBasis: 10, runden: 0, lizenz: "dl-de/by-2-0" }),
  aufbewahrung: z
    .strictObject({
      einladungTage: z.int().min(0).max(3650),
      entwurfTage: z.int().min(1).max(365),
      rohdatenTage: z.int().min(1).max(7300),
    })
    .default({ einladungTage: 42, entwurfTage: 30, rohdatenTage: 730 }),
});

/** A survey as it is stored, version 1. Texts that respondents read are kept per language. */
export type Umfrage = z.infer<typeof umfrageSchema>;
export type Seite = Umfrage["seiten"][number];
export type Teil = Seite["teile"][number];
export type Frage = z.infer<typeof frageSchema>;
export type Gruppe = z.infer<typeof gruppeSchema>;
export type Fragetyp = Frage["typ"];
export type FrageVom<T extends Fragetyp> = Extract<Frage, { typ: T }>;
export type Option = z.infer<typeof option>;
export type Zeile = z.infer<typeof zeile>;
export type Texte = z.infer<typeof texteSchema>;
export const FRAGETYPEN = frageSchema.options.map((one) => one.shape.typ.value);

/** A question and the repeatable group it belongs to. */
export type Frageplatz = { readonly frage: Frage; readonly gruppe: Gruppe | null };

/** The questions of a page in their order; those of a repeatable group once, with their group. */
export function fragenOf(seite: Seite): Frageplatz[] {
  return seite.teile.flatMap((teil): Frageplatz[] =>
    teil.typ === "gruppe" ? teil.fragen.map((frage) => ({ frage, gruppe: teil })) : [{ frage: teil, gruppe: null }],
  );
}

/** A text in the language asked for, else in the survey's own, else in any; empty when nobody wrote it. */
export function textIn(
  texte: Texte,
  sprache: string,
  grundsprache: string,
): { readonly text: string; readonly lang: string } {
  for (const lang of [sprache, grundsprache, ...Object.keys(texte)]) {
    const text = texte[lang];
    if (text) return { text, lang };
  }
  return { text: "", lang: grundsprache };
}
