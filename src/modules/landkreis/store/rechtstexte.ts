import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { Rechtstext } from "../rules/rechtstexte.ts";
import { barrierefreiheit, rechtstexte } from "./tables.ts";

export type RechtstextRow = typeof rechtstexte.$inferSelect;
export type BarrierefreiheitRow = Omit<typeof barrierefreiheit.$inferSelect, "tenantId">;

const BARRIEREFREIHEIT = {
  vereinbarkeit: barrierefreiheit.vereinbarkeit,
  methode: barrierefreiheit.methode,
  barrieren: barrierefreiheit.barrieren,
  erstelltAm: barrierefreiheit.erstelltAm,
  geprueftAm: barrierefreiheit.geprueftAm,
  gesetz: barrierefreiheit.gesetz,
  stelleName: barrierefreiheit.stelleName,
  stelleAnschrift: barrierefreiheit.stelleAnschrift,
  stelleLink: barrierefreiheit.stelleLink,
  rev: barrierefreiheit.rev,
};

export function listRechtstexte(db: Db): Promise<RechtstextRow[]> {
  return db.select().from(rechtstexte).orderBy(rechtstexte.art, rechtstexte.locale);
}

export async function findRechtstext(db: Db, art: Rechtstext, locale: Locale): Promise<RechtstextRow | null> {
  const [row] = await db
    .select()
    .from(rechtstexte)
    .where(and(eq(rechtstexte.art, art), eq(rechtstexte.locale, locale)));
  return row ?? null;
}

export async function lockRechtstext(tx: Tx, art: Rechtstext, locale: Locale): Promise<RechtstextRow | null> {
  const [row] = await tx
    .select()
    .from(rechtstexte)
    .where(and(eq(rechtstexte.art, art), eq(rechtstexte.locale, locale)))
    .for("update");
  return row ?? null;
}

/** Writes or replaces a legal text. Null when somebody else made the first version meanwhile. */
export async function saveRechtstext(
  tx: Tx,
  { art, locale, text, stand }: Pick<RechtstextRow, "art" | "locale" | "text" | "stand">,
  existing: Id<"Rechtstext"> | null,
): Promise<Id<"Rechtstext"> | null> {
  if (existing) {
    await tx
      .update(rechtstexte)
      .set({ text, stand, rev: sql`${rechtstexte.rev} + 1` })
      .where(eq(rechtstexte.id, existing));
    return existing;
  }
  const [row] = await tx
    .insert(rechtstexte)
    .values({ art, locale, text, stand, id: newId<"Rechtstext">() })
    .onConflictDoNothing()
    .returning({ id: rechtstexte.id });
  return row?.id ?? null;
}

export async function deleteRechtstext(tx: Tx, id: Id<"Rechtstext">): Promise<void> {
  await tx.delete(rechtstexte).where(eq(rechtstexte.id, id));
}

export async function findBarrierefreiheit(db: Db): Promise<BarrierefreiheitRow | null> {
  const [row] = await db.select(BARRIEREFREIHEIT).from(barrierefreiheit);
  return row ?? null;
}

export async function lockBarrierefreiheit(tx: Tx): Promise<BarrierefreiheitRow | null> {
  const [row] = await tx.select(BARRIEREFREIHEIT).from(barrierefreiheit).for("update");
  return row ?? null;
}

/** A first statement that promises nothing that was not checked. */
export async function insertBarrierefreiheit(tx: Tx, heute: Datum): Promise<void> {
  await tx.insert(barrierefreiheit).values({
    vereinbarkeit: "teilweise",
    methode: "selbstbewertung",
    barrieren: [
      {
        inhalt: "Videos in Deutscher Gebärdensprache und Texte in Leichter Sprache fehlen noch.",
        grund: "unvereinbar",
        alternative: "",
      },
    ],
    erstelltAm: heute,
    geprueftAm: heute,
  });
}

export async function updateBarrierefreiheit(
  tx: Tx,
  tenantId: Id<"Mandant">,
  row: Omit<BarrierefreiheitRow, "rev" | "erstelltAm">,
): Promise<void> {
  await tx
    .update(barrierefreiheit)
    .set({ ...row, rev: sql`${barrierefreiheit.rev} + 1` })
    .where(eq(barrierefreiheit.tenantId, tenantId));
}
