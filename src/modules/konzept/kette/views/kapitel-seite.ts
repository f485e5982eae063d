import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import { listNichtFreigegebene } from "../../redaktion/store/redaktion.ts";
import { type Fussnote, listFussnoten } from "../../beleg/views/fussnoten.ts";
import { listKapitelRows } from "../store/kapitel.ts";

export type KapitelName = {
  readonly slug: string;
  readonly titel: string;
  readonly nummer: number;
  /** Somebody has to approve it and has not yet, as it reads now (R037). */
  readonly entwurf: boolean;
};

export type KapitelSeite = KapitelName & {
  /** With the marks of its notes. */
  readonly text: string;
  readonly fussnoten: readonly Fussnote[];
  /** The Handlungsfelder belong here: they are listed below the text. */
  readonly enthaeltFelder: boolean;
  readonly vorher: KapitelName | null;
  readonly nachher: KapitelName | null;
  readonly geaendertAm: Datum;
};

async function loadKapitel(ctx: Ctx) {
  return ctx.db.read(async (db) => ({
    rows: await listKapitelRows(db, { nurOeffentliche: true }),
    entwuerfe: new Set((await listNichtFreigegebene(db)).map((one) => one.id)),
  }));
}

/** The published chapters in their order. */
export async function listKapitelNamen(ctx: Ctx): Promise<KapitelName[]> {
  const { rows, entwuerfe } = await loadKapitel(ctx);
  return rows.map(({ id, slug, titel }, place) => ({ slug, titel, nummer: place + 1, entwurf: entwuerfe.has(id) }));
}

/**
 * One published chapter with its neighbours.
 *
 * @throws NotFound when there is none of that address
 */
export async function viewKapitelSeite(ctx: Ctx, slug: string): Promise<KapitelSeite> {
  const { rows, entwuerfe } = await loadKapitel(ctx);
  const at = rows.findIndex((row) => row.slug === slug);
  const row = rows[at];
  if (!row) throw new NotFound();
  const name = (place: number): KapitelName | null => {
    const other = rows[place];
    return other ? { slug: other.slug, titel: other.titel, nummer: place + 1, entwurf: entwuerfe.has(other.id) } : null;
  };
  return {
    slug,
    titel: row.titel,
    nummer: at + 1,
    entwurf: entwuerfe.has(row.id),
    text: row.text,
    fussnoten: await ctx.db.read((db) => listFussnoten(db, row.text)),
    enthaeltFelder: row.enthaeltFelder,
    vorher: at > 0 ? name(at - 1) : null,
    nachher: name(at + 1),
    geaendertAm: datumOf(row.updatedAt.getTime()),
  };
}
