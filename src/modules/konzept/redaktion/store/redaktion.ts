import { createHash } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { listKapitelRows } from "../../kette/store/kapitel.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { effectiveStand, type Textart } from "../rules/redaktion.ts";
import { gliederungsbeschluesse, redaktion } from "./tables.ts";

export type RedaktionRow = typeof redaktion.$inferSelect;

export type Redaktionstext = {
  readonly art: Textart;
  readonly id: string;
  readonly titel: string;
  readonly text: string;
  readonly oeffentlich: boolean;
};

/** Names the words of a text: another one as soon as one of them changes. */
export const hashText = ({ titel, text }: Pick<Redaktionstext, "titel" | "text">): string =>
  createHash("sha256")
    .update(JSON.stringify([titel, text]))
    .digest("hex");

/** Chapters and the texts of the Handlungsfelder, in the order of the Konzept. */
export async function listTexte(db: Db): Promise<Redaktionstext[]> {
  const kapitel = await listKapitelRows(db, { nurOeffentliche: false });
  const felder = await listHandlungsfelder(db);
  return [
    ...kapitel.map(({ id, titel, text, veroeffentlichtAm }) => ({
      art: "kapitel" as const,
      id,
      titel,
      text,
      oeffentlich: veroeffentlichtAm !== null,
    })),
    ...felder.map(({ id, name, zusammenfassung, aktuelleSituation, trend }) => ({
      art: "handlungsfeld" as const,
      id,
      titel: name,
      text: [zusammenfassung, aktuelleSituation, trend].join("\n").trim(),
      oeffentlich: true,
    })),
  ];
}

/** What is kept of the texts, by the id of each. */
export async function loadRedaktion(db: Db): Promise<ReadonlyMap<string, RedaktionRow>> {
  return new Map((await db.select().from(redaktion)).map((row) => [row.elementId, row]));
}

export async function saveRedaktion(
  tx: Tx,
  { art, id }: Pick<Redaktionstext, "art" | "id">,
  fields: Partial<Omit<typeof redaktion.$inferInsert, "tenantId" | "elementId" | "art">>,
): Promise<void> {
  await tx
    .insert(redaktion)
    .values({ elementId: id, art, ...fields })
    .onConflictDoUpdate({
      target: [redaktion.tenantId, redaktion.elementId],
      set: { ...fields, rev: sql`${redaktion.rev} + 1`, updatedAt: sql`now()` },
    });
}

/** Public texts that somebody is responsible for and that are not approved as they read now. */
export async function listNichtFreigegebene(db: Db): Promise<Redaktionstext[]> {
  const rows = await loadRedaktion(db);
  return (await listTexte(db)).filter((text) => {
    const row = rows.get(text.id);
    return (
      row !== undefined &&
      text.oeffentlich &&
      effectiveStand(row.stand, row.freigegebenHash, hashText(text)) !== "freigegeben"
    );
  });
}

/** The newest first. */
export async function listGliederungsbeschluesse(db: Db) {
  return db.select().from(gliederungsbeschluesse).orderBy(desc(gliederungsbeschluesse.nummer));
}

export async function insertGliederungsbeschluss(tx: Tx, row: typeof gliederungsbeschluesse.$inferInsert) {
  await tx.insert(gliederungsbeschluesse).values(row);
}

/** The resolution that settled the outline; null while it is open (R038). */
export async function findFesteGliederung(db: Db) {
  const [last] = await db
    .select({
      fest: gliederungsbeschluesse.fest,
      gremium: gliederungsbeschluesse.gremium,
      beschlossenAm: gliederungsbeschluesse.beschlossenAm,
    })
    .from(gliederungsbeschluesse)
    .orderBy(desc(gliederungsbeschluesse.nummer))
    .limit(1);
  return last?.fest ? { gremium: last.gremium, beschlossenAm: last.beschlossenAm } : null;
}

/** Whether a body has settled the outline: then nothing is added to it, taken out or moved (R038). */
export async function isGliederungFest(db: Db): Promise<boolean> {
  return (await findFesteGliederung(db)) !== null;
}
