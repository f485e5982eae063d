import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { AngebotAngaben, AngebotId } from "../rules/angebot.ts";
import type { StelleId } from "../rules/ids.ts";
import { angebote, angebotRegionen } from "./angebot-tables.ts";
import { planungsregionen, stellen } from "./tables.ts";

/** An Angebot with the names beside it. */
export type AngebotRow = AngebotAngaben & {
  readonly id: AngebotId;
  readonly rev: number;
  readonly archiviertAm: Date | null;
  readonly stelle: { readonly name: string; readonly slug: string; readonly oeffentlich: boolean };
  readonly regionen: readonly string[];
};

export type AngebotAuswahl = {
  /** The public sees what is public, of Stellen that are. */
  readonly sicht: "oeffentlich" | "intern";
  readonly stelleId?: StelleId | undefined;
  readonly ids?: readonly AngebotId[] | undefined;
};

/** Live Angebote by Stelle and title. */
export async function listAngebotRows(db: Db, auswahl: AngebotAuswahl): Promise<AngebotRow[]> {
  if (auswahl.ids?.length === 0) return [];
  return load(
    db,
    and(
      isNull(angebote.archiviertAm),
      auswahl.sicht === "oeffentlich"
        ? and(eq(angebote.oeffentlich, true), eq(stellen.oeffentlich, true), isNull(stellen.archiviertAm))
        : undefined,
      auswahl.stelleId ? eq(angebote.stelleId, auswahl.stelleId) : undefined,
      auswahl.ids ? inArray(angebote.id, [...auswahl.ids]) : undefined,
    ),
  );
}

/** One Angebot, archived ones too. */
export async function findAngebot(db: Db, id: AngebotId): Promise<AngebotRow | null> {
  return (await load(db, eq(angebote.id, id)))[0] ?? null;
}

export async function lockAngebot(tx: Tx, id: AngebotId): Promise<AngebotRow | null> {
  await tx.select({ id: angebote.id }).from(angebote).where(eq(angebote.id, id)).for("update");
  return findAngebot(tx, id);
}

async function load(db: Db, condition: SQL | undefined): Promise<AngebotRow[]> {
  const rows = await db
    .select({
      angebot: angebote,
      stelle: { name: stellen.name, slug: stellen.slug, oeffentlich: stellen.oeffentlich },
    })
    .from(angebote)
    .innerJoin(stellen, eq(stellen.id, angebote.stelleId))
    .where(condition)
    .orderBy(asc(stellen.name), asc(angebote.titel));
  if (rows.length === 0) return [];
  const where = await db
    .select({ angebotId: angebotRegionen.angebotId, id: planungsregionen.id, name: planungsregionen.name })
    .from(angebotRegionen)
    .innerJoin(planungsregionen, eq(planungsregionen.id, angebotRegionen.planungsregionId))
    .where(
      inArray(
        angebotRegionen.angebotId,
        rows.map((row) => row.angebot.id),
      ),
    )
    .orderBy(asc(planungsregionen.name));
  const regions = Map.groupBy(where, (one) => one.angebotId);
  return rows.map(({ angebot: { tenantId: _, createdAt: __, updatedAt: ___, ...row }, stelle }) => ({
    ...row,
    stelle,
    regionen: (regions.get(row.id) ?? []).map((one) => one.name),
    planungsregionIds: (regions.get(row.id) ?? []).map((one) => one.id),
  }));
}

/** Writes new Angebote with their regions. */
export async function insertAngebote(tx: Tx, list: readonly (AngebotAngaben & { readonly id: AngebotId })[]) {
  await insertMany(
    tx,
    angebote,
    list.map(({ planungsregionIds: _, sprachen, ...row }) => ({ ...row, sprachen: [...sprachen] })),
  );
  await insertRegionen(tx, list);
}

/** The next state of one; whether that is allowed was decided before, on the locked row. */
export async function updateAngebot(tx: Tx, id: AngebotId, angaben: AngebotAngaben): Promise<void> {
  const { planungsregionIds, sprachen, ...row } = angaben;
  await tx
    .update(angebote)
    .set({ ...row, sprachen: [...sprachen], rev: sql`${angebote.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(angebote.id, id));
  await tx.delete(angebotRegionen).where(eq(angebotRegionen.angebotId, id));
  await insertRegionen(tx, [{ id, planungsregionIds }]);
}

export async function setAngebotArchiviert(tx: Tx, id: AngebotId, archiviertAm: Date | null): Promise<void> {
  await tx
    .update(angebote)
    .set({ archiviertAm, rev: sql`${angebote.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(angebote.id, id));
}

/** Everything that one Stelle offered is the other's. */
export async function moveAngebote(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  await tx.update(angebote).set({ stelleId: to }).where(eq(angebote.stelleId, from));
}

async function insertRegionen(
  tx: Tx,
  list: readonly Pick<AngebotAngaben & { readonly id: AngebotId }, "id" | "planungsregionIds">[],
): Promise<void> {
  const rows = list.flatMap(({ id, planungsregionIds }) =>
    planungsregionIds.map((planungsregionId) => ({ angebotId: id, planungsregionId })),
  );
  await insertMany(tx, angebotRegionen, rows);
}
