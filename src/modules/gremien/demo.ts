import { createHash } from "node:crypto";
import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { readDemoDatei } from "#src/platform/files/demo-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { LOCALES } from "#src/shared/locale.ts";
import { must } from "#src/shared/result.ts";
import funktionen from "../../../demo/gremien/funktionen.json" with { type: "json" };
import gremien from "../../../demo/gremien/gremien.json" with { type: "json" };
import mandatDateien from "../../../demo/gremien/mandat-dateien.json" with { type: "json" };
import mandate from "../../../demo/gremien/mandate.json" with { type: "json" };
import { importGremien } from "./commands/import-gremien.ts";
import { keepMandatdatei } from "./commands/keep-mandatdatei.ts";
import { EBENEN, GREMIUM_ARTEN, RECHTE, STAENDE } from "./rules/gremium.ts";
import type { FunktionId, GremiumId } from "./rules/ids.ts";
import { MITGLIED_ROLLEN, TEILNAHMEN, type Wer, ZUGAENGE } from "./rules/mitgliedschaft.ts";
import { viewMandatForm } from "./views/mandate.ts";

/** The same key has the same id on every machine, as in netzwerk. */
function demoId<Kind extends string>(key: string): Id<Kind> {
  const hex = createHash("sha256").update(`wirkungskreis demo ${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<Kind>;
}

const idOf = <Kind extends string>() => z.string().transform((key) => demoId<Kind>(key));
const uebersetzt = z.partialRecord(z.enum(LOCALES), z.string());

/** `role-…` is a function, `mun-…` a municipality, anything else a Stelle. */
const wer = z.string().transform((key): Wer => {
  const [funktionId, stelleId, gemeindeId] = [null, null, null];
  if (key.startsWith("role-")) return { funktionId: demoId<"Funktion">(key), stelleId, gemeindeId };
  if (key.startsWith("mun-")) return { funktionId, stelleId, gemeindeId: demoId<"Gemeinde">(key) };
  return { funktionId, stelleId: demoId<"Stelle">(key), gemeindeId };
});

const funktionSchema = z
  .object({
    key: idOf<"Funktion">(),
    titel: z.string(),
    titelUebersetzt: uebersetzt,
    stelle: idOf<"Stelle">().nullable(),
    gemeinde: idOf<"Gemeinde">().nullable(),
  })
  .transform(({ key, stelle, gemeinde, ...rest }) => ({ ...rest, id: key, stelleId: stelle, gemeindeId: gemeinde }));

const mitgliedSchema = z
  .object({
    wer,
    rolle: z.enum(MITGLIED_ROLLEN),
    teilnahme: z.enum(TEILNAHMEN),
    zugang: z.enum(ZUGAENGE),
    vertritt: z.string(),
    vertretung: idOf<"Funktion">().nullable(),
    von: datumSchema.nullable(),
    bis: datumSchema.nullable(),
  })
  .transform(({ wer: holder, vertretung, ...rest }) => ({ ...rest, ...holder, vertretungId: vertretung }));

const gremiumSchema = z
  .object({
    key: idOf<"Gremium">(),
    name: z.string(),
    nameUebersetzt: uebersetzt,
    art: z.enum(GREMIUM_ARTEN),
    ebene: z.enum(EBENEN),
    rechte: z.array(z.enum(RECHTE)),
    beschlussfaehigAb: z.number().int().nullable(),
    turnus: z.string(),
    sitzungenOeffentlich: z.boolean(),
    gegruendetAm: datumSchema.nullable(),
    anlass: z.string(),
    ziele: z.array(z.string()),
    aufgaben: z.array(z.string()),
    stand: z.enum(STAENDE),
    standGrund: z.string(),
    oeffentlich: z.boolean(),
    chronik: z.array(z.object({ am: datumSchema, text: z.string() })),
    mitglieder: z.array(mitgliedSchema),
  })
  .transform(({ key, ...rest }) => ({ ...rest, id: key }));

const mandatSchema = z
  .object({
    key: idOf<"Mandat">(),
    titel: z.string(),
    wortlaut: z.string(),
    umfang: z.string(),
    gremium: idOf<"Gremium">().nullable(),
    beschlossenAm: datumSchema,
    dokumentTitel: z.string(),
    dokumentAdresse: z.string(),
    stelle: idOf<"Stelle">().nullable(),
    fuerGremium: idOf<"Gremium">().nullable(),
  })
  .transform(({ key, gremium, stelle, fuerGremium, ...rest }) => ({
    ...rest,
    id: key,
    gremiumId: gremium,
    stelleId: stelle,
    fuerGremiumId: fuerGremium,
    handlungsfelder: [],
  }));

/** Ids of the demo county by the keys of its files: `body-steering`, `role-officer`. */
export type GremienDemoKeys = {
  readonly gremien: ReadonlyMap<string, GremiumId>;
  readonly funktionen: ReadonlyMap<string, FunktionId>;
};

/**
 * The 15 bodies of Landkreis Erlengrund on four levels, their functions and the decisions behind who is responsible.
 * Leaves a county alone that has bodies already. The directory comes first: the seats name its Stellen.
 */
export async function loadDemo(ctx: Ctx): Promise<GremienDemoKeys> {
  await importGremien(ctx, {
    funktionen: z.array(funktionSchema).parse(funktionen.funktionen),
    gremien: z.array(gremiumSchema).parse(gremien.gremien),
    mandate: z.array(mandatSchema).parse(mandate.mandate),
  });
  return {
    gremien: new Map(gremien.gremien.map(({ key }) => [key, demoId<"Gremium">(key)])),
    funktionen: new Map(funktionen.funktionen.map(({ key }) => [key, demoId<"Funktion">(key)])),
  };
}

const dateiSchema = z.strictObject({ mandat: idOf<"Mandat">(), datei: z.string(), oeffentlich: z.boolean() });

/**
 * The minutes behind two of the decisions: one that everybody may read, one that stays in the office. Leaves alone what
 * carries a document already.
 *
 * @param files where files lie
 */
export async function loadMandatdateien(ctx: Ctx, files: FileStore): Promise<void> {
  for (const { mandat: id, datei, oeffentlich } of z.array(dateiSchema).parse(mandatDateien.dateien)) {
    const { mandat } = await viewMandatForm(ctx, id);
    if (!mandat || mandat.datei) continue;
    const upload = await readDemoDatei(`gremien/${datei}`);
    must(await keepMandatdatei(ctx, files, id, mandat.rev, { upload, oeffentlich }));
  }
}
