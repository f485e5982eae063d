import { labelsOfStellen, listStellen, type SeitenBeitrag } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Actor } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MandatId } from "../rules/ids.ts";
import { mayManageGremien, mayReadMandatdatei } from "../rules/permissions.ts";
import {
  findMandat,
  listMandateOfStelle,
  listMandatRows,
  type Mandatdatei,
  type MandatRow,
  type Verweis,
} from "../store/mandate.ts";
import { listGremien } from "./liste.ts";
import { type HandlungsfeldOption, listFelder } from "./handlungsfelder.ts";

export type MandatKurz = {
  readonly id: MandatId;
  readonly slug: string;
  readonly titel: string;
  readonly beschlossenAm: Datum;
  readonly gremium: Verweis | null;
  readonly fuerGremium: Verweis | null;
  readonly stelle: Verweis | null;
};

/** Bodies that are not public are left out; a Stelle is named, and linked where it has a page. */
export async function mandateKurz(db: Db, rows: readonly MandatRow[]): Promise<MandatKurz[]> {
  const stellen = await labelsOfStellen(
    db,
    rows.flatMap((row) => row.stelleId ?? []),
  );
  const seen = (one: Verweis | null) => (one?.oeffentlich ? one : null);
  return rows.map(({ id, slug, titel, beschlossenAm, gremium, fuerGremium, stelleId }) => {
    const label = stelleId ? stellen.get(stelleId) : undefined;
    const stelle = label ? { name: label.name, slug: label.slug ?? "", oeffentlich: label.slug !== null } : null;
    return { id, slug, titel, beschlossenAm, stelle, gremium: seen(gremium), fuerGremium: seen(fuerGremium) };
  });
}

/** All mandates, latest first. Readable by everybody: decisions are public. */
export async function viewMandate(ctx: Ctx) {
  const mandate = await ctx.db.read(async (db) => mandateKurz(db, await listMandatRows(db)));
  return { mandate, may: { manage: mayManageGremien(ctx.actor) } };
}

export type MandatView = MandatKurz &
  Pick<MandatRow, "wortlaut" | "umfang" | "dokumentTitel" | "dokumentAdresse"> & {
    readonly handlungsfelder: readonly HandlungsfeldOption[];
    /** The document, where the actor may read it. */
    readonly datei: DateiView | null;
  };

export type DateiView = Pick<Mandatdatei, "bytes" | "oeffentlich"> & {
  /** `PDF` */
  readonly art: string;
};

function presentDatei(actor: Actor, datei: Mandatdatei | null): DateiView | null {
  if (!datei || !mayReadMandatdatei(actor, datei)) return null;
  return { art: dateiartWort(datei.mediaType), bytes: datei.bytes, oeffentlich: datei.oeffentlich };
}

/**
 * One decision with its document (R005). Readable by everybody.
 *
 * @throws NotFound when there is none
 */
export async function viewMandat(ctx: Ctx, slug: string): Promise<MandatView> {
  const found = await ctx.db.read(async (db) => {
    const row = await findMandat(db, { slug });
    const [kurz] = row ? await mandateKurz(db, [row]) : [];
    return row && kurz ? { row, kurz } : null;
  });
  if (!found) throw new NotFound();
  const { row, kurz } = found;
  const felder = (await listFelder(ctx)).filter((one) => row.handlungsfelder.includes(one.id));
  const { wortlaut, umfang, dokumentTitel, dokumentAdresse } = row;
  const datei = presentDatei(ctx.actor, row.datei);
  return { ...kurz, wortlaut, umfang, dokumentTitel, dokumentAdresse, handlungsfelder: felder, datei };
}

/**
 * The document of a decision as a download. One that is not public does not exist for whoever may not know it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewMandatdatei(
  ctx: Ctx,
  files: FileStore,
  slug: string,
): Promise<{ readonly datei: Datei; readonly oeffentlich: boolean }> {
  return ctx.db.read(async (db) => {
    const row = await findMandat(db, { slug });
    if (!row?.datei || !mayReadMandatdatei(ctx.actor, row.datei)) throw new NotFound();
    const datei = await files.find(db, row.datei.id);
    if (!datei) throw new NotFound();
    return { datei, oeffentlich: row.datei.oeffentlich };
  });
}

/**
 * One mandate for its form; null for a new one.
 *
 * @throws NotFound when there is no such mandate
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewMandatForm(ctx: Ctx, id: MandatId | null) {
  requireIntern(ctx);
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const mandat = id ? await ctx.db.read((db) => findMandat(db, { id })) : null;
  if (id && !mandat) throw new NotFound();
  const stellen = (await listStellen(ctx)).map((one) => ({ id: one.id, name: one.name }));
  const gremien = (await listGremien(ctx)).map((one) => ({ id: one.id, name: one.name }));
  const datei = presentDatei(ctx.actor, mandat?.datei ?? null);
  return { mandat, datei, felder: await listFelder(ctx), stellen, gremien };
}

/** What a Stelle was made responsible for, as words for its page. The page gives title and dates in its language. */
export async function listStelleMandate(
  ctx: Ctx,
  id: Id<"Stelle">,
  words: { readonly titel: string; readonly zeile: (mandat: MandatKurz) => { titel: string; text: string } },
): Promise<SeitenBeitrag[]> {
  const rows = await ctx.db.read(async (db) => mandateKurz(db, await listMandateOfStelle(db, id)));
  if (rows.length === 0) return [];
  const eintraege = rows.map((row) => ({ ...words.zeile(row), href: `/mandate/${row.slug}` }));
  return [{ key: "mandate", titel: words.titel, eintraege }];
}
