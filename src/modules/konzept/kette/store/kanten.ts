import { and, count, eq, max, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { unreachable } from "#src/shared/unreachable.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { BedarfId, BelegId, Belegwirkung, IndikatorId, WirkungszielId } from "../rules/kette.ts";
import type { Belegkante } from "../rules/verknuepfung.ts";
import { bedarfBelege, massnahmeBelege, zielBelege } from "./beleg-tables.ts";
import { bedarfZiele, zielIndikatoren, zielMassnahmen } from "./ziel-tables.ts";

type New<T extends { $inferInsert: unknown }> = T["$inferInsert"];

/** The links of a whole chain, in few statements. */
export async function insertKanten(
  tx: Tx,
  kanten: {
    readonly bedarfBelege: readonly New<typeof bedarfBelege>[];
    readonly bedarfZiele: readonly New<typeof bedarfZiele>[];
    readonly zielMassnahmen: readonly New<typeof zielMassnahmen>[];
    readonly zielIndikatoren: readonly New<typeof zielIndikatoren>[];
  },
): Promise<void> {
  await insertMany(tx, bedarfBelege, kanten.bedarfBelege);
  await insertMany(tx, bedarfZiele, kanten.bedarfZiele);
  await insertMany(tx, zielMassnahmen, kanten.zielMassnahmen);
  await insertMany(tx, zielIndikatoren, kanten.zielIndikatoren);
}

/** What a Beleg does to an element, and why. */
export type BelegKante = {
  readonly art: Belegkante;
  readonly von: BedarfId | WirkungszielId | MassnahmeId;
  readonly nach: BelegId;
  readonly grund: string;
  readonly wirkung: Belegwirkung;
};

/** One link of the chain with what is said of it. */
export type Kante =
  | BelegKante
  | { readonly art: "bedarf-ziel"; readonly von: BedarfId; readonly nach: WirkungszielId; readonly grund: string }
  | { readonly art: "ziel-massnahme"; readonly von: WirkungszielId; readonly nach: MassnahmeId; readonly grund: string }
  | {
      readonly art: "ziel-indikator";
      readonly von: WirkungszielId;
      readonly nach: IndikatorId;
      readonly zielwert: number | null;
      readonly zieljahr: number | null;
    };
export type KantenEnden = Pick<Kante, "art" | "von" | "nach">;

const TABELLEN = {
  "bedarf-beleg": { table: bedarfBelege, von: bedarfBelege.bedarfId, nach: bedarfBelege.belegId },
  "ziel-beleg": { table: zielBelege, von: zielBelege.elementId, nach: zielBelege.belegId },
  "massnahme-beleg": { table: massnahmeBelege, von: massnahmeBelege.elementId, nach: massnahmeBelege.belegId },
  "bedarf-ziel": { table: bedarfZiele, von: bedarfZiele.bedarfId, nach: bedarfZiele.wirkungszielId },
  "ziel-massnahme": { table: zielMassnahmen, von: zielMassnahmen.wirkungszielId, nach: zielMassnahmen.massnahmeId },
  "ziel-indikator": { table: zielIndikatoren, von: zielIndikatoren.wirkungszielId, nach: zielIndikatoren.indikatorId },
} as const satisfies Record<Kante["art"], { table: PgTable; von: PgColumn; nach: PgColumn }>;

function isKante({ art, von, nach }: KantenEnden): SQL | undefined {
  const columns = TABELLEN[art];
  return and(eq(columns.von as PgColumn, von), eq(columns.nach as PgColumn, nach));
}

export async function hasKante(db: Db, kante: KantenEnden): Promise<boolean> {
  const [row] = await db.select({ n: count() }).from(TABELLEN[kante.art].table).where(isKante(kante));
  return (row?.n ?? 0) > 0;
}

/** @returns false when these two are linked already; then nothing is written */
export async function insertKante(tx: Tx, kante: Kante): Promise<boolean> {
  switch (kante.art) {
    case "bedarf-beleg":
    case "ziel-beleg":
    case "massnahme-beleg":
      return insertBelegKante(tx, kante);
    case "bedarf-ziel": {
      const row = { bedarfId: kante.von, wirkungszielId: kante.nach, grund: kante.grund };
      return (await tx.insert(bedarfZiele).values(row).onConflictDoNothing().returning()).length > 0;
    }
    case "ziel-massnahme": {
      const row = { wirkungszielId: kante.von, massnahmeId: kante.nach, grund: kante.grund };
      return (await tx.insert(zielMassnahmen).values(row).onConflictDoNothing().returning()).length > 0;
    }
    case "ziel-indikator": {
      const { von, nach, zielwert, zieljahr } = kante;
      const row = { wirkungszielId: von, indikatorId: nach, zielwert, zieljahr };
      return (await tx.insert(zielIndikatoren).values(row).onConflictDoNothing().returning()).length > 0;
    }
    default:
      return unreachable(kante);
  }
}

/** A Beleg comes behind those that the element has. */
async function insertBelegKante(tx: Tx, kante: BelegKante): Promise<boolean> {
  const { table, von } = TABELLEN[kante.art];
  const [last] = await tx
    .select({ position: max(table.position) })
    .from(table)
    .where(eq(von as PgColumn, kante.von));
  const { nach: belegId, grund, wirkung } = kante;
  const row = { belegId, grund, wirkung, position: (last?.position ?? 0) + 1 };
  const inserted =
    kante.art === "bedarf-beleg"
      ? tx.insert(bedarfBelege).values({ ...row, bedarfId: kante.von as BedarfId })
      : kante.art === "ziel-beleg"
        ? tx.insert(zielBelege).values({ ...row, elementId: kante.von as WirkungszielId })
        : tx.insert(massnahmeBelege).values({ ...row, elementId: kante.von as MassnahmeId });
  return (await inserted.onConflictDoNothing().returning()).length > 0;
}

/** Writes what is said of a link that is there. @returns false when it is not */
export async function saveKante(tx: Tx, kante: Kante): Promise<boolean> {
  if (kante.art === "ziel-indikator") {
    const { zielwert, zieljahr } = kante;
    const changed = await tx.update(zielIndikatoren).set({ zielwert, zieljahr }).where(isKante(kante)).returning();
    return changed.length > 0;
  }
  const said = "wirkung" in kante ? { grund: kante.grund, wirkung: kante.wirkung } : { grund: kante.grund };
  const changed = await tx.update(TABELLEN[kante.art].table).set(said).where(isKante(kante)).returning();
  return changed.length > 0;
}

/** @returns false when these two were not linked */
export async function deleteKante(tx: Tx, kante: KantenEnden): Promise<boolean> {
  return (await tx.delete(TABELLEN[kante.art].table).where(isKante(kante)).returning()).length > 0;
}

/** The Wirkungsziele of one Maßnahme as its form shows them: all of them, in the order of their Kennung. */
export async function listZieleOfMassnahme(db: Db, id: MassnahmeId) {
  return db
    .select({ id: zielMassnahmen.wirkungszielId, grund: zielMassnahmen.grund })
    .from(zielMassnahmen)
    .where(eq(zielMassnahmen.massnahmeId, id));
}

/** The year that a Wirkungsziel and its Indikator have now; null when there is none. */
export async function findZieljahr(db: Db, { von, nach }: KantenEnden): Promise<number | null> {
  const [row] = await db
    .select({ zieljahr: zielIndikatoren.zieljahr })
    .from(zielIndikatoren)
    .where(
      and(
        eq(zielIndikatoren.wirkungszielId, von as WirkungszielId),
        eq(zielIndikatoren.indikatorId, nach as IndikatorId),
      ),
    );
  return row?.zieljahr ?? null;
}
