import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AbfrageEmpfaengerId } from "../rules/abfrage.ts";
import { abfrageEmpfaenger } from "./tables.ts";

export type AbfrageEmpfaenger = Omit<typeof abfrageEmpfaenger.$inferSelect, "tenantId">;

const COLUMNS = {
  id: abfrageEmpfaenger.id,
  name: abfrageEmpfaenger.name,
  email: abfrageEmpfaenger.email,
  telefon: abfrageEmpfaenger.telefon,
  sprache: abfrageEmpfaenger.sprache,
  darfAbbestellen: abfrageEmpfaenger.darfAbbestellen,
  abbestelltAm: abfrageEmpfaenger.abbestelltAm,
};

export async function listEmpfaenger(
  db: Db,
  ids: readonly AbfrageEmpfaengerId[],
): Promise<ReadonlyMap<AbfrageEmpfaengerId, AbfrageEmpfaenger>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(COLUMNS)
    .from(abfrageEmpfaenger)
    .where(inArray(abfrageEmpfaenger.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findEmpfaenger(db: Db, id: AbfrageEmpfaengerId): Promise<AbfrageEmpfaenger | null> {
  return (await listEmpfaenger(db, [id])).get(id) ?? null;
}

/** The row of this address, made if there is none; without an address the row of this name. */
export async function keepEmpfaenger(
  tx: Tx,
  wer: Omit<AbfrageEmpfaenger, "id" | "abbestelltAm">,
): Promise<AbfrageEmpfaengerId> {
  const same = wer.email
    ? eq(abfrageEmpfaenger.email, wer.email)
    : and(isNull(abfrageEmpfaenger.email), eq(abfrageEmpfaenger.name, wer.name));
  const [found] = await tx.select({ id: abfrageEmpfaenger.id }).from(abfrageEmpfaenger).where(same).for("update");
  if (found) return found.id;
  const id = newId<"AbfrageEmpfaenger">();
  await tx.insert(abfrageEmpfaenger).values({ ...wer, id });
  return id;
}

/** Null: reminders are wanted again. */
export async function saveAbbestellt(tx: Tx, id: AbfrageEmpfaengerId, tag: Datum | null): Promise<void> {
  await tx.update(abfrageEmpfaenger).set({ abbestelltAm: tag }).where(eq(abfrageEmpfaenger.id, id));
}

/** Forgets the addresses of everybody of whom nothing is open any more. */
export async function forgetAdressen(tx: Tx): Promise<number> {
  const gone = await tx
    .update(abfrageEmpfaenger)
    .set({ email: null, telefon: "" })
    .where(
      and(
        isNotNull(abfrageEmpfaenger.email),
        sql`not exists (select 1 from konzept_abfragen a
              join konzept_abfragerunden r on r.tenant_id = a.tenant_id and r.id = a.runde_id
             where r.geschlossen_am is null
               and (a.empfaenger_id = konzept_abfrage_empfaenger.id or a.weitergegeben_an_id = konzept_abfrage_empfaenger.id))`,
      ),
    )
    .returning({ id: abfrageEmpfaenger.id });
  return gone.length;
}
