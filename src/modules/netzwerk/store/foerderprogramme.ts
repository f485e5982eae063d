import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { FoerderEbene, FoerderprogrammAngaben } from "../rules/foerderprogramm.ts";
import type { FoerderprogrammId } from "../rules/ids.ts";
import { foerderprogramme } from "./tables.ts";

export type FoerderprogrammRow = Omit<
  typeof foerderprogramme.$inferSelect,
  "tenantId" | "nameNorm" | "createdAt" | "updatedAt"
>;

const COLUMNS = {
  id: foerderprogramme.id,
  name: foerderprogramme.name,
  ebene: foerderprogramme.ebene,
  weitereNamen: foerderprogramme.weitereNamen,
  geberId: foerderprogramme.geberId,
  laeuftBis: foerderprogramme.laeuftBis,
  hinweis: foerderprogramme.hinweis,
  website: foerderprogramme.website,
  archiviertAm: foerderprogramme.archiviertAm,
  rev: foerderprogramme.rev,
};

export async function listFoerderprogrammRows(db: Db, archiviert = false): Promise<FoerderprogrammRow[]> {
  return db
    .select(COLUMNS)
    .from(foerderprogramme)
    .where(archiviert ? undefined : isNull(foerderprogramme.archiviertAm))
    .orderBy(asc(foerderprogramme.nameNorm));
}

export async function findFoerderprogramm(db: Db, id: FoerderprogrammId): Promise<FoerderprogrammRow | null> {
  const [row] = await db.select(COLUMNS).from(foerderprogramme).where(eq(foerderprogramme.id, id));
  return row ?? null;
}

export async function lockFoerderprogramm(tx: Tx, id: FoerderprogrammId): Promise<FoerderprogrammRow | null> {
  const [row] = await tx.select(COLUMNS).from(foerderprogramme).where(eq(foerderprogramme.id, id)).for("update");
  return row ?? null;
}

/** Whether another programme has this name or spelling. */
export async function isProgrammNameTaken(
  db: Db,
  neu: Pick<FoerderprogrammAngaben, "name" | "weitereNamen">,
  except: FoerderprogrammId | null,
): Promise<boolean> {
  const norms = new Set([neu.name, ...neu.weitereNamen].map(suchtext).filter(Boolean));
  const rows = await listFoerderprogrammRows(db, true);
  return rows.some(
    (row) => row.id !== except && [row.name, ...row.weitereNamen].some((name) => norms.has(suchtext(name))),
  );
}

export type NewFoerderprogramm = {
  readonly name: string;
  readonly ebene: FoerderEbene;
} & Partial<FoerderprogrammAngaben>;

/** Makes a programme inside a transaction of somebody else's command, which records the returned change. */
export async function saveFoerderprogramm(
  tx: Tx,
  neu: NewFoerderprogramm,
  id = newId<"Foerderprogramm">(),
): Promise<Outcome<{ id: FoerderprogrammId; change: Change }, "name-vergeben">> {
  const angaben: FoerderprogrammAngaben = {
    weitereNamen: [],
    geberId: null,
    laeuftBis: null,
    hinweis: "",
    website: "",
    ...neu,
  };
  if (await isProgrammNameTaken(tx, angaben, null)) return refuse("name-vergeben");
  await tx.insert(foerderprogramme).values({
    ...angaben,
    id,
    weitereNamen: [...angaben.weitereNamen],
    nameNorm: suchtext(angaben.name),
  });
  return accept({ id, change: { kind: "foerderprogramm", id, before: null, after: { ...angaben } } });
}

export async function updateFoerderprogramm(
  tx: Tx,
  id: FoerderprogrammId,
  angaben: FoerderprogrammAngaben,
  archiviertAm: Datum | null,
): Promise<void> {
  await tx
    .update(foerderprogramme)
    .set({
      ...angaben,
      weitereNamen: [...angaben.weitereNamen],
      nameNorm: suchtext(angaben.name),
      archiviertAm,
      rev: sql`${foerderprogramme.rev} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(foerderprogramme.id, id));
}
