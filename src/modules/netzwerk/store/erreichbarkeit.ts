import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { GemeindeId, StelleId } from "../rules/ids.ts";
import { gemeinden, kontakte, stellen } from "./tables.ts";

/** Whom to write to or telephone about a Stelle or Gemeinde: by function, never by name. */
export type Erreichbar = {
  readonly name: string;
  /** Of the contact; empty when the Stelle itself is meant. */
  readonly funktion: string;
  readonly email: string;
  readonly telefon: string;
  readonly sprachen: readonly string[];
  readonly gehoertZumLandkreis: boolean;
};

/**
 * How each of these Stellen and Gemeinden is reached: its first contact with an address, otherwise its own address,
 * which may be missing.
 */
export async function listErreichbar(
  db: Db,
  stelleIds: readonly StelleId[],
  gemeindeIds: readonly GemeindeId[],
): Promise<ReadonlyMap<StelleId | GemeindeId, Erreichbar>> {
  const found = new Map<StelleId | GemeindeId, Erreichbar>();
  const whole = { funktion: "" };
  if (stelleIds.length > 0) {
    const { id, name, email, telefon, sprachen, gehoertZumLandkreis } = stellen;
    const rows = await db
      .select({ id, name, email, telefon, sprachen, gehoertZumLandkreis })
      .from(stellen)
      .where(and(inArray(id, [...stelleIds]), isNull(stellen.archiviertAm)));
    for (const { id: key, ...row } of rows) found.set(key, { ...row, ...whole });
  }
  if (gemeindeIds.length > 0) {
    const { id, name, email, telefon } = gemeinden;
    const rows = await db
      .select({ id, name, email, telefon })
      .from(gemeinden)
      .where(inArray(id, [...gemeindeIds]));
    for (const { id: key, ...row } of rows) {
      found.set(key, { ...row, ...whole, sprachen: [], gehoertZumLandkreis: false });
    }
  }
  for (const [of, ids] of [
    [kontakte.stelleId, stelleIds],
    [kontakte.gemeindeId, gemeindeIds],
  ] as const) {
    if (ids.length === 0) continue;
    const rows = await db
      .select({ id: of, funktionen: kontakte.funktionen, email: kontakte.email, telefon: kontakte.telefon })
      .from(kontakte)
      .where(inArray(of, [...ids]))
      .orderBy(asc(kontakte.position), asc(kontakte.id));
    const done = new Set<string>();
    for (const row of rows) {
      const owner = row.id ? found.get(row.id) : undefined;
      if (!row.id || !owner || row.email === "" || done.has(row.id)) continue;
      done.add(row.id);
      found.set(row.id, {
        ...owner,
        funktion: row.funktionen[0] ?? "",
        email: row.email,
        telefon: row.telefon || owner.telefon,
      });
    }
  }
  return found;
}

/** Every address and number of live Stellen, those of their contacts by function too: one row for each way. */
export async function listKontaktwege(db: Db) {
  const { id, email, telefon, strasse, plz, ort } = stellen;
  const own = await db
    .select({ id, email, telefon, strasse, plz, ort })
    .from(stellen)
    .where(isNull(stellen.archiviertAm));
  const live = new Set(own.map((row) => row.id));
  const byFunction = await db
    .select({ id: kontakte.stelleId, email: kontakte.email, telefon: kontakte.telefon })
    .from(kontakte);
  const nowhere = { strasse: "", plz: "", ort: "" };
  return [
    ...own,
    ...byFunction.flatMap((row) => (row.id && live.has(row.id) ? [{ ...row, id: row.id, ...nowhere }] : [])),
  ];
}
