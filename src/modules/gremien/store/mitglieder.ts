import { and, asc, eq, inArray, isNull, max, or, gte, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { FunktionId, GremiumId, MitgliedschaftId } from "../rules/ids.ts";
import type { MitgliedRolle, MitgliedschaftAngaben, Teilnahme, Wer, Zugang } from "../rules/mitgliedschaft.ts";
import { funktionen, gremien, mitgliedschaften } from "./tables.ts";

/** One seat with the words for whom it is. */
export type MitgliedRow = {
  readonly id: MitgliedschaftId;
  readonly gremiumId: GremiumId;
  readonly funktionId: FunktionId | null;
  readonly stelleId: Id<"Stelle"> | null;
  readonly gemeindeId: Id<"Gemeinde"> | null;
  readonly rolle: MitgliedRolle;
  readonly teilnahme: Teilnahme;
  readonly zugang: Zugang;
  readonly vertritt: string;
  readonly vertretungId: FunktionId | null;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly position: number;
  readonly rev: number;
  readonly titel: string | null;
  readonly titelUebersetzt: Uebersetzt | null;
  readonly vertretung: string | null;
  /** Of the seat itself or of the function that holds it. */
  readonly ortStelleId: Id<"Stelle"> | null;
  readonly ortGemeindeId: Id<"Gemeinde"> | null;
};

const vertretung = sql<string | null>`(select v.titel from gremien_funktionen v
  where v.tenant_id = ${mitgliedschaften.tenantId} and v.id = ${mitgliedschaften.vertretungId})`;

const COLUMNS = {
  id: mitgliedschaften.id,
  gremiumId: mitgliedschaften.gremiumId,
  funktionId: mitgliedschaften.funktionId,
  stelleId: mitgliedschaften.stelleId,
  gemeindeId: mitgliedschaften.gemeindeId,
  rolle: mitgliedschaften.rolle,
  teilnahme: mitgliedschaften.teilnahme,
  zugang: mitgliedschaften.zugang,
  vertritt: mitgliedschaften.vertritt,
  vertretungId: mitgliedschaften.vertretungId,
  von: mitgliedschaften.von,
  bis: mitgliedschaften.bis,
  position: mitgliedschaften.position,
  rev: mitgliedschaften.rev,
};

const rows = (db: Db) =>
  db
    .select({
      ...COLUMNS,
      titel: funktionen.titel,
      titelUebersetzt: funktionen.titelUebersetzt,
      vertretung,
      ortStelleId: sql<Id<"Stelle"> | null>`coalesce(${mitgliedschaften.stelleId}, ${funktionen.stelleId})`,
      ortGemeindeId: sql<Id<"Gemeinde"> | null>`coalesce(${mitgliedschaften.gemeindeId}, ${funktionen.gemeindeId})`,
    })
    .from(mitgliedschaften)
    .leftJoin(
      funktionen,
      and(eq(funktionen.tenantId, mitgliedschaften.tenantId), eq(funktionen.id, mitgliedschaften.funktionId)),
    );

/** All seats of a body, past ones included, in the county's order. */
export async function listMitglieder(db: Db, gremiumId: GremiumId): Promise<MitgliedRow[]> {
  return await rows(db)
    .where(eq(mitgliedschaften.gremiumId, gremiumId))
    .orderBy(asc(mitgliedschaften.position), asc(mitgliedschaften.id));
}

export async function findMitglied(db: Db, id: MitgliedschaftId): Promise<MitgliedRow | null> {
  const [found] = await rows(db).where(eq(mitgliedschaften.id, id));
  return found ?? null;
}

export async function lockMitglied(tx: Tx, id: MitgliedschaftId) {
  const [row] = await tx.select(COLUMNS).from(mitgliedschaften).where(eq(mitgliedschaften.id, id)).for("update");
  return row ?? null;
}

export type Sitz = {
  readonly gremiumId: GremiumId;
  readonly gremium: string;
  readonly slug: string;
  readonly oeffentlich: boolean;
  readonly rolle: MitgliedRolle;
  readonly teilnahme: Teilnahme;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly alsVertretung: boolean;
};

/** The seats that a function or a Stelle holds from a day on, as member or as substitute. */
export async function listSitze(
  db: Db,
  wer:
    | { readonly funktionId: FunktionId }
    | { readonly stelleId: Id<"Stelle"> }
    | { readonly gemeindeId: Id<"Gemeinde"> },
  heute: Datum,
): Promise<Sitz[]> {
  const holder =
    "funktionId" in wer
      ? or(eq(mitgliedschaften.funktionId, wer.funktionId), eq(mitgliedschaften.vertretungId, wer.funktionId))
      : "stelleId" in wer
        ? eq(mitgliedschaften.stelleId, wer.stelleId)
        : eq(mitgliedschaften.gemeindeId, wer.gemeindeId);
  const found = await db
    .select({
      gremiumId: gremien.id,
      gremium: gremien.name,
      slug: gremien.slug,
      oeffentlich: gremien.oeffentlich,
      rolle: mitgliedschaften.rolle,
      teilnahme: mitgliedschaften.teilnahme,
      von: mitgliedschaften.von,
      bis: mitgliedschaften.bis,
      funktionId: mitgliedschaften.funktionId,
    })
    .from(mitgliedschaften)
    .innerJoin(
      gremien,
      and(eq(gremien.tenantId, mitgliedschaften.tenantId), eq(gremien.id, mitgliedschaften.gremiumId)),
    )
    .where(and(holder, or(isNull(mitgliedschaften.bis), gte(mitgliedschaften.bis, heute))))
    .orderBy(asc(gremien.nameNorm));
  return found.map(({ funktionId, ...row }) => ({
    ...row,
    alsVertretung: "funktionId" in wer && funktionId !== wer.funktionId,
  }));
}

/** The running seats of all bodies, for counting. */
export async function listBesetzung(db: Db, heute: Datum) {
  return await db
    .select({ gremiumId: mitgliedschaften.gremiumId, teilnahme: mitgliedschaften.teilnahme })
    .from(mitgliedschaften)
    .where(
      and(
        or(isNull(mitgliedschaften.von), sql`${mitgliedschaften.von} <= ${heute}`),
        or(isNull(mitgliedschaften.bis), gte(mitgliedschaften.bis, heute)),
      ),
    );
}

export async function insertMitglied(
  tx: Tx,
  gremiumId: GremiumId,
  angaben: MitgliedschaftAngaben,
  id = newId<"Mitgliedschaft">(),
): Promise<MitgliedschaftId> {
  const [last] = await tx
    .select({ position: max(mitgliedschaften.position) })
    .from(mitgliedschaften)
    .where(eq(mitgliedschaften.gremiumId, gremiumId));
  await tx.insert(mitgliedschaften).values({ ...angaben, gremiumId, id, position: (last?.position ?? 0) + 1 });
  return id;
}

export async function updateMitglied(
  tx: Tx,
  id: MitgliedschaftId,
  angaben: Partial<MitgliedschaftAngaben>,
): Promise<void> {
  await tx
    .update(mitgliedschaften)
    .set({ ...angaben, rev: sql`${mitgliedschaften.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(mitgliedschaften.id, id));
}

export async function deleteMitglied(tx: Tx, id: MitgliedschaftId): Promise<void> {
  await tx.delete(mitgliedschaften).where(eq(mitgliedschaften.id, id));
}

/** Ends all running seats of a body on a day. */
export async function endMitglieder(tx: Tx, gremiumId: GremiumId, bis: Datum): Promise<MitgliedschaftId[]> {
  const found = await tx
    .update(mitgliedschaften)
    .set({ bis, rev: sql`${mitgliedschaften.rev} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(mitgliedschaften.gremiumId, gremiumId),
        or(isNull(mitgliedschaften.bis), sql`${mitgliedschaften.bis} > ${bis}`),
        or(isNull(mitgliedschaften.von), sql`${mitgliedschaften.von} <= ${bis}`),
      ),
    )
    .returning({ id: mitgliedschaften.id });
  return found.map((row) => row.id);
}

/** The seats of Stellen in these bodies, for merging two of them. */
export async function listSitzeOfStellen(db: Db, ids: readonly Id<"Stelle">[]) {
  return await db
    .select(COLUMNS)
    .from(mitgliedschaften)
    .where(inArray(mitgliedschaften.stelleId, [...ids]));
}

export function werOf(row: Pick<MitgliedRow, "funktionId" | "stelleId" | "gemeindeId">): Wer {
  return { funktionId: row.funktionId, stelleId: row.stelleId, gemeindeId: row.gemeindeId } as Wer;
}
