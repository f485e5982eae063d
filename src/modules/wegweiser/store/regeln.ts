import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { LeistungId, ZustaendigkeitsregelId } from "../rules/ids.ts";
import type { Zustaendigkeitsregel } from "../rules/zustaendig.ts";
import { zustaendigkeitsregeln } from "./tables.ts";

export type RegelRow = Zustaendigkeitsregel & { readonly leistungId: LeistungId };

const COLUMNS = {
  id: zustaendigkeitsregeln.id,
  leistungId: zustaendigkeitsregeln.leistungId,
  gemeindeId: zustaendigkeitsregeln.gemeindeId,
  nachnameVon: zustaendigkeitsregeln.nachnameVon,
  nachnameBis: zustaendigkeitsregeln.nachnameBis,
  papier: zustaendigkeitsregeln.papier,
  alterVon: zustaendigkeitsregeln.alterVon,
  alterBis: zustaendigkeitsregeln.alterBis,
  haushalt: zustaendigkeitsregeln.haushalt,
  anlaufstelleId: zustaendigkeitsregeln.anlaufstelleId,
  raum: zustaendigkeitsregeln.raum,
  giltAb: zustaendigkeitsregeln.giltAb,
  giltBis: zustaendigkeitsregeln.giltBis,
};

export async function listRegeln(db: Db, leistungId?: LeistungId): Promise<RegelRow[]> {
  return await db
    .select(COLUMNS)
    .from(zustaendigkeitsregeln)
    .where(leistungId ? eq(zustaendigkeitsregeln.leistungId, leistungId) : undefined)
    .orderBy(asc(zustaendigkeitsregeln.nachnameVon), asc(zustaendigkeitsregeln.papier), asc(zustaendigkeitsregeln.id));
}

export async function lockRegel(tx: Tx, id: ZustaendigkeitsregelId): Promise<RegelRow | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(zustaendigkeitsregeln)
    .where(eq(zustaendigkeitsregeln.id, id))
    .for("update");
  return row ?? null;
}

export async function insertRegel(tx: Tx, row: RegelRow): Promise<void> {
  await tx.insert(zustaendigkeitsregeln).values(row);
}

export async function deleteRegel(tx: Tx, id: ZustaendigkeitsregelId): Promise<void> {
  await tx.delete(zustaendigkeitsregeln).where(eq(zustaendigkeitsregeln.id, id));
}
