import { and, asc, desc, eq, isNull, lt, max, ne, notInArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { Adressstand } from "../rules/adressen.ts";
import type { EintragId } from "../rules/eintrag.ts";
import type { PflegeAntwortId, PflegeArt, PflegeErgebnis, PflegeMailId } from "../rules/pflege.ts";
import { adresspruefungen, pflegeAntworten, pflegeLinks, pflegeMails } from "./tables.ts";

export async function insertPflegeMail(tx: Tx, stelleId: StelleId | null, tag: Datum): Promise<PflegeMailId> {
  const id = newId<"PflegeMail">();
  await tx.insert(pflegeMails).values({ id, stelleId, tag });
  return id;
}

export async function findPflegeMail(db: Db, id: PflegeMailId) {
  const { stelleId, tag, ergebnis } = pflegeMails;
  const [row] = await db.select({ stelleId, tag, ergebnis }).from(pflegeMails).where(eq(pflegeMails.id, id));
  return row ?? null;
}

/** The first thing that is known of a mail stays: a second try finds nothing to send. */
export async function saveErgebnis(tx: Tx, id: PflegeMailId, ergebnis: PflegeErgebnis): Promise<void> {
  await tx
    .update(pflegeMails)
    .set({ ergebnis })
    .where(and(eq(pflegeMails.id, id), isNull(pflegeMails.ergebnis)));
}

/** The day of the last mail to each Stelle, and to the Fachstelle under null. */
export async function listLetztePflegeMails(db: Db): Promise<ReadonlyMap<StelleId | null, Datum>> {
  const rows = await db
    .select({ stelleId: pflegeMails.stelleId, tag: max(pflegeMails.tag) })
    .from(pflegeMails)
    .groupBy(pflegeMails.stelleId);
  return new Map(rows.flatMap(({ stelleId, tag }) => (tag ? [[stelleId, tag] as const] : [])));
}

export async function insertPflegeLink(
  tx: Tx,
  link: { readonly tokenHash: string; readonly stelleId: StelleId; readonly gueltigBis: Datum },
): Promise<void> {
  await tx.insert(pflegeLinks).values({ ...link, id: newId<"PflegeLink">() });
}

export async function findPflegeLink(db: Db, tokenHash: string) {
  const { stelleId, gueltigBis, widerrufenAm } = pflegeLinks;
  const [row] = await db
    .select({ stelleId, gueltigBis, widerrufenAm })
    .from(pflegeLinks)
    .where(eq(pflegeLinks.tokenHash, tokenHash));
  return row ?? null;
}

/** @returns how many links of a Stelle ended */
export async function revokePflegeLinks(tx: Tx, stelleId: StelleId, heute: Datum): Promise<number> {
  const ended = await tx
    .update(pflegeLinks)
    .set({ widerrufenAm: heute })
    .where(and(eq(pflegeLinks.stelleId, stelleId), isNull(pflegeLinks.widerrufenAm)));
  return ended.rowCount ?? 0;
}

export async function deletePflegeLinksBefore(tx: Tx, tag: Datum): Promise<void> {
  await tx.delete(pflegeLinks).where(lt(pflegeLinks.gueltigBis, tag));
}

export async function insertPflegeAntwort(
  tx: Tx,
  row: { readonly eintragId: EintragId; readonly art: PflegeArt; readonly nachricht: string; readonly am: Datum },
): Promise<void> {
  await tx.insert(pflegeAntworten).values({ ...row, id: newId<"PflegeAntwort">() });
}

const eintragId = sql<EintragId>`coalesce(${pflegeAntworten.eintragId}, ${pflegeAntworten.leistungId})`;

/** What waits for somebody who writes the entry, the newest first. */
export async function listOffeneAntworten(db: Db) {
  const { id, art, nachricht, am } = pflegeAntworten;
  return await db
    .select({ id, eintragId, art, nachricht, am })
    .from(pflegeAntworten)
    .where(and(ne(pflegeAntworten.art, "stimmt"), isNull(pflegeAntworten.erledigtAm)))
    .orderBy(desc(pflegeAntworten.am), asc(pflegeAntworten.id));
}

export async function lockPflegeAntwort(tx: Tx, id: PflegeAntwortId) {
  const [row] = await tx
    .select({ eintragId, erledigtAm: pflegeAntworten.erledigtAm })
    .from(pflegeAntworten)
    .where(eq(pflegeAntworten.id, id))
    .for("update");
  return row ?? null;
}

export async function saveErledigt(tx: Tx, id: PflegeAntwortId, heute: Datum): Promise<void> {
  await tx.update(pflegeAntworten).set({ erledigtAm: heute }).where(eq(pflegeAntworten.id, id));
}

export async function listAdressstaende(db: Db): Promise<ReadonlyMap<string, Adressstand>> {
  const { adresse, geprueftAm, fehlerTage } = adresspruefungen;
  const rows = await db.select({ adresse, geprueftAm, fehlerTage }).from(adresspruefungen);
  return new Map(rows.map(({ adresse: key, ...stand }) => [key, stand]));
}

/** Writes what was found out, and forgets addresses that no entry names any more. */
export async function saveAdressstaende(
  tx: Tx,
  staende: readonly (Adressstand & { readonly adresse: string })[],
  genannt: readonly string[],
): Promise<void> {
  await insertMany(
    tx,
    adresspruefungen,
    staende,
    sql`on conflict (tenant_id, adresse) do update set geprueft_am = excluded.geprueft_am, fehler_tage = excluded.fehler_tage`,
  );
  await tx
    .delete(adresspruefungen)
    .where(genannt.length > 0 ? notInArray(adresspruefungen.adresse, [...genannt]) : undefined);
}
