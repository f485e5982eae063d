import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { StelleId } from "../rules/ids.ts";
import type { StelleForMatching } from "../rules/matching.ts";
import { stellen, stellenNamen } from "./tables.ts";

/** Other spellings, by Stelle. */
export async function listNamen(db: Db, ids?: readonly StelleId[]): Promise<Map<StelleId, string[]>> {
  const rows = await db
    .select({ stelleId: stellenNamen.stelleId, name: stellenNamen.name })
    .from(stellenNamen)
    .where(ids ? inArray(stellenNamen.stelleId, [...ids]) : undefined)
    .orderBy(asc(stellenNamen.norm));
  const byStelle = new Map<StelleId, string[]>();
  for (const row of rows) byStelle.set(row.stelleId, [...(byStelle.get(row.stelleId) ?? []), row.name]);
  return byStelle;
}

/** The live Stelle that carries this name, short name or other spelling; null when none or several do. */
export async function findStelleByName(db: Db, name: string): Promise<StelleId | null> {
  const norm = suchtext(name);
  if (norm === "") return null;
  const [exact] = await db
    .select({ id: stellen.id })
    .from(stellen)
    .where(and(isNull(stellen.archiviertAm), eq(stellen.nameNorm, norm)));
  if (exact) return exact.id;
  const [spelled] = await db
    .select({ id: stellenNamen.stelleId })
    .from(stellenNamen)
    .where(eq(stellenNamen.norm, norm));
  if (spelled) return spelled.id;
  const short = await db
    .select({ id: stellen.id, kurzname: stellen.kurzname })
    .from(stellen)
    .where(isNull(stellen.archiviertAm));
  const matching = short.filter((row) => row.kurzname !== "" && suchtext(row.kurzname) === norm);
  return matching.length === 1 ? (matching[0]?.id ?? null) : null;
}

/** Whose name or other spelling one of these already is; the Stelle itself does not count. */
export async function findNameOwner(
  db: Db,
  norms: readonly string[],
  except: StelleId | null,
): Promise<{ stelleId: StelleId; norm: string; isName: boolean } | null> {
  if (norms.length === 0) return null;
  const own = await db
    .select({ stelleId: stellen.id, norm: stellen.nameNorm })
    .from(stellen)
    .where(and(isNull(stellen.archiviertAm), inArray(stellen.nameNorm, [...norms])));
  const spelled = await db
    .select({ stelleId: stellenNamen.stelleId, norm: stellenNamen.norm })
    .from(stellenNamen)
    .where(inArray(stellenNamen.norm, [...norms]));
  const foreign = own.find((row) => row.stelleId !== except);
  if (foreign) return { ...foreign, isName: true };
  const other = spelled.find((row) => row.stelleId !== except);
  return other ? { ...other, isName: false } : null;
}

/** Every name there is, archived Stellen included. */
export async function listStellenNamen(db: Db): Promise<Map<StelleId, string>> {
  const rows = await db.select({ id: stellen.id, name: stellen.name }).from(stellen);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Every live Stelle with all its names: what an import compares wordings with. */
export async function listStellenForMatching(db: Db): Promise<StelleForMatching<StelleId>[]> {
  const rows = await db
    .select({ id: stellen.id, name: stellen.name, kurzname: stellen.kurzname })
    .from(stellen)
    .where(isNull(stellen.archiviertAm))
    .orderBy(asc(stellen.nameNorm));
  const namen = await listNamen(db);
  return rows.map((row) => ({ ...row, namen: namen.get(row.id) ?? [] }));
}
