import { and, eq, inArray, lte } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { schluesselOf, seal, unseal } from "./siegel.ts";
import { angefangene } from "./tables.ts";

/** What was answered so far, right or wrong. */
export type Angefangen = {
  /** Milliseconds since 1970: against machines, gone with the rest. */
  readonly begonnen: number;
  readonly antworten: Antworten;
};

const mine = (umfrageId: UmfrageId, code: string) =>
  and(eq(angefangene.umfrageId, umfrageId), eq(angefangene.schluessel, schluesselOf(code)));

function read(code: string, rows: readonly { readonly inhalt: string }[]): Angefangen | null {
  const text = rows[0] ? unseal(code, rows[0].inhalt) : null;
  return text === null ? null : (JSON.parse(text) as Angefangen);
}

export async function findAngefangen(db: Db, umfrageId: UmfrageId, code: string): Promise<Angefangen | null> {
  return read(code, await db.select({ inhalt: angefangene.inhalt }).from(angefangene).where(mine(umfrageId, code)));
}

/** Two tabs of one respondent write one after the other. */
export async function lockAngefangen(tx: Tx, umfrageId: UmfrageId, code: string): Promise<Angefangen | null> {
  const rows = await tx
    .select({ inhalt: angefangene.inhalt })
    .from(angefangene)
    .where(mine(umfrageId, code))
    .for("update");
  return read(code, rows);
}

export async function insertAngefangen(
  tx: Tx,
  umfrageId: UmfrageId,
  code: string,
  what: Angefangen,
  loeschenAm: Datum,
): Promise<void> {
  const row = { schluessel: schluesselOf(code), umfrageId, inhalt: seal(code, JSON.stringify(what)), loeschenAm };
  await tx.insert(angefangene).values(row).onConflictDoNothing();
}

export async function saveAngefangen(tx: Tx, umfrageId: UmfrageId, code: string, what: Angefangen): Promise<void> {
  await tx
    .update(angefangene)
    .set({ inhalt: seal(code, JSON.stringify(what)) })
    .where(mine(umfrageId, code));
}

/** The day on which they go when they are not sent; null when there are none. */
export async function findLoeschtag(db: Db, umfrageId: UmfrageId, code: string): Promise<Datum | null> {
  const [row] = await db.select({ tag: angefangene.loeschenAm }).from(angefangene).where(mine(umfrageId, code));
  return row?.tag ?? null;
}

/** @returns false when they have been sent already */
export async function deleteAngefangen(tx: Tx, umfrageId: UmfrageId, code: string): Promise<boolean> {
  const gone = await tx
    .delete(angefangene)
    .where(mine(umfrageId, code))
    .returning({ umfrageId: angefangene.umfrageId });
  return gone.length > 0;
}

/** @returns the codes of those that were there; the others have been sent already */
export async function deleteAngefangene(tx: Tx, umfrageId: UmfrageId, codes: readonly string[]): Promise<Set<string>> {
  const keys = new Map(codes.map((code) => [schluesselOf(code), code]));
  const gone = await tx
    .delete(angefangene)
    .where(and(eq(angefangene.umfrageId, umfrageId), inArray(angefangene.schluessel, [...keys.keys()])))
    .returning({ schluessel: angefangene.schluessel });
  return new Set(gone.flatMap((one) => keys.get(one.schluessel) ?? []));
}

/** @returns how many */
export async function deleteAngefangeneUntil(tx: Tx, tag: Datum): Promise<number> {
  const gone = await tx
    .delete(angefangene)
    .where(lte(angefangene.loeschenAm, tag))
    .returning({ id: angefangene.umfrageId });
  return gone.length;
}
