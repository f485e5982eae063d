import { and, asc, count, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GruppeId } from "../../prozess/rules/prozess.ts";
import { gruppen, prozesse } from "../../prozess/store/tables.ts";
import type { BeitrittId } from "../rules/beitritt.ts";
import { beitritte } from "./tables.ts";

export type Beitritt = Omit<typeof beitritte.$inferSelect, "tenantId">;

/** A group with what decides whether it takes somebody in. */
export async function findGruppe(db: Db, id: GruppeId) {
  const [row] = await db
    .select({
      id: gruppen.id,
      gremiumId: gruppen.gremiumId,
      name: gruppen.name,
      auftrag: gruppen.auftrag,
      mitmachen: gruppen.mitmachen,
      prozess: prozesse.titel,
      abgeschlossenAm: prozesse.abgeschlossenAm,
    })
    .from(gruppen)
    .innerJoin(prozesse, eq(prozesse.id, gruppen.prozessId))
    .where(eq(gruppen.id, id));
  return row ?? null;
}

/** Those to be answered first, then by when they came. */
export async function listBeitritte(db: Db) {
  return db
    .select({ beitritt: beitritte, gremiumId: gruppen.gremiumId, gruppe: gruppen.name })
    .from(beitritte)
    .innerJoin(gruppen, eq(gruppen.id, beitritte.gruppeId))
    .orderBy(desc(sql`${beitritte.stand} = 'eingegangen'`), desc(beitritte.eingegangenAm), asc(beitritte.id))
    .limit(200);
}

export async function findBeitritt(db: Db, id: BeitrittId): Promise<Beitritt | null> {
  const [row] = await db.select().from(beitritte).where(eq(beitritte.id, id));
  return row ?? null;
}

export async function lockBeitritt(tx: Tx, id: BeitrittId): Promise<Beitritt | null> {
  const [row] = await tx.select().from(beitritte).where(eq(beitritte.id, id)).for("update");
  return row ?? null;
}

export async function countLastHour(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(beitritte)
    .where(sql`${beitritte.eingegangenAm} > now() - interval '1 hour'`);
  return row?.n ?? 0;
}

export async function insertBeitritt(
  tx: Tx,
  row: Pick<Beitritt, "gruppeId" | "name" | "organisation" | "email" | "nachricht" | "loeschenAm">,
): Promise<BeitrittId> {
  const id = newId<"Beitritt">();
  await tx.insert(beitritte).values({ ...row, id });
  return id;
}

export async function saveBeitritt(
  tx: Tx,
  id: BeitrittId,
  fields: Partial<Omit<Beitritt, "id" | "rev" | "gruppeId">>,
): Promise<void> {
  await tx
    .update(beitritte)
    .set({ ...fields, rev: sql`${beitritte.rev} + 1` })
    .where(eq(beitritte.id, id));
}

export async function forgetPersonen(tx: Tx, heute: Datum): Promise<BeitrittId[]> {
  const rows = await tx
    .update(beitritte)
    .set({ name: "", organisation: "", email: null, nachricht: "", antwort: "", loeschenAm: null })
    .where(and(isNotNull(beitritte.loeschenAm), lte(beitritte.loeschenAm, heute)))
    .returning({ id: beitritte.id });
  return rows.map((row) => row.id);
}
