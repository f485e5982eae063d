import { createHash } from "node:crypto";
import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { without } from "#src/shared/without.ts";
import { LOCALES } from "#src/shared/locale.ts";
import fachstelle from "../../../demo/netzwerk/fachstelle.json" with { type: "json" };
import foerderprogramme from "../../../demo/netzwerk/foerderprogramme.json" with { type: "json" };
import gemeinden from "../../../demo/netzwerk/gemeinden.json" with { type: "json" };
import kontakte from "../../../demo/netzwerk/kontakte.json" with { type: "json" };
import orte from "../../../demo/netzwerk/orte.json" with { type: "json" };
import stellen from "../../../demo/netzwerk/stellen.json" with { type: "json" };
import { changeFachstelle } from "./commands/change-fachstelle.ts";
import { importNetzwerk } from "./commands/import-netzwerk.ts";
import { loadGrenzen } from "./karte/demo.ts";
import type { NetzwerkDemoKeys } from "./rules/demo-keys.ts";
import { EBENEN } from "./rules/fachstelle.ts";
import { FOERDER_EBENEN } from "./rules/foerderprogramm.ts";
import { GEMEINDE_ARTEN } from "./rules/gemeinde.ts";
import { BARRIEREFREI, ORT_ARTEN } from "./rules/ort.ts";
import { EINHEIT_ARTEN, ORGANISATION_ARTEN, SEKTOREN, SPHAEREN } from "./rules/stelle.ts";

/** The same key has the same id on every machine, so that other modules and screenshots find it again. */
function demoId<Kind extends string>(key: string): Id<Kind> {
  const hex = createHash("sha256").update(`wirkungskreis demo ${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<Kind>;
}

const idOf = <Kind extends string>() => z.string().transform((key) => demoId<Kind>(key));
const uebersetzt = z.partialRecord(z.enum(LOCALES), z.string());

const gemeindeSchema = z
  .looseObject({
    key: idOf<"Gemeinde">(),
    art: z.enum(GEMEINDE_ARTEN),
    einwohnerStichtag: datumSchema,
    planungsregion: idOf<"Planungsregion">(),
    verwaltungsgemeinschaft: idOf<"Verwaltungsgemeinschaft">().nullable(),
  })
  .transform(({ key, art, einwohnerStichtag, planungsregion, verwaltungsgemeinschaft }) => ({
    id: key,
    art,
    einwohnerStichtag,
    planungsregionId: planungsregion,
    verwaltungsgemeinschaftId: verwaltungsgemeinschaft,
  }));

const stelleSchema = z
  .object({
    key: idOf<"Stelle">(),
    name: z.string(),
    nameUebersetzt: uebersetzt,
    kurzname: z.string(),
    weitereNamen: z.array(z.string()),
    art: z.enum([...EINHEIT_ARTEN, ...ORGANISATION_ARTEN]),
    gehoertZumLandkreis: z.boolean(),
    ueber: idOf<"Stelle">().nullable(),
    gemeinde: idOf<"Gemeinde">().nullable(),
    sphaere: z.enum(SPHAEREN),
    sektor: z.enum([...SEKTOREN, ""]),
    aufgabe: z.string(),
    strasse: z.string(),
    plz: z.string(),
    ort: z.string(),
    raum: z.string(),
    telefon: z.string(),
    email: z.string(),
    website: z.string(),
    sprachen: z.array(z.string()),
    oeffentlich: z.boolean(),
    geprueftAm: datumSchema,
  })
  .transform(({ key, ueber, gemeinde, ...rest }) => ({
    ...rest,
    id: key,
    uebergeordneteStelleId: ueber,
    gemeindeId: gemeinde,
  }));

const kontaktSchema = z
  .object({
    key: idOf<"Kontakt">(),
    stelle: idOf<"Stelle">().nullable(),
    gemeinde: idOf<"Gemeinde">().nullable(),
    funktionen: z.array(z.string()),
    telefon: z.string(),
    email: z.string(),
    sprechzeit: z.string(),
    sprachen: z.array(z.string()),
    oeffentlich: z.boolean(),
  })
  .transform(({ key, stelle, gemeinde, ...rest }) => ({
    ...rest,
    id: key,
    stelleId: stelle,
    gemeindeId: gemeinde,
    personName: null,
    einwilligungAm: null,
    nameBis: null,
  }));

const ortSchema = z
  .object({
    key: idOf<"Ort">(),
    name: z.string(),
    art: z.enum(ORT_ARTEN),
    gemeinde: idOf<"Gemeinde">().nullable(),
    strasse: z.string(),
    plz: z.string(),
    ort: z.string(),
    breite: z.number().nullable(),
    laenge: z.number().nullable(),
    barrierefrei: z.enum(BARRIEREFREI),
    zugang: z.string(),
    haltestelle: z.string(),
    gehminuten: z.number().int().nullable(),
    oeffentlich: z.boolean(),
    stellen: z.array(idOf<"Stelle">()),
  })
  .transform(({ key, gemeinde, ...rest }) => ({ ...rest, id: key, gemeindeId: gemeinde }));

const programmSchema = z
  .object({
    key: idOf<"Foerderprogramm">(),
    name: z.string(),
    ebene: z.enum(FOERDER_EBENEN),
    weitereNamen: z.array(z.string()),
    geber: idOf<"Stelle">().nullable(),
    laeuftBis: datumSchema.nullable(),
    hinweis: z.string(),
    website: z.string(),
  })
  .transform(({ key, geber, ...rest }) => ({ ...rest, id: key, geberId: geber }));

const fachstelleSchema = z
  .object({
    stelle: idOf<"Stelle">(),
    auftrag: z.string(),
    beschlossenVon: z.string(),
    beschlossenAm: datumSchema,
    ebenen: z.array(z.object({ ebene: z.enum(EBENEN), name: z.string(), beschreibung: z.string() })),
    handlungsfelder: z.string(),
  })
  .transform(({ stelle, ...rest }) => ({ ...rest, stelleId: stelle }));

/**
 * The directory of Landkreis Erlengrund: 20 municipalities, 85 Stellen, their contacts and programmes, all invented.
 * Leaves a directory alone that has entries already.
 *
 * @returns the ids by the keys of the demo files, for the modules further right
 */
export async function loadDemo(ctx: Ctx): Promise<NetzwerkDemoKeys> {
  const imported = await importNetzwerk(ctx, {
    planungsregionen: gebieteOf<"Planungsregion">(gemeinden.planungsregionen),
    verwaltungsgemeinschaften: gebieteOf<"Verwaltungsgemeinschaft">(gemeinden.verwaltungsgemeinschaften),
    gemeinden: gemeinden.gemeinden.map((row) => ({
      ...without(row, "key", "planungsregion", "verwaltungsgemeinschaft"),
      ...gemeindeSchema.parse(row),
    })),
    stellen: z.array(stelleSchema).parse(stellen.stellen),
    kontakte: z.array(kontaktSchema).parse(kontakte.kontakte),
    orte: z.array(ortSchema).parse(orte.orte),
    foerderprogramme: z.array(programmSchema).parse(foerderprogramme.foerderprogramme),
  });
  if (imported.ok) await changeFachstelle(ctx, 0, fachstelleSchema.parse(fachstelle.fachstelle));
  await loadGrenzen(ctx);
  return {
    gemeinden: keysOf<"Gemeinde">(gemeinden.gemeinden),
    planungsregionen: keysOf<"Planungsregion">(gemeinden.planungsregionen),
    orte: keysOf<"Ort">(orte.orte),
    stellen: keysOf<"Stelle">(stellen.stellen),
    foerderprogramme: keysOf<"Foerderprogramm">(foerderprogramme.foerderprogramme),
  };
}

function gebieteOf<Kind extends string>(rows: readonly { key: string; name: string }[]) {
  return rows.map(({ key, name }) => ({ id: demoId<Kind>(key), name }));
}

function keysOf<Kind extends string>(rows: readonly { key: string }[]): ReadonlyMap<string, Id<Kind>> {
  return new Map(rows.map(({ key }) => [key, demoId<Kind>(key)]));
}
