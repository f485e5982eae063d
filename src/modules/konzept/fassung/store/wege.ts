import { and, desc, eq, inArray, like, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { oneOf } from "#src/platform/db/one-of.ts";
import { auditChanges, auditEvents } from "#src/platform/db/tables.ts";
import { newId } from "#src/platform/id.ts";
import { abstammungen, bedarfe, wirkungsziele } from "../../kette/store/tables.ts";
import { massnahmen } from "../../store/tables.ts";
import type { Elementart, Weg } from "../rules/manifest.ts";
import { aenderungsgruende } from "./tables.ts";

/**
 * All splits, merges and replacements so far: what was split before the last Fassung may be published only after it, and
 * older ones do no harm. Without their reasons: those were written for the office, and what the public may read is
 * written by itself.
 */
export async function listKanten(db: Db): Promise<Weg[]> {
  const rows = await db
    .select({ vorgang: abstammungen.vorgang, von: abstammungen.vonId, nach: abstammungen.nachId })
    .from(abstammungen)
    .orderBy(abstammungen.vonId, abstammungen.nachId);
  return rows.map((row) => ({ ...row, grund: "" }));
}

/** What somebody wrote for the public about why an element changed, by element. */
export async function loadGruende(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: aenderungsgruende.elementId, grund: aenderungsgruende.grund })
    .from(aenderungsgruende);
  return new Map(rows.map((row) => [row.id, row.grund]));
}

/** Writes reasons; an empty one takes the old one away. */
export async function saveGruende(tx: Tx, gruende: ReadonlyMap<string, string>): Promise<void> {
  if (gruende.size === 0) return;
  await tx.delete(aenderungsgruende).where(inArray(aenderungsgruende.elementId, [...gruende.keys()]));
  const rows = [...gruende].filter(([, grund]) => grund !== "").map(([elementId, grund]) => ({ elementId, grund }));
  await insertMany(tx, aenderungsgruende, rows);
}

/** Takes away the reasons that now stand in the Fassung; what was written since stays for the next one. */
export async function clearGruende(tx: Tx, wege: readonly Weg[]): Promise<void> {
  const kept = new Set(wege.map((one) => `${one.von} ${one.grund}`));
  const gone = [...(await loadGruende(tx))].filter(([id, grund]) => kept.has(`${id} ${grund}`)).map(([id]) => id);
  await tx.delete(aenderungsgruende).where(oneOf(aenderungsgruende.elementId, gone));
}

/** Writes down that an element of an earlier Konzept became another one, as moving and merging does. */
export async function insertAbstammungen(
  tx: Tx,
  rows: readonly {
    readonly art: Elementart;
    readonly von: string;
    readonly nach: string;
    readonly vorgang: "geteilt" | "zusammengefuehrt" | "ersetzt";
  }[],
): Promise<void> {
  await insertMany(
    tx,
    abstammungen,
    rows.map(({ art, von, nach, vorgang }) => ({
      id: newId<"Abstammung">(),
      art,
      vonId: von,
      nachId: nach,
      vorgang,
      grund: "",
    })),
  );
}

/**
 * What the office noted when it put these aside, merged, split or moved them: a proposal for the reason that the public
 * reads, and never shown to it unasked.
 */
export async function loadVorschlaege(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const some = sql.param([...ids]);
  const found = new Map<string, string>();
  const moved = await db
    .select({ id: auditChanges.subjectId, grund: sql<string | null>`${auditChanges.after} ->> 'grund'` })
    .from(auditChanges)
    .innerJoin(auditEvents, eq(auditEvents.id, auditChanges.eventId))
    .where(and(inArray(auditChanges.subjectId, [...ids]), like(auditEvents.verb, "konzept.%.moved")))
    .orderBy(auditEvents.at);
  for (const { id, grund } of moved) if (grund) found.set(id, grund);
  for (const table of [bedarfe, wirkungsziele, massnahmen]) {
    const rows = await db
      .select({ id: sql<string>`${table.id}`, grund: table.archiviertGrund })
      .from(table)
      .where(sql`${table.id} = any(${some}::uuid[])`);
    for (const { id, grund } of rows) if (grund) found.set(id, grund);
  }
  const decided = await db
    .select({ id: massnahmen.id, grund: massnahmen.entscheidungGrund })
    .from(massnahmen)
    .where(sql`${massnahmen.id} = any(${some}::uuid[]) and ${massnahmen.archiviertAm} is null`);
  for (const { id, grund } of decided) if (grund && !found.has(id)) found.set(id, grund);
  const edges = await db
    .select({ von: abstammungen.vonId, nach: abstammungen.nachId, grund: abstammungen.grund })
    .from(abstammungen)
    .orderBy(desc(abstammungen.createdAt));
  for (const { von, nach, grund } of edges) {
    for (const id of [von, nach]) if (grund && ids.includes(id)) found.set(id, grund);
  }
  return found;
}
