import { and, asc, desc, eq, inArray, isNull, max } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import {
  ANFRAGE_TAGE,
  type AnfrageErgebnis,
  type AnfrageId,
  type MeldungId,
  type Meldungsart,
} from "../rules/anfrage.ts";
import { angebotAnfragen, angebotMeldungen } from "./tables.ts";

export async function insertAnfrage(tx: Tx, stelleId: Id<"Stelle">, heute: Datum): Promise<AnfrageId> {
  const id = newId<"AngebotAnfrage">();
  await tx.insert(angebotAnfragen).values({ id, stelleId, tag: heute, gueltigBis: addDays(heute, ANFRAGE_TAGE) });
  return id;
}

/** The first thing that is known of a mail stays: a second try finds nothing to send. */
export async function saveErgebnis(tx: Tx, id: AnfrageId, ergebnis: AnfrageErgebnis): Promise<void> {
  await tx
    .update(angebotAnfragen)
    .set({ ergebnis })
    .where(and(eq(angebotAnfragen.id, id), isNull(angebotAnfragen.ergebnis)));
}

/** A mail that has not left; it is locked, so that two workers do not make two links of it. */
export async function lockOffeneAnfrage(tx: Tx, id: AnfrageId): Promise<{ readonly stelleId: Id<"Stelle"> } | null> {
  const [row] = await tx
    .select({ stelleId: angebotAnfragen.stelleId })
    .from(angebotAnfragen)
    .where(and(eq(angebotAnfragen.id, id), isNull(angebotAnfragen.ergebnis), isNull(angebotAnfragen.widerrufenAm)))
    .for("update");
  return row ?? null;
}

export async function saveToken(tx: Tx, id: AnfrageId, tokenHash: string, gueltigBis: Datum): Promise<void> {
  await tx.update(angebotAnfragen).set({ tokenHash, gueltigBis }).where(eq(angebotAnfragen.id, id));
}

export async function findLink(db: Db, tokenHash: string) {
  const { stelleId, gueltigBis, widerrufenAm } = angebotAnfragen;
  const [row] = await db
    .select({ stelleId, gueltigBis, widerrufenAm })
    .from(angebotAnfragen)
    .where(eq(angebotAnfragen.tokenHash, tokenHash));
  return row ?? null;
}

/** The day of the last mail to a Stelle. */
export async function findLetzteAnfrage(db: Db, stelleId: Id<"Stelle">): Promise<Datum | null> {
  const [row] = await db
    .select({ tag: max(angebotAnfragen.tag) })
    .from(angebotAnfragen)
    .where(eq(angebotAnfragen.stelleId, stelleId));
  return row?.tag ?? null;
}

/** @returns how many links of a Stelle ended, mails that wait to leave included */
export async function revokeAnfragen(tx: Tx, stelleId: Id<"Stelle">, heute: Datum): Promise<number> {
  const ended = await tx
    .update(angebotAnfragen)
    .set({ widerrufenAm: heute })
    .where(and(eq(angebotAnfragen.stelleId, stelleId), isNull(angebotAnfragen.widerrufenAm)));
  return ended.rowCount ?? 0;
}

export async function insertMeldung(
  tx: Tx,
  row: { readonly angebotId: Id<"Angebot">; readonly art: Meldungsart; readonly nachricht: string; readonly am: Datum },
): Promise<void> {
  await tx.insert(angebotMeldungen).values({ ...row, id: newId<"AngebotMeldung">() });
}

/** What waits for somebody with an account, the newest first. */
export async function listOffeneMeldungen(db: Db, angebotIds: readonly Id<"Angebot">[]) {
  if (angebotIds.length === 0) return [];
  const { id, angebotId, art, nachricht, am } = angebotMeldungen;
  return db
    .select({ id, angebotId, art, nachricht, am })
    .from(angebotMeldungen)
    .where(and(inArray(angebotId, [...angebotIds]), isNull(angebotMeldungen.erledigtAm)))
    .orderBy(desc(am), asc(id));
}

/** @returns false when it was done already, or belongs to another Angebot */
export async function settleMeldung(tx: Tx, angebotId: Id<"Angebot">, id: MeldungId, heute: Datum): Promise<boolean> {
  const done = await tx
    .update(angebotMeldungen)
    .set({ erledigtAm: heute })
    .where(
      and(eq(angebotMeldungen.id, id), eq(angebotMeldungen.angebotId, angebotId), isNull(angebotMeldungen.erledigtAm)),
    );
  return (done.rowCount ?? 0) > 0;
}
