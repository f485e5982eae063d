import { z } from "zod";
import { newId } from "#src/platform/id.ts";
import { datumSchema } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import type { Id } from "#src/shared/id.ts";
import bedarfe from "../../../demo/konzept/bedarfe.json" with { type: "json" };
import belege from "../../../demo/konzept/belege.json" with { type: "json" };
import indikatoren from "../../../demo/konzept/indikatoren.json" with { type: "json" };
import kapitel from "../../../demo/konzept/kapitel.json" with { type: "json" };
import sachstaende from "../../../demo/konzept/sachstaende.json" with { type: "json" };
import ziele from "../../../demo/konzept/wirkungsziele.json" with { type: "json" };
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { GanzeKette } from "./kette/commands/insert-kette.ts";
import {
  BEDARFSSTAENDE,
  BELEG_FREIGABEN,
  BELEGARTEN,
  INDIKATORARTEN,
  RICHTUNGEN,
  TURNUSSE,
  VORRAENGE,
  WIRKUNGSEBENEN,
  ZIELSTAENDE,
} from "./kette/rules/kette.ts";
import { EBENEN, type HandlungsfeldId, type MassnahmeId } from "./rules/massnahme.ts";
import { EINSCHAETZUNGEN, EINSTUFUNGEN, ENTSCHEIDUNGEN, UMSETZUNGEN } from "./sachstand/rules/sachstand.ts";

/** What a demo Maßnahme says of its place in the chain. */
export const lageSchema = z.strictObject({
  ziele: z.array(z.strictObject({ ziel: z.string(), grund: z.string() })),
  entscheidung: z.enum(ENTSCHEIDUNGEN),
  entscheidungGrund: z.string(),
  umsetzung: z.enum(UMSETZUNGEN).nullable(),
  einschaetzung: z.enum(EINSCHAETZUNGEN).nullable(),
  einschaetzungGrund: z.string(),
  sachstandAm: datumSchema.nullable(),
  einstufung: z.enum(EINSTUFUNGEN).nullable(),
  leistungen: z.array(z.strictObject({ name: z.string(), einheit: z.string(), soll: z.number().nullable() })),
});

const bedarfSchema = z.strictObject({
  key: z.string(),
  kennung: z.string(),
  handlungsfeld: z.string(),
  titel: z.string(),
  beschreibung: z.string(),
  stand: z.enum(BEDARFSSTAENDE),
  vorrang: z.enum(VORRAENGE),
  vorrangGrund: z.string(),
  vorrangDurch: z.string(),
  gemeinden: z.array(z.string()),
  zielgruppen: z.array(z.string()),
  querschnittsthemen: z.array(z.string()),
  empfehlungen: z.array(z.string()),
  belege: z.array(z.strictObject({ beleg: z.string(), grund: z.string() })),
});

const belegSchema = z.strictObject({
  key: z.string(),
  art: z.enum(BELEGARTEN),
  aussage: z.string(),
  quelle: z.string(),
  tag: datumSchema,
  fundstelle: z.string(),
  adresse: z.string(),
  freigabe: z.enum(BELEG_FREIGABEN),
  zahlen: z
    .strictObject({
      frage: z.string(),
      von: z.int().nullable(),
      antworten: z.array(z.strictObject({ wort: z.string(), zahl: z.int() })),
    })
    .nullable(),
});

const zielSchema = z.strictObject({
  key: z.string(),
  kennung: z.string(),
  handlungsfeld: z.string(),
  aussage: z.string(),
  wirkungsebene: z.enum(WIRKUNGSEBENEN),
  ebene: z.enum(EBENEN),
  zieljahr: z.int(),
  ausgangslage: z.string(),
  annahmen: z.string(),
  stand: z.enum(ZIELSTAENDE),
  vereinbartAm: datumSchema,
  vereinbartDurch: z.string(),
  querschnittsthemen: z.array(z.string()),
  bedarfe: z.array(z.strictObject({ bedarf: z.string(), grund: z.string() })),
  indikatoren: z.array(
    z.strictObject({ indikator: z.string(), wert: z.number().nullable(), jahr: z.int().nullable() }),
  ),
});

const indikatorSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  art: z.enum(INDIKATORARTEN),
  einheit: z.string(),
  nachkommastellen: z.int(),
  zaehler: z.string(),
  nenner: z.string(),
  quelle: z.string(),
  quelleStelle: z.string(),
  turnus: z.enum(TURNUSSE),
  stichtag: z.string(),
  richtung: z.enum(RICHTUNGEN),
  methode: z.string(),
  handlungsfeld: z.string().nullable(),
});

const kapitelSchema = z.strictObject({
  key: z.string(),
  titel: z.string(),
  text: z.string(),
  enthaeltFelder: z.boolean(),
  zustand: z.enum(["oeffentlich", "entwurf"]),
});

const sachstandSchema = z.strictObject({
  massnahme: z.string(),
  tag: datumSchema,
  umsetzung: z.enum(UMSETZUNGEN),
  einschaetzung: z.enum(EINSCHAETZUNGEN),
  grund: z.string(),
  neuerTermin: datumSchema.nullable(),
  bericht: z.string(),
  naechsteSchritte: z.string(),
  gemeldetVon: z.string(),
  oeffentlich: z.boolean(),
  leistungen: z.array(z.strictObject({ leistung: z.string(), ist: z.number() })),
});

const gemeindeStandSchema = z.strictObject({
  massnahme: z.string(),
  gemeinde: z.string(),
  umsetzung: z.enum(UMSETZUNGEN),
  anzahl: z.number().nullable(),
  bemerkung: z.string(),
  tag: datumSchema,
});

/** A demo Maßnahme that has its id already. */
export type DemoLage = z.infer<typeof lageSchema> & { readonly id: MassnahmeId; readonly kennung: string };

/** What the chain of the demo county points at outside of itself. */
export type KettenKeys = Pick<NetzwerkDemoKeys, "gemeinden" | "stellen"> & {
  readonly felder: ReadonlyMap<string, HandlungsfeldId>;
  readonly zielgruppen: ReadonlyMap<string, Id<"Zielgruppe">>;
  readonly themen: ReadonlyMap<string, Id<"Querschnittsthema">>;
};

function keyed<Kind extends string, Row extends { key: string }>(rows: readonly Row[]) {
  const ids = new Map(rows.map(({ key }) => [key, newId<Kind>()]));
  return { rows: rows.map(({ key, ...row }) => ({ ...row, id: idOf(ids, key) })), ids };
}

export function idOf<T extends string>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo files name ${key}, which does not exist.`);
  return id;
}

/** Bedarfe, Wirkungsziele, Belege, Indikatoren, chapters and Sachstände of Landkreis Erlengrund. All invented. */
export function ketteOf(massnahmen: readonly DemoLage[], keys: KettenKeys): GanzeKette {
  const b = keyed<"Bedarf", z.infer<typeof bedarfSchema>>(z.array(bedarfSchema).parse(bedarfe.bedarfe));
  const e = keyed<"Beleg", z.infer<typeof belegSchema>>(z.array(belegSchema).parse(belege.belege));
  const w = keyed<"Wirkungsziel", z.infer<typeof zielSchema>>(z.array(zielSchema).parse(ziele.wirkungsziele));
  const i = keyed<"Indikator", z.infer<typeof indikatorSchema>>(
    z.array(indikatorSchema).parse(indikatoren.indikatoren),
  );
  const k = keyed<"Kapitel", z.infer<typeof kapitelSchema>>(z.array(kapitelSchema).parse(kapitel.kapitel));
  const themen = (names: readonly string[]) => names.map((key) => idOf(keys.themen, key));
  const leistungen = new Map(massnahmen.map((one) => [one.kennung, one.leistungen.map(withNewId)]));
  const massnahmeIds = new Map(massnahmen.map((one) => [one.kennung, one.id]));
  return {
    belege: e.rows.map(({ id, ...inhalt }) => ({ id, inhalt })),
    bedarfe: b.rows.map(({ id, kennung, handlungsfeld, gemeinden, zielgruppen, querschnittsthemen, ...row }) => ({
      id,
      kennung,
      zustand: "oeffentlich",
      inhalt: {
        ...without(row, "belege"),
        handlungsfeldId: idOf(keys.felder, handlungsfeld),
        umfang: gemeinden.length > 0 ? "gemeinden" : "kreisweit",
        gemeindeIds: gemeinden.map((key) => idOf(keys.gemeinden, key)),
        zielgruppeIds: zielgruppen.map((key) => idOf(keys.zielgruppen, key)),
        querschnittsthemaIds: themen(querschnittsthemen),
      },
      belege: row.belege.map(({ beleg, grund }) => ({ id: idOf(e.ids, beleg), grund })),
    })),
    ziele: w.rows.map(
      ({ id, kennung, handlungsfeld, querschnittsthemen, bedarfe: von, indikatoren: misst, ...row }) => ({
        id,
        kennung,
        zustand: "oeffentlich",
        inhalt: {
          ...row,
          handlungsfeldId: idOf(keys.felder, handlungsfeld),
          querschnittsthemaIds: themen(querschnittsthemen),
        },
        bedarfe: von.map(({ bedarf, grund }) => ({ id: idOf(b.ids, bedarf), grund })),
        indikatoren: misst.map(({ indikator, wert, jahr }) => ({ indikatorId: idOf(i.ids, indikator), wert, jahr })),
      }),
    ),
    indikatoren: i.rows.map(({ id, handlungsfeld, quelleStelle, ...row }) => ({
      id,
      inhalt: {
        ...row,
        handlungsfeldId: handlungsfeld ? idOf(keys.felder, handlungsfeld) : null,
        quelleStelleId: idOf(keys.stellen, quelleStelle),
        oeffentlich: true,
      },
    })),
    kapitel: k.rows.map(({ id, zustand, ...inhalt }) => ({ id, zustand, inhalt })),
    massnahmen: massnahmen.map(({ id, kennung, ziele: verfolgt, leistungen: _plan, ...lage }) => ({
      id,
      lage: { ...lage, ohneZielGrund: "" },
      ziele: verfolgt.map(({ ziel, grund }) => ({ id: idOf(w.ids, ziel), grund })),
      leistungen: leistungen.get(kennung) ?? [],
    })),
    sachstaende: z
      .array(sachstandSchema)
      .parse(sachstaende.sachstaende)
      .map(({ massnahme, leistungen: ist, ...stand }) => ({
        ...stand,
        massnahmeId: idOf(massnahmeIds, massnahme),
        leistungen: ist.map(({ leistung, ist: wert }) => ({
          leistungId: idOf(new Map((leistungen.get(massnahme) ?? []).map((one) => [one.name, one.id])), leistung),
          ist: wert,
        })),
      })),
    gemeindeStaende: z
      .array(gemeindeStandSchema)
      .parse(sachstaende.gemeindeStaende)
      .map(({ massnahme, gemeinde, ...stand }) => ({
        ...stand,
        massnahmeId: idOf(massnahmeIds, massnahme),
        gemeindeId: idOf(keys.gemeinden, gemeinde),
      })),
  };
}

function withNewId<T extends object>(row: T) {
  return { ...row, id: newId<"Leistung">() };
}
