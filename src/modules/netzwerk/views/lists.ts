import type { Ctx } from "#src/platform/ctx.ts";
import { isIntern } from "#src/shared/actor.ts";
import type { FoerderEbene } from "../rules/foerderprogramm.ts";
import type { FoerderprogrammId, GemeindeId, PlanungsregionId, StelleId } from "../rules/ids.ts";
import type { StelleArt } from "../rules/stelle.ts";
import { listFoerderprogrammRows } from "../store/foerderprogramme.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import { countStellen as countRows, listStellenRows, type Sicht } from "../store/stellen.ts";
import { listStellenNamen } from "../store/stellen-namen.ts";

export type StelleOption = {
  readonly id: StelleId;
  readonly name: string;
  readonly kurzname: string;
  readonly art: StelleArt;
  readonly gehoertZumLandkreis: boolean;
  readonly slug: string;
};
export type GemeindeOption = {
  readonly id: GemeindeId;
  readonly name: string;
  readonly slug: string;
  readonly plz: string;
  readonly einwohner: number | null;
  readonly region: string;
  readonly planungsregionId: PlanungsregionId | null;
  /** Degrees, WGS 84. */
  readonly breite: number | null;
  readonly laenge: number | null;
};
export type FoerderprogrammOption = {
  readonly id: FoerderprogrammId;
  readonly name: string;
  readonly ebene: FoerderEbene;
  readonly weitereNamen: readonly string[];
};

/** Whether this reader sees internal entries as well. */
export function sichtOf(ctx: Ctx): Sicht {
  return isIntern(ctx.actor) ? "intern" : "oeffentlich";
}

/** Live Stellen by name, for choosing one: the public only gets public ones. */
export async function listStellen(ctx: Ctx): Promise<StelleOption[]> {
  const rows = await ctx.db.read((db) => listStellenRows(db, { sicht: sichtOf(ctx) }));
  return rows.map(({ id, name, kurzname, art, gehoertZumLandkreis, slug }) => ({
    id,
    name,
    kurzname,
    art,
    gehoertZumLandkreis,
    slug,
  }));
}

/** The municipalities by name. Readable by everybody. */
export async function listGemeinden(ctx: Ctx): Promise<GemeindeOption[]> {
  const rows = await ctx.db.read(listGemeindeRows);
  return rows.map(({ id, name, slug, plz, einwohner, region, planungsregionId, breite, laenge }) => ({
    id,
    name,
    slug,
    plz,
    einwohner,
    region,
    planungsregionId,
    breite,
    laenge,
  }));
}

/** The programmes in use by name. Readable by everybody: they stand beside every Maßnahme. */
export async function listFoerderprogramme(ctx: Ctx): Promise<FoerderprogrammOption[]> {
  const rows = await ctx.db.read((db) => listFoerderprogrammRows(db));
  return rows.map(({ id, name, ebene, weitereNamen }) => ({ id, name, ebene, weitereNamen }));
}

export type NetzwerkNamen = {
  readonly stellen: ReadonlyMap<StelleId, string>;
  readonly gemeinden: ReadonlyMap<GemeindeId, string>;
  readonly programme: ReadonlyMap<FoerderprogrammId, string>;
};

/**
 * The names behind all ids, archived ones included, so that what was decided stays readable. Names only: they stand
 * on public pages beside the Maßnahmen, also for Stellen without a page of their own.
 */
export function viewNamen(ctx: Ctx): Promise<NetzwerkNamen> {
  return ctx.db.read(async (db) => ({
    stellen: await listStellenNamen(db),
    gemeinden: new Map((await listGemeindeRows(db)).map(({ id, name }) => [id, name])),
    programme: new Map((await listFoerderprogrammRows(db, true)).map(({ id, name }) => [id, name])),
  }));
}

/** How many Stellen this reader can find in the directory. */
export function countStellen(ctx: Ctx): Promise<number> {
  return ctx.db.read((db) => countRows(db, { sicht: sichtOf(ctx) }));
}
