import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { bedarfe, bedarfGemeinden } from "../../kette/store/bedarf-tables.ts";
import type { HandlungsfeldId, KonzeptId, Konzeptstand } from "../../rules/massnahme.ts";
import { handlungsfelder, konzepte } from "../../store/konzept-tables.ts";

export type OertlichesKonzept = {
  readonly id: KonzeptId;
  readonly gemeindeId: Id<"Gemeinde">;
  readonly titel: string;
  readonly stand: Konzeptstand;
  readonly letzterBedarf: number;
  readonly rev: number;
};

export type OertlicherBedarf = {
  readonly id: BedarfId;
  readonly konzeptId: KonzeptId;
  readonly kennung: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly handlungsfeldId: HandlungsfeldId;
  readonly handlungsfeld: string;
  readonly oeffentlich: boolean;
  readonly archiviert: boolean;
  readonly rev: number;
};

const KONZEPT = {
  id: konzepte.id,
  gemeindeId: sql<Id<"Gemeinde">>`${konzepte.gemeindeId}`,
  titel: konzepte.titel,
  stand: konzepte.stand,
  letzterBedarf: konzepte.letzterBedarf,
  rev: konzepte.rev,
};

export async function findOertliches(db: Db, gemeindeId: Id<"Gemeinde">): Promise<OertlichesKonzept | null> {
  const [row] = await db.select(KONZEPT).from(konzepte).where(eq(konzepte.gemeindeId, gemeindeId));
  return row ?? null;
}

export async function findOertlichesById(db: Db, id: KonzeptId): Promise<OertlichesKonzept | null> {
  const [row] = await db
    .select(KONZEPT)
    .from(konzepte)
    .where(and(eq(konzepte.id, id), isNotNull(konzepte.gemeindeId)));
  return row ?? null;
}

/** Locks the row, so that two people at once do not get the same number. */
export async function lockOertliches(tx: Tx, gemeindeId: Id<"Gemeinde">): Promise<OertlichesKonzept | null> {
  const [row] = await tx.select(KONZEPT).from(konzepte).where(eq(konzepte.gemeindeId, gemeindeId)).for("update");
  return row ?? null;
}

/** Null when somebody opened one at the same moment. */
export async function insertOertliches(
  tx: Tx,
  gemeindeId: Id<"Gemeinde">,
  fields: { titel: string; stand: Konzeptstand },
): Promise<KonzeptId | null> {
  const [row] = await tx
    .insert(konzepte)
    .values({ id: newId<"Konzept">(), gemeindeId, ...fields })
    .onConflictDoNothing()
    .returning({ id: konzepte.id });
  return row?.id ?? null;
}

export async function updateOertliches(
  tx: Tx,
  id: KonzeptId,
  fields: Partial<{ titel: string; stand: Konzeptstand; letzterBedarf: number }>,
): Promise<void> {
  await tx
    .update(konzepte)
    .set({ ...fields, rev: sql`${konzepte.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(konzepte.id, id));
}

const rows = (db: Db) =>
  db
    .select({
      id: bedarfe.id,
      konzeptId: bedarfe.konzeptId,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      beschreibung: bedarfe.beschreibung,
      handlungsfeldId: bedarfe.handlungsfeldId,
      handlungsfeld: handlungsfelder.name,
      oeffentlich: sql<boolean>`${bedarfe.veroeffentlichtAm} is not null`,
      archiviert: sql<boolean>`${bedarfe.archiviertAm} is not null`,
      rev: bedarfe.rev,
    })
    .from(bedarfe)
    .innerJoin(
      handlungsfelder,
      and(eq(handlungsfelder.tenantId, bedarfe.tenantId), eq(handlungsfelder.id, bedarfe.handlungsfeldId)),
    );

/** The own Bedarfe of a municipality by number. */
export async function listOertlicheBedarfe(
  db: Db,
  konzeptId: KonzeptId,
  sicht: "oeffentlich" | "intern",
): Promise<OertlicherBedarf[]> {
  const seen =
    sicht === "oeffentlich" ? and(isNotNull(bedarfe.veroeffentlichtAm), isNull(bedarfe.archiviertAm)) : undefined;
  return await rows(db)
    .where(and(eq(bedarfe.konzeptId, konzeptId), seen))
    .orderBy(asc(bedarfe.position), asc(bedarfe.id));
}

export async function findOertlicherBedarf(db: Db, id: BedarfId): Promise<OertlicherBedarf | null> {
  const [row] = await rows(db).where(eq(bedarfe.id, id));
  return row ?? null;
}

export async function lockOertlicherBedarf(tx: Tx, id: BedarfId): Promise<OertlicherBedarf | null> {
  await tx.select({ id: bedarfe.id }).from(bedarfe).where(eq(bedarfe.id, id)).for("update");
  return findOertlicherBedarf(tx, id);
}

type BedarfFields = {
  readonly titel: string;
  readonly beschreibung: string;
  readonly handlungsfeldId: HandlungsfeldId;
  readonly suchtext: string;
  readonly veroeffentlichtAm?: Date | null;
  readonly archiviertAm?: Date | null;
};

export async function insertOertlicherBedarf(
  tx: Tx,
  wo: {
    readonly konzeptId: KonzeptId;
    readonly gemeindeId: Id<"Gemeinde">;
    readonly kennung: string;
    readonly position: number;
  },
  fields: BedarfFields,
): Promise<BedarfId> {
  const id = newId<"Bedarf">();
  const { konzeptId, gemeindeId, kennung, position } = wo;
  await tx.insert(bedarfe).values({ id, konzeptId, kennung, position, umfang: "gemeinden", ...fields });
  await tx.insert(bedarfGemeinden).values({ bedarfId: id, gemeindeId });
  return id;
}

export async function updateOertlicherBedarf(tx: Tx, id: BedarfId, fields: BedarfFields): Promise<void> {
  await tx
    .update(bedarfe)
    .set({ ...fields, rev: sql`${bedarfe.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(bedarfe.id, id));
}

/** Whether the county has this Handlungsfeld in use. */
export async function isHandlungsfeld(db: Db, id: HandlungsfeldId): Promise<boolean> {
  const found = await db
    .select({ id: handlungsfelder.id })
    .from(handlungsfelder)
    .where(and(eq(handlungsfelder.id, id), isNull(handlungsfelder.archiviertAm)));
  return found.length > 0;
}
