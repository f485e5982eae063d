import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";
import type { Zeitangabe } from "../../rules/massnahme.ts";
import type { GruppeId, ProzessId, SchrittAngaben, SchrittId, UnterlageId } from "../rules/prozess.ts";
import { gruppen, schritte, unterlagen } from "./tables.ts";

export type Schritt = SchrittAngaben & { readonly id: SchrittId; readonly rev: number };
export type Gruppe = typeof gruppen.$inferSelect;
export type UnterlageRow = typeof unterlagen.$inferSelect;
export type Unterlage = UnterlageRow & {
  /** What the file is; null for an address. */
  readonly bytes: number | null;
  readonly mediaType: string | null;
};

/** What one of the tables of parts holds, by the word that forms use. */
const TEILE = { schritt: schritte, gruppe: gruppen, unterlage: unterlagen } as const;
export type Teilart = keyof typeof TEILE;

function present(row: typeof schritte.$inferSelect): Schritt {
  const { id, rev, art, titel, beschreibung, wer, erreicht } = row;
  const ende: Zeitangabe | null =
    row.ende && row.endeGenauigkeit ? { tag: row.ende, genauigkeit: row.endeGenauigkeit } : null;
  const beginn = { tag: row.beginn, genauigkeit: row.beginnGenauigkeit };
  return { id, rev, art, titel, beschreibung, wer, erreicht, beginn, ende };
}

/** The columns of a step. */
export function schrittColumns({ beginn, ende, ...angaben }: SchrittAngaben) {
  return {
    ...angaben,
    beginn: beginn.tag,
    beginnGenauigkeit: beginn.genauigkeit,
    ende: ende?.tag ?? null,
    endeGenauigkeit: ende?.genauigkeit ?? null,
  };
}

export async function listSchritte(db: Db, prozessId: ProzessId): Promise<Schritt[]> {
  const rows = await db.select().from(schritte).where(eq(schritte.prozessId, prozessId)).orderBy(asc(schritte.id));
  return rows.map(present);
}

export async function listGruppen(db: Db, prozessId: ProzessId): Promise<Gruppe[]> {
  return db.select().from(gruppen).where(eq(gruppen.prozessId, prozessId)).orderBy(asc(gruppen.id));
}

/** In which processes a body works, and on what. */
export async function listGruppenOf(db: Db, gremiumId: Id<"Gremium">) {
  return db
    .select({ prozessId: gruppen.prozessId, auftrag: gruppen.auftrag })
    .from(gruppen)
    .where(eq(gruppen.gremiumId, gremiumId));
}

const UNTERLAGE = { unterlage: unterlagen, bytes: dateien.bytes, mediaType: dateien.mediaType } as const;
const joined = (db: Db) =>
  db
    .select(UNTERLAGE)
    .from(unterlagen)
    .leftJoin(dateien, and(eq(dateien.tenantId, unterlagen.tenantId), eq(dateien.id, unterlagen.dateiId)));

export async function listUnterlagen(db: Db, prozessId: ProzessId): Promise<Unterlage[]> {
  const rows = await joined(db).where(eq(unterlagen.prozessId, prozessId)).orderBy(asc(unterlagen.id));
  return rows.map(({ unterlage, ...datei }) => ({ ...unterlage, ...datei }));
}

export async function findUnterlage(db: Db, id: UnterlageId): Promise<Unterlage | null> {
  const [row] = await joined(db).where(eq(unterlagen.id, id));
  return row ? { ...row.unterlage, bytes: row.bytes, mediaType: row.mediaType } : null;
}

/** Revision and files of a part, so that nobody overwrites it unseen. */
export async function lockSchritt(tx: Tx, prozessId: ProzessId, id: SchrittId): Promise<Schritt | null> {
  const [row] = await tx
    .select()
    .from(schritte)
    .where(and(eq(schritte.id, id), eq(schritte.prozessId, prozessId)))
    .for("update");
  return row ? present(row) : null;
}

export async function lockGruppe(tx: Tx, prozessId: ProzessId, id: GruppeId): Promise<Gruppe | null> {
  const [row] = await tx
    .select()
    .from(gruppen)
    .where(and(eq(gruppen.id, id), eq(gruppen.prozessId, prozessId)))
    .for("update");
  return row ?? null;
}

export async function lockUnterlage(tx: Tx, prozessId: ProzessId, id: UnterlageId): Promise<UnterlageRow | null> {
  const [row] = await tx
    .select()
    .from(unterlagen)
    .where(and(eq(unterlagen.id, id), eq(unterlagen.prozessId, prozessId)))
    .for("update");
  return row ?? null;
}

type Fields<Table extends { $inferInsert: object }> = Omit<Table["$inferInsert"], "tenantId" | "id">;
const stamp = { updatedAt: sql`now()` };

/** Writes a new part, or one that is there already with the next revision. */
export async function saveSchritt(tx: Tx, id: SchrittId, fields: Fields<typeof schritte>): Promise<void> {
  await tx
    .insert(schritte)
    .values({ id, ...fields })
    .onConflictDoUpdate({
      target: [schritte.tenantId, schritte.id],
      set: { ...fields, ...stamp, rev: sql`${schritte.rev} + 1` },
    });
}

export async function saveGruppe(tx: Tx, id: GruppeId, fields: Fields<typeof gruppen>): Promise<void> {
  await tx
    .insert(gruppen)
    .values({ id, ...fields })
    .onConflictDoUpdate({
      target: [gruppen.tenantId, gruppen.id],
      set: { ...fields, ...stamp, rev: sql`${gruppen.rev} + 1` },
    });
}

export async function saveUnterlage(tx: Tx, id: UnterlageId, fields: Fields<typeof unterlagen>): Promise<void> {
  await tx
    .insert(unterlagen)
    .values({ id, ...fields })
    .onConflictDoUpdate({
      target: [unterlagen.tenantId, unterlagen.id],
      set: { ...fields, ...stamp, rev: sql`${unterlagen.rev} + 1` },
    });
}

/** Takes a part away; documents of a phase stay, without it. */
export async function deleteTeil(tx: Tx, art: Teilart, id: string): Promise<void> {
  if (art === "schritt") {
    await tx.update(unterlagen).set({ phaseId: null }).where(sql`${unterlagen.phaseId} = ${id}`);
  }
  const table = TEILE[art];
  await tx.delete(table).where(sql`${table.id} = ${id}`);
}
