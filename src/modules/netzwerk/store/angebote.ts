import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AngebotAngaben, AngebotFreigabe, AngebotId } from "../rules/angebot.ts";
import type { StelleId } from "../rules/ids.ts";
import { angebote, angebotGemeinden, angebotRegionen } from "./angebot-tables.ts";
import { gemeinden, planungsregionen, stellen } from "./tables.ts";

/** An Angebot with the names beside it. */
export type AngebotRow = AngebotAngaben &
  AngebotFreigabe & {
    readonly id: AngebotId;
    readonly rev: number;
    readonly archiviertAm: Date | null;
    readonly stelle: { readonly name: string; readonly slug: string; readonly oeffentlich: boolean };
    readonly regionen: readonly string[];
    readonly gemeinden: readonly { readonly name: string; readonly slug: string }[];
  };

export type NeuesAngebot = AngebotAngaben & AngebotFreigabe & { readonly id: AngebotId };

export type AngebotAuswahl = {
  /** The public sees what is public and has not ended, of Stellen that are. */
  readonly sicht: "oeffentlich" | "intern";
  readonly heute: Datum;
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
        ? and(
            eq(angebote.oeffentlich, true),
            eq(stellen.oeffentlich, true),
            isNull(stellen.archiviertAm),
            or(isNull(angebote.gueltigBis), gte(angebote.gueltigBis, auswahl.heute)),
          )
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
  const ids = rows.map((row) => row.angebot.id);
  const regionen = Map.groupBy(
    await db
      .select({ angebotId: angebotRegionen.angebotId, id: planungsregionen.id, name: planungsregionen.name })
      .from(angebotRegionen)
      .innerJoin(planungsregionen, eq(planungsregionen.id, angebotRegionen.planungsregionId))
      .where(inArray(angebotRegionen.angebotId, ids))
      .orderBy(asc(planungsregionen.name)),
    (one) => one.angebotId,
  );
  const orte = Map.groupBy(
    await db
      .select({
        angebotId: angebotGemeinden.angebotId,
        id: gemeinden.id,
        name: gemeinden.name,
        slug: gemeinden.slug,
      })
      .from(angebotGemeinden)
      .innerJoin(gemeinden, eq(gemeinden.id, angebotGemeinden.gemeindeId))
      .where(inArray(angebotGemeinden.angebotId, ids))
      .orderBy(asc(gemeinden.name)),
    (one) => one.angebotId,
  );
  return rows.map(({ angebot: { tenantId: _, createdAt: __, updatedAt: ___, ...row }, stelle }) => ({
    ...row,
    stelle,
    regionen: (regionen.get(row.id) ?? []).map((one) => one.name),
    planungsregionIds: (regionen.get(row.id) ?? []).map((one) => one.id),
    gemeinden: (orte.get(row.id) ?? []).map(({ name, slug }) => ({ name, slug })),
    gemeindeIds: (orte.get(row.id) ?? []).map((one) => one.id),
  }));
}

/** Writes new Angebote with where they are to be had. */
export async function insertAngebote(tx: Tx, list: readonly NeuesAngebot[]) {
  await insertMany(
    tx,
    angebote,
    list.map(({ planungsregionIds: _, gemeindeIds: __, sprachen, ...row }) => ({ ...row, sprachen: [...sprachen] })),
  );
  await insertOrte(tx, list);
}

/** The next state of one; whether that is allowed was decided before, on the locked row. */
export async function updateAngebot(tx: Tx, id: AngebotId, angaben: AngebotAngaben): Promise<void> {
  const { planungsregionIds, gemeindeIds, sprachen, ...row } = angaben;
  await tx
    .update(angebote)
    .set({ ...row, sprachen: [...sprachen], rev: sql`${angebote.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(angebote.id, id));
  await tx.delete(angebotRegionen).where(eq(angebotRegionen.angebotId, id));
  await tx.delete(angebotGemeinden).where(eq(angebotGemeinden.angebotId, id));
  await insertOrte(tx, [{ id, planungsregionIds, gemeindeIds }]);
}

/** How far one is on its way to the public. */
export async function saveFreigabe(tx: Tx, id: AngebotId, freigabe: Partial<AngebotFreigabe>): Promise<void> {
  await tx
    .update(angebote)
    .set({ ...freigabe, rev: sql`${angebote.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(angebote.id, id));
}

/** Nobody shows what there is no more. */
export async function setAngebotArchiviert(tx: Tx, id: AngebotId, archiviertAm: Date | null): Promise<void> {
  await tx
    .update(angebote)
    .set({ archiviertAm, oeffentlich: false, rev: sql`${angebote.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(angebote.id, id));
}

/** Everything that one Stelle offered is the other's. */
export async function moveAngebote(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  await tx.update(angebote).set({ stelleId: to }).where(eq(angebote.stelleId, from));
}

async function insertOrte(
  tx: Tx,
  list: readonly Pick<NeuesAngebot, "id" | "planungsregionIds" | "gemeindeIds">[],
): Promise<void> {
  await insertMany(
    tx,
    angebotRegionen,
    list.flatMap(({ id, planungsregionIds }) =>
      planungsregionIds.map((planungsregionId) => ({ angebotId: id, planungsregionId })),
    ),
  );
  await insertMany(
    tx,
    angebotGemeinden,
    list.flatMap(({ id, gemeindeIds }) => gemeindeIds.map((gemeindeId) => ({ angebotId: id, gemeindeId }))),
  );
}
