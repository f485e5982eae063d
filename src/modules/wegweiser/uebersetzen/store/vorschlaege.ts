import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { leistungen } from "../../store/tables.ts";
import type { VorschlagId, VorschlagStand } from "../rules/vorschlag.ts";
import { uebersetzungVorschlaege } from "./tables.ts";

export type VorschlagRow = Omit<typeof uebersetzungVorschlaege.$inferSelect, "tenantId">;
type New = Omit<typeof uebersetzungVorschlaege.$inferInsert, "tenantId" | "id" | "rev">;

const COLUMNS = {
  id: uebersetzungVorschlaege.id,
  leistungId: uebersetzungVorschlaege.leistungId,
  sprache: uebersetzungVorschlaege.sprache,
  herkunft: uebersetzungVorschlaege.herkunft,
  stand: uebersetzungVorschlaege.stand,
  titel: uebersetzungVorschlaege.titel,
  kurz: uebersetzungVorschlaege.kurz,
  schritte: uebersetzungVorschlaege.schritte,
  tipp: uebersetzungVorschlaege.tipp,
  ausTextstand: uebersetzungVorschlaege.ausTextstand,
  geaendert: uebersetzungVorschlaege.geaendert,
  notiz: uebersetzungVorschlaege.notiz,
  bestaetigt: uebersetzungVorschlaege.bestaetigt,
  grund: uebersetzungVorschlaege.grund,
  am: uebersetzungVorschlaege.am,
  erledigtAm: uebersetzungVorschlaege.erledigtAm,
  rev: uebersetzungVorschlaege.rev,
};

const OFFEN: readonly VorschlagStand[] = ["bestellt", "offen", "gescheitert"];

/** Settled ones included. */
export async function countVorschlaege(db: Db): Promise<number> {
  return await db.$count(uebersetzungVorschlaege);
}

/** What is not settled yet, with the entry it belongs to. */
export async function listOffeneVorschlaege(db: Db) {
  return await db
    .select({
      ...COLUMNS,
      leistung: leistungen.titel,
      risiko: leistungen.risiko,
      verantwortlichId: leistungen.verantwortlichId,
      anbieterId: leistungen.anbieterId,
    })
    .from(uebersetzungVorschlaege)
    .innerJoin(leistungen, eq(leistungen.id, uebersetzungVorschlaege.leistungId))
    .where(inArray(uebersetzungVorschlaege.stand, [...OFFEN]))
    .orderBy(asc(uebersetzungVorschlaege.sprache), asc(leistungen.titel));
}

export async function findVorschlag(db: Db, id: VorschlagId): Promise<VorschlagRow | null> {
  const [row] = await db.select(COLUMNS).from(uebersetzungVorschlaege).where(eq(uebersetzungVorschlaege.id, id));
  return row ?? null;
}

export async function lockVorschlag(tx: Tx, id: VorschlagId): Promise<VorschlagRow | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(uebersetzungVorschlaege)
    .where(eq(uebersetzungVorschlaege.id, id))
    .for("update");
  return row ?? null;
}

/** A new proposal takes the place of one that still waits for the same text from the same side. */
export async function replaceVorschlag(tx: Tx, row: New): Promise<VorschlagId> {
  await tx
    .delete(uebersetzungVorschlaege)
    .where(
      and(
        eq(uebersetzungVorschlaege.leistungId, row.leistungId),
        eq(uebersetzungVorschlaege.sprache, row.sprache),
        eq(uebersetzungVorschlaege.herkunft, row.herkunft),
        inArray(uebersetzungVorschlaege.stand, [...OFFEN]),
      ),
    );
  const id = newId<"Uebersetzungsvorschlag">();
  await tx.insert(uebersetzungVorschlaege).values({ ...row, id });
  return id;
}

export async function updateVorschlag(tx: Tx, id: VorschlagId, set: Partial<New>): Promise<void> {
  await tx
    .update(uebersetzungVorschlaege)
    .set({ ...set, rev: sql`${uebersetzungVorschlaege.rev} + 1` })
    .where(eq(uebersetzungVorschlaege.id, id));
}

/** Whether the words of an entry in a language wait for somebody already. */
export async function listBestellt(db: Db, sprache: Sprache): Promise<ReadonlySet<LeistungId>> {
  const rows = await db
    .select({ id: uebersetzungVorschlaege.leistungId })
    .from(uebersetzungVorschlaege)
    .where(
      and(
        eq(uebersetzungVorschlaege.sprache, sprache as Exclude<Sprache, "de">),
        inArray(uebersetzungVorschlaege.stand, ["bestellt", "offen"]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
