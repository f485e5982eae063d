import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import type { AbfrageEmpfaengerId, AbfrageId, AbfrageMailId } from "../rules/abfrage.ts";
import type { Mailanlass, Mailergebnis } from "../rules/mail.ts";
import { abfrageMailFragen, abfrageMails } from "./tables.ts";

export type AbfrageMail = Omit<typeof abfrageMails.$inferSelect, "tenantId"> & {
  readonly abfrageIds: readonly AbfrageId[];
};

export async function insertMail(
  tx: Tx,
  mail: { empfaengerId: AbfrageEmpfaengerId | null; anlass: Mailanlass; tag: Datum; abfrageIds: readonly AbfrageId[] },
): Promise<AbfrageMailId> {
  const { abfrageIds, ...values } = mail;
  const id = newId<"AbfrageMail">();
  await tx.insert(abfrageMails).values({ ...values, id });
  await insertMany(
    tx,
    abfrageMailFragen,
    abfrageIds.map((abfrageId) => ({ mailId: id, abfrageId })),
  );
  return id;
}

export async function findMail(db: Db, id: AbfrageMailId): Promise<AbfrageMail | null> {
  const [mail] = await db.select().from(abfrageMails).where(eq(abfrageMails.id, id));
  if (!mail) return null;
  const rows = await db.select().from(abfrageMailFragen).where(eq(abfrageMailFragen.mailId, id));
  return { ...without(mail, "tenantId"), abfrageIds: rows.map((row) => row.abfrageId) };
}

/** The first thing that is known of a mail stays: a second try finds nothing to send. */
export async function saveErgebnis(tx: Tx, id: AbfrageMailId, ergebnis: Mailergebnis): Promise<void> {
  await tx
    .update(abfrageMails)
    .set({ ergebnis })
    .where(and(eq(abfrageMails.id, id), isNull(abfrageMails.ergebnis)));
}

/** Who was written to on this day, whatever about; null stands for the Fachstelle. */
export async function listAngeschrieben(db: Db, tag: Datum): Promise<ReadonlySet<AbfrageEmpfaengerId | null>> {
  const rows = await db
    .select({ empfaengerId: abfrageMails.empfaengerId })
    .from(abfrageMails)
    .where(eq(abfrageMails.tag, tag));
  return new Set(rows.map((row) => row.empfaengerId));
}

/** How often a question was passed on. */
export async function countWeitergaben(db: Db, id: AbfrageId): Promise<number> {
  const rows = await db
    .select({ id: abfrageMails.id })
    .from(abfrageMailFragen)
    .innerJoin(abfrageMails, eq(abfrageMails.id, abfrageMailFragen.mailId))
    .where(and(eq(abfrageMailFragen.abfrageId, id), eq(abfrageMails.anlass, "weitergabe")));
  return rows.length;
}

export type LetzteMail = {
  readonly abfrageId: AbfrageId;
  readonly tag: Datum;
  readonly anlass: Mailanlass;
  readonly ergebnis: Mailergebnis | null;
};

/** The last mail about each question; what the Fachstelle was told does not count. */
export async function listLetzteMails(db: Db, ids: readonly AbfrageId[]): Promise<ReadonlyMap<AbfrageId, LetzteMail>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([abfrageMailFragen.abfrageId], {
      abfrageId: abfrageMailFragen.abfrageId,
      tag: abfrageMails.tag,
      anlass: abfrageMails.anlass,
      ergebnis: abfrageMails.ergebnis,
    })
    .from(abfrageMailFragen)
    .innerJoin(abfrageMails, eq(abfrageMails.id, abfrageMailFragen.mailId))
    .where(and(inArray(abfrageMailFragen.abfrageId, [...ids]), sql`${abfrageMails.empfaengerId} is not null`))
    .orderBy(abfrageMailFragen.abfrageId, desc(abfrageMails.tag), desc(abfrageMails.id));
  return new Map(rows.map((row) => [row.abfrageId, row]));
}
