import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { TextId, Ziel } from "../rules/text.ts";
import type { VorschlagId, VorschlagStand } from "../rules/vorschlag.ts";
import { uebersetzungVorschlaege } from "./tables.ts";

type New = Omit<typeof uebersetzungVorschlaege.$inferInsert, "tenantId" | "id" | "rev" | "leistungId">;

const eintragId = sql<TextId>`coalesce(${uebersetzungVorschlaege.eintragId}, ${uebersetzungVorschlaege.leistungId})`;

const COLUMNS = {
  id: uebersetzungVorschlaege.id,
  eintragId,
  sprache: uebersetzungVorschlaege.sprache,
  herkunft: uebersetzungVorschlaege.herkunft,
  stand: uebersetzungVorschlaege.stand,
  teile: uebersetzungVorschlaege.teile,
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
  rev: uebersetzungVorschlaege.rev,
};
type Stored = Omit<
  typeof uebersetzungVorschlaege.$inferSelect,
  "tenantId" | "leistungId" | "eintragId" | "erledigtAm"
> & { readonly eintragId: TextId };

function present({ titel, kurz, schritte, tipp, teile, ...row }: Stored) {
  return { ...row, teile: teile ?? { titel, kurz, schritte: schritte.join("\n"), tipp } };
}
export type VorschlagRow = ReturnType<typeof present>;

const OFFEN: readonly VorschlagStand[] = ["bestellt", "offen", "gescheitert"];

/** Settled ones included. */
export async function countVorschlaege(db: Db): Promise<number> {
  return await db.$count(uebersetzungVorschlaege);
}

/** What is not settled yet, the oldest first. */
export async function listOffeneVorschlaege(db: Db): Promise<VorschlagRow[]> {
  const rows = await db
    .select(COLUMNS)
    .from(uebersetzungVorschlaege)
    .where(inArray(uebersetzungVorschlaege.stand, [...OFFEN]))
    .orderBy(asc(uebersetzungVorschlaege.am), asc(uebersetzungVorschlaege.id));
  return rows.map(present);
}

export async function findVorschlag(db: Db, id: VorschlagId): Promise<VorschlagRow | null> {
  const [row] = await db.select(COLUMNS).from(uebersetzungVorschlaege).where(eq(uebersetzungVorschlaege.id, id));
  return row ? present(row) : null;
}

export async function lockVorschlag(tx: Tx, id: VorschlagId): Promise<VorschlagRow | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(uebersetzungVorschlaege)
    .where(eq(uebersetzungVorschlaege.id, id))
    .for("update");
  return row ? present(row) : null;
}

/** A new proposal takes the place of one that still waits for the same text from the same side. */
export async function replaceVorschlag(tx: Tx, row: New & { readonly eintragId: TextId }): Promise<VorschlagId> {
  await tx
    .delete(uebersetzungVorschlaege)
    .where(
      and(
        eq(eintragId, row.eintragId),
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

/** The texts whose words in a language wait for somebody already. */
export async function listBestellt(db: Db, sprache: Ziel): Promise<ReadonlySet<TextId>> {
  const rows = await db
    .select({ id: eintragId })
    .from(uebersetzungVorschlaege)
    .where(
      and(eq(uebersetzungVorschlaege.sprache, sprache), inArray(uebersetzungVorschlaege.stand, ["bestellt", "offen"])),
    );
  return new Set(rows.map(({ id }) => id));
}
