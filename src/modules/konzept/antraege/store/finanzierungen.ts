import { and, asc, count, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Cent } from "#src/shared/geld.ts";
import { yearOf } from "#src/shared/datum.ts";
import type { Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { AntragAngaben, AntragId, Antragstand } from "../rules/antrag.ts";
import { finanzierungen } from "./tables.ts";

/** The statements of these Maßnahmen to which an application belongs. */
export async function listVerknuepfte(db: Db, ids: readonly MassnahmeId[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      massnahmeId: finanzierungen.massnahmeId,
      antragId: finanzierungen.antragId,
      art: finanzierungen.art,
      programmId: finanzierungen.programmId,
      jahr: finanzierungen.jahr,
      betragCent: finanzierungen.betragCent,
    })
    .from(finanzierungen)
    .where(and(inArray(finanzierungen.massnahmeId, [...ids]), sql`${finanzierungen.antragId} is not null`))
    .orderBy(asc(finanzierungen.position));
}

/** What a statement says that an application changes. */
export type AntragAussage = { readonly art: Finanzierungsart; readonly betragCent: Cent | null };

/** The statement of an application, null when somebody took it away. */
export async function findAussage(db: Db, antragId: AntragId): Promise<AntragAussage | null> {
  const [row] = await db
    .select({ art: finanzierungen.art, betragCent: finanzierungen.betragCent })
    .from(finanzierungen)
    .where(eq(finanzierungen.antragId, antragId));
  return row ? { art: row.art, betragCent: row.betragCent as Cent | null } : null;
}

/**
 * Gives the Maßnahme a statement for this application: one of the same programme that has none yet, or a new one at the
 * end.
 */
export async function linkAussage(tx: Tx, antragId: AntragId, angaben: AntragAngaben): Promise<"neu" | "vorhanden"> {
  const { massnahmeId, programmId, beantragtCent } = angaben;
  const jahr = yearOfAntrag(angaben);
  const [free] = await tx
    .select({ id: finanzierungen.id })
    .from(finanzierungen)
    .where(
      and(
        eq(finanzierungen.massnahmeId, massnahmeId),
        eq(finanzierungen.programmId, programmId),
        eq(finanzierungen.art, "beantragt"),
        isNull(finanzierungen.antragId),
      ),
    )
    .orderBy(sql`(${finanzierungen.jahr} is not distinct from ${jahr}) desc`, asc(finanzierungen.position))
    .limit(1);
  if (free) {
    await tx.update(finanzierungen).set({ antragId, betragCent: beantragtCent }).where(eq(finanzierungen.id, free.id));
  } else {
    const [last] = await tx
      .select({ position: max(finanzierungen.position), n: count() })
      .from(finanzierungen)
      .where(eq(finanzierungen.massnahmeId, massnahmeId));
    await tx.insert(finanzierungen).values({
      id: newId<"Finanzierung">(),
      massnahmeId,
      programmId,
      antragId,
      art: "beantragt",
      betragCent: beantragtCent,
      jahr,
      position: (last?.position ?? -1) + 1,
    });
  }
  await touchMassnahme(tx, massnahmeId);
  return free ? "vorhanden" : "neu";
}

/** The year in which the money would flow, or in which it was asked for. */
function yearOfAntrag({ beginn, beantragtAm }: AntragAngaben): number | null {
  const day = beginn ?? beantragtAm;
  return day ? yearOf(day) : null;
}

/**
 * Writes into the statement of an application what became of it. Its old wording would say something else, so that goes;
 * so does the wording of the whole cell.
 */
export async function saveAussage(
  tx: Tx,
  antragId: AntragId,
  massnahmeId: MassnahmeId,
  aussage: AntragAussage,
): Promise<void> {
  const stand = aussage.art === "bewilligt" ? "gesichert" : null;
  await tx
    .update(finanzierungen)
    .set({ ...aussage, stand, wortlaut: "", geprueft: true })
    .where(eq(finanzierungen.antragId, antragId));
  await touchMassnahme(tx, massnahmeId);
}

/** Whoever has the form of the Maßnahme open must see the new statement before saving the old one. */
async function touchMassnahme(tx: Tx, id: MassnahmeId): Promise<void> {
  await tx
    .update(massnahmen)
    .set({ finanzierungWortlaut: "", rev: sql`${massnahmen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(massnahmen.id, id));
}

/** Ties an application that was taken over to the statement that says the same of it, if there is one. */
export async function linkEntschiedene(
  tx: Tx,
  antragId: AntragId,
  { massnahmeId, programmId }: Pick<AntragAngaben, "massnahmeId" | "programmId">,
  stand: Antragstand,
): Promise<void> {
  const art = stand === "beantragt" || stand === "abgelehnt" ? stand : "bewilligt";
  const [free] = await tx
    .select({ id: finanzierungen.id })
    .from(finanzierungen)
    .where(
      and(
        eq(finanzierungen.massnahmeId, massnahmeId),
        eq(finanzierungen.programmId, programmId),
        eq(finanzierungen.art, art),
        isNull(finanzierungen.antragId),
      ),
    )
    .orderBy(asc(finanzierungen.position))
    .limit(1);
  if (free) await tx.update(finanzierungen).set({ antragId }).where(eq(finanzierungen.id, free.id));
}
