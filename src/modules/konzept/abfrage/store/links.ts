import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AbfrageEmpfaengerId, AbfrageId } from "../rules/abfrage.ts";
import type { Linkzweck } from "../rules/link.ts";
import { abfrageLinks } from "./tables.ts";

export type AbfrageLink = Omit<typeof abfrageLinks.$inferSelect, "tenantId" | "createdAt" | "tokenHash">;

/** Found by its purpose too: a link for the reminders answers nothing. */
export async function findLink(db: Db, zweck: Linkzweck, tokenHash: string): Promise<AbfrageLink | null> {
  const [found] = await db
    .select({
      id: abfrageLinks.id,
      zweck: abfrageLinks.zweck,
      empfaengerId: abfrageLinks.empfaengerId,
      abfrageId: abfrageLinks.abfrageId,
      weitergegebenVonId: abfrageLinks.weitergegebenVonId,
      gueltigBis: abfrageLinks.gueltigBis,
      widerrufenAm: abfrageLinks.widerrufenAm,
    })
    .from(abfrageLinks)
    .where(and(eq(abfrageLinks.zweck, zweck), eq(abfrageLinks.tokenHash, tokenHash)));
  return found ?? null;
}

export type NeuerLink = {
  readonly zweck: Linkzweck;
  readonly tokenHash: string;
  readonly empfaengerId: AbfrageEmpfaengerId;
  readonly abfrageId: AbfrageId | null;
  readonly weitergegebenVonId: AbfrageEmpfaengerId | null;
  readonly gueltigBis: Datum;
};

export async function insertLinks(tx: Tx, links: readonly NeuerLink[]): Promise<void> {
  await insertMany(
    tx,
    abfrageLinks,
    links.map((one) => ({ ...one, id: newId<"AbfrageLink">() })),
  );
}

/** Ends every link to these questions, those that were passed on too, and what their recipients hold for everything. */
export async function revokeLinks(
  tx: Tx,
  abfrageIds: readonly AbfrageId[],
  empfaengerIds: readonly AbfrageEmpfaengerId[],
  jetzt: Date,
): Promise<void> {
  await tx
    .update(abfrageLinks)
    .set({ widerrufenAm: jetzt })
    .where(
      and(
        eq(abfrageLinks.zweck, "rueckmeldung"),
        isNull(abfrageLinks.widerrufenAm),
        or(
          abfrageIds.length > 0 ? inArray(abfrageLinks.abfrageId, [...abfrageIds]) : undefined,
          empfaengerIds.length > 0
            ? and(isNull(abfrageLinks.abfrageId), inArray(abfrageLinks.empfaengerId, [...empfaengerIds]))
            : undefined,
        ),
      ),
    );
}

export async function deleteLinksBefore(tx: Tx, tag: Datum): Promise<void> {
  await tx.delete(abfrageLinks).where(lt(abfrageLinks.gueltigBis, tag));
}
