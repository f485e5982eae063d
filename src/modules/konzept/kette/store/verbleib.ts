import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { handlungsfelder, massnahmen } from "../../store/tables.ts";
import { imKreiskonzept } from "./sichtbar.ts";
import { abstammungen, bedarfe, wirkungsziele } from "./tables.ts";

/** What an address of the Konzept can name. */
export type AdressArt = "bedarf" | "wirkungsziel" | "massnahme" | "handlungsfeld";

export type Adresse = { readonly art: AdressArt; readonly name: string; readonly titel: string };

type Vorgang = "geteilt" | "zusammengefuehrt" | "ersetzt";

/** A thing by its address part, whatever became of it. */
export type Fund = {
  readonly id: string;
  /** Part of its address: Kennung or slug. */
  readonly name: string;
  readonly titel: string;
  readonly veroeffentlicht: boolean;
  readonly archiviertAm: Date | null;
};

const COLUMNS = {
  bedarf: { table: bedarfe, name: bedarfe.kennung, titel: bedarfe.titel },
  wirkungsziel: { table: wirkungsziele, name: wirkungsziele.kennung, titel: wirkungsziele.aussage },
  massnahme: { table: massnahmen, name: massnahmen.kennung, titel: massnahmen.titel },
} as const;

async function findFund(db: Db, art: AdressArt, by: { name: string } | { id: string }): Promise<Fund | null> {
  if (art === "handlungsfeld") {
    const [feld] = await db
      .select()
      .from(handlungsfelder)
      .where(
        "id" in by
          ? sql`${handlungsfelder.id} = ${by.id}`
          : and(eq(handlungsfelder.slug, by.name), imKreiskonzept(handlungsfelder.konzeptId)),
      );
    return feld
      ? { id: feld.id, name: feld.slug, titel: feld.name, veroeffentlicht: true, archiviertAm: feld.archiviertAm }
      : null;
  }
  const { table, name, titel } = COLUMNS[art];
  const [row] = await db
    .select({ id: table.id, name, titel, veroeffentlichtAm: table.veroeffentlichtAm, archiviertAm: table.archiviertAm })
    .from(table)
    .where("id" in by ? sql`${table.id} = ${by.id}` : and(eq(name, by.name), imKreiskonzept(table.konzeptId)));
  return row ? { ...row, veroeffentlicht: row.veroeffentlichtAm !== null } : null;
}

export async function findByAdresse(db: Db, art: AdressArt, name: string): Promise<Fund | null> {
  return findFund(db, art, { name });
}

const DEEPEST = 6;

/**
 * What stands in the place of something archived: its live, published successors, however many steps away. A ring or a
 * very long line ends without an answer.
 */
export async function listNachfolger(
  db: Db,
  art: AdressArt,
  id: string,
): Promise<readonly { readonly vorgang: Vorgang; readonly adresse: Adresse }[]> {
  const found = new Map<string, { vorgang: Vorgang; adresse: Adresse }>();
  const seen = new Set([id]);
  let from = [{ id, vorgang: null as Vorgang | null }];
  for (let step = 0; step < DEEPEST && from.length > 0; step += 1) {
    const next: typeof from = [];
    for (const one of from) {
      const edges = await db
        .select({ nachId: abstammungen.nachId, vorgang: abstammungen.vorgang })
        .from(abstammungen)
        .where(and(eq(abstammungen.art, art), eq(abstammungen.vonId, one.id)));
      for (const edge of edges) {
        if (seen.has(edge.nachId)) continue;
        seen.add(edge.nachId);
        const vorgang = one.vorgang ?? edge.vorgang;
        const target = await findFund(db, art, { id: edge.nachId });
        if (target?.veroeffentlicht && !target.archiviertAm) {
          found.set(target.id, { vorgang, adresse: { art, name: target.name, titel: target.titel } });
        } else next.push({ id: edge.nachId, vorgang });
      }
    }
    from = next;
  }
  return [...found.values()];
}
