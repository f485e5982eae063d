import { eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type EintragId, geprueft, type PflegeStand, STANDARD_RISIKO, type WeitereBezug } from "../rules/eintrag.ts";
import { pflegeStaende } from "./tables.ts";

const COLUMNS = {
  verantwortlichId: pflegeStaende.verantwortlichId,
  risiko: pflegeStaende.risiko,
  geprueftAm: pflegeStaende.geprueftAm,
  pruefenBis: pflegeStaende.pruefenBis,
};

/** What was decided about entries and when they were checked, by their id. Those that nobody looked at are not in it. */
export async function listPflegeStaende(db: Db): Promise<ReadonlyMap<EintragId, PflegeStand>> {
  const rows = await db.select({ id: pflegeStaende.eintragId, ...COLUMNS }).from(pflegeStaende);
  return new Map(rows.map(({ id, ...stand }) => [id, stand]));
}

/** The state of an entry about which nothing was written down yet. */
export function standOhne(art: WeitereBezug["art"]): PflegeStand {
  return { verantwortlichId: null, risiko: STANDARD_RISIKO[art], geprueftAm: null, pruefenBis: null };
}

export async function savePflegeStand(tx: Tx, { art, id }: WeitereBezug, stand: PflegeStand): Promise<void> {
  const { verantwortlichId, risiko, geprueftAm, pruefenBis } = stand;
  const set = { verantwortlichId, risiko, geprueftAm, pruefenBis };
  await tx
    .insert(pflegeStaende)
    .values({ art, eintragId: id, ...set })
    .onConflictDoUpdate({ target: [pflegeStaende.tenantId, pflegeStaende.eintragId], set });
}

/** Writes down that an entry is right today: whoever writes one has looked at it. */
export async function saveGeprueft(tx: Tx, bezug: WeitereBezug, heute: Datum): Promise<void> {
  const [row] = await tx.select(COLUMNS).from(pflegeStaende).where(eq(pflegeStaende.eintragId, bezug.id));
  await savePflegeStand(tx, bezug, geprueft(row ?? standOhne(bezug.art), heute));
}

/** As `saveGeprueft`, for many new entries at once. */
export async function insertGeprueft(tx: Tx, bezuege: readonly WeitereBezug[], heute: Datum): Promise<void> {
  await insertMany(
    tx,
    pflegeStaende,
    bezuege.map(({ art, id }) => ({ art, eintragId: id, ...geprueft(standOhne(art), heute) })),
  );
}

export async function deletePflegeStand(tx: Tx, id: EintragId): Promise<void> {
  await tx.delete(pflegeStaende).where(eq(pflegeStaende.eintragId, id));
}
