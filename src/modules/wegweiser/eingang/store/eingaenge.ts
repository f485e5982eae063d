import { and, asc, eq, gt, isNotNull, isNull, lt, max } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import { type Anlass, EINGAENGE_JE_STUNDE, type EingangArt } from "../rules/eingang.ts";
import { eingaenge } from "./tables.ts";

const STUNDE_MS = 60 * 60 * 1000;

export type NewEingang = { readonly titel?: string; readonly dringend?: boolean };

/**
 * Writes down that something arrived, so that a mail can tell of it.
 *
 * @returns false when the queue of this kind is full for an hour, and nothing was written
 */
export async function noteEingaenge(tx: Tx, ctx: Ctx, art: EingangArt, neue: readonly NewEingang[]): Promise<boolean> {
  const since = new Date(ctx.now - STUNDE_MS);
  const lately = await tx.$count(eingaenge, and(eq(eingaenge.art, art), gt(eingaenge.am, since)));
  if (lately + neue.length > EINGAENGE_JE_STUNDE) return false;
  const am = new Date(ctx.now);
  const rows = neue.map(({ titel = "", dringend = false }) => ({ id: newId<"Eingang">(), art, titel, dringend, am }));
  await insertMany(tx, eingaenge, rows);
  return true;
}

/** What no mail has told of, the oldest first. */
export async function listNeueEingaenge(db: Db) {
  const { art, titel, dringend } = eingaenge;
  return await db
    .select({ art, titel, dringend })
    .from(eingaenge)
    .where(isNull(eingaenge.gemeldetAm))
    .orderBy(asc(eingaenge.am), asc(eingaenge.id));
}

/** When the last mail of each occasion left, in milliseconds since 1970. */
export async function readLetzteEingangsmails(db: Db): Promise<Readonly<Record<Anlass, number | null>>> {
  const rows = await db
    .select({ anlass: eingaenge.anlass, am: max(eingaenge.gemeldetAm) })
    .from(eingaenge)
    .where(isNotNull(eingaenge.anlass))
    .groupBy(eingaenge.anlass);
  const at = (anlass: Anlass) => rows.find((row) => row.anlass === anlass)?.am?.getTime() ?? null;
  return { tag: at("tag"), dringend: at("dringend") };
}

/** A mail tells of everything that is new. What was told before a day is forgotten: it waits where it belongs. */
export async function saveGemeldet(tx: Tx, ctx: Ctx, anlass: Anlass): Promise<void> {
  const gemeldetAm = new Date(ctx.now);
  await tx.delete(eingaenge).where(lt(eingaenge.gemeldetAm, new Date(ctx.now - 24 * STUNDE_MS)));
  await tx.update(eingaenge).set({ gemeldetAm, anlass }).where(isNull(eingaenge.gemeldetAm));
}
