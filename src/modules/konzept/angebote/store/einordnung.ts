import { eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Id } from "#src/shared/id.ts";
import type { HandlungsfeldId, ZielgruppeId } from "../../rules/massnahme.ts";
import { angebotHandlungsfelder, angebotZielgruppen } from "./tables.ts";

type AngebotId = Id<"Angebot">;

/** Where an Angebot belongs in the Konzept: to which Handlungsfelder, and whom it is for. */
export type Einordnung = {
  readonly handlungsfeldIds: readonly HandlungsfeldId[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
};

const NICHTS: Einordnung = { handlungsfeldIds: [], zielgruppeIds: [] };

export async function listEinordnungen(db: Db, ids: readonly AngebotId[]): Promise<ReadonlyMap<AngebotId, Einordnung>> {
  if (ids.length === 0) return new Map();
  const felder = await db
    .select({ angebotId: angebotHandlungsfelder.angebotId, id: angebotHandlungsfelder.handlungsfeldId })
    .from(angebotHandlungsfelder)
    .where(inArray(angebotHandlungsfelder.angebotId, [...ids]));
  const gruppen = await db
    .select({ angebotId: angebotZielgruppen.angebotId, id: angebotZielgruppen.zielgruppeId })
    .from(angebotZielgruppen)
    .where(inArray(angebotZielgruppen.angebotId, [...ids]));
  const felderBy = Map.groupBy(felder, (one) => one.angebotId);
  const gruppenBy = Map.groupBy(gruppen, (one) => one.angebotId);
  return new Map(
    ids.map((id) => [
      id,
      {
        handlungsfeldIds: (felderBy.get(id) ?? []).map((one) => one.id),
        zielgruppeIds: (gruppenBy.get(id) ?? []).map((one) => one.id),
      },
    ]),
  );
}

export async function findEinordnung(db: Db, id: AngebotId): Promise<Einordnung> {
  return (await listEinordnungen(db, [id])).get(id) ?? NICHTS;
}

/** The Angebote of a Handlungsfeld or for a Zielgruppe. */
export async function listAngebotIds(
  db: Db,
  bezug: { readonly handlungsfeldId: HandlungsfeldId } | { readonly zielgruppeId: ZielgruppeId },
): Promise<AngebotId[]> {
  const rows =
    "handlungsfeldId" in bezug
      ? await db
          .select({ id: angebotHandlungsfelder.angebotId })
          .from(angebotHandlungsfelder)
          .where(eq(angebotHandlungsfelder.handlungsfeldId, bezug.handlungsfeldId))
      : await db
          .select({ id: angebotZielgruppen.angebotId })
          .from(angebotZielgruppen)
          .where(eq(angebotZielgruppen.zielgruppeId, bezug.zielgruppeId));
  return rows.map((row) => row.id);
}

/** Writes where Angebote belong, in place of what was said before. */
export async function saveEinordnungen(
  tx: Tx,
  list: readonly (Einordnung & { readonly id: AngebotId })[],
): Promise<void> {
  const ids = list.map((one) => one.id);
  if (ids.length === 0) return;
  await tx.delete(angebotHandlungsfelder).where(inArray(angebotHandlungsfelder.angebotId, ids));
  await tx.delete(angebotZielgruppen).where(inArray(angebotZielgruppen.angebotId, ids));
  await insertMany(
    tx,
    angebotHandlungsfelder,
    list.flatMap(({ id, handlungsfeldIds }) =>
      handlungsfeldIds.map((handlungsfeldId) => ({ angebotId: id, handlungsfeldId })),
    ),
  );
  await insertMany(
    tx,
    angebotZielgruppen,
    list.flatMap(({ id, zielgruppeIds }) => zielgruppeIds.map((zielgruppeId) => ({ angebotId: id, zielgruppeId }))),
  );
}
