import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { LOCALES } from "#src/shared/locale.ts";

const text = z.string();
const tag = z.iso.date().nullable();
const uebersetzt = z.partialRecord(z.enum(LOCALES), text);

const gremium = {
  name: text,
  nameUebersetzt: uebersetzt,
  art: text,
  ebene: text,
  rechte: z.array(text),
  beschlussfaehigAb: z.int().nullable(),
  turnus: text,
  sitzungenOeffentlich: z.boolean(),
  gegruendetAm: tag,
  anlass: text,
  ziele: z.array(text),
  aufgaben: z.array(text),
  stand: text,
  standGrund: text,
  aufgeloestAm: tag,
  adresse: z.url(),
  stimmen: z.int(),
};

const mandat = {
  titel: text,
  adresse: z.url(),
  beschlossenAm: tag,
  gremium: text.nullable(),
  zustaendig: text.nullable(),
};

const gremienSchema = z.strictObject({
  format: z.literal("wirkungskreis/gremien/1"),
  gremien: z.array(z.looseObject({ ...gremium, mitglieder: z.int() })),
});

const gremiumSchema = z.looseObject({
  format: z.literal("wirkungskreis/gremium/1"),
  ...gremium,
  mitglieder: z.array(z.looseObject({ funktion: text.nullable(), rolle: text, teilnahme: text })),
  chronik: z.array(z.looseObject({ am: tag, text })),
  mandate: z.array(z.looseObject(mandat)),
});

const mandateSchema = z.strictObject({
  format: z.literal("wirkungskreis/mandate/1"),
  mandate: z.array(z.looseObject(mandat)),
});

const mandatSchema = z.looseObject({
  format: z.literal("wirkungskreis/mandat/1"),
  ...mandat,
  wortlaut: text,
  umfang: text,
  datei: z.strictObject({ art: text, bytes: z.int(), adresse: z.url() }).nullable(),
  handlungsfelder: z.array(z.strictObject({ name: text, adresse: z.url() })),
});

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: text };

/** Every public address of this module that is for programs. */
export const gremienApi: readonly ApiResource[] = [
  {
    path: "/gremien.json",
    summary: "Alle Gremien",
    mediaType: "application/json",
    schema: { name: "Gremien", of: gremienSchema },
  },
  { path: "/gremien.csv", summary: "Alle Gremien als Tabelle", mediaType: "text/csv" },
  {
    path: "/gremien/{slug}/daten.json",
    summary: "Ein Gremium mit seinen Mitgliedern nach Funktion",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Gremium", of: gremiumSchema },
  },
  {
    path: "/gremien/{slug}/mitglieder.csv",
    summary: "Mitglieder eines Gremiums nach Funktion als Tabelle",
    parameters: [slug],
    mediaType: "text/csv",
  },
  {
    path: "/mandate.json",
    summary: "Alle Mandate",
    mediaType: "application/json",
    schema: { name: "Mandate", of: mandateSchema },
  },
  { path: "/mandate.csv", summary: "Alle Mandate als Tabelle", mediaType: "text/csv" },
  {
    path: "/mandate/{slug}/daten.json",
    summary: "Ein Mandat im Wortlaut",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Mandat", of: mandatSchema },
  },
];
