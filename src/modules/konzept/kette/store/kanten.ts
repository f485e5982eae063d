import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { WirkungszielId } from "../rules/kette.ts";
import { bedarfBelege } from "./beleg-tables.ts";
import { bedarfZiele, zielIndikatoren, zielMassnahmen } from "./ziel-tables.ts";

type New<T extends { $inferInsert: unknown }> = T["$inferInsert"];

/** The links of a whole chain, in few statements. */
export async function insertKanten(
  tx: Tx,
  kanten: {
    readonly bedarfBelege: readonly New<typeof bedarfBelege>[];
    readonly bedarfZiele: readonly New<typeof bedarfZiele>[];
    readonly zielMassnahmen: readonly New<typeof zielMassnahmen>[];
    readonly zielIndikatoren: readonly New<typeof zielIndikatoren>[];
  },
): Promise<void> {
  await insertMany(tx, bedarfBelege, kanten.bedarfBelege);
  await insertMany(tx, bedarfZiele, kanten.bedarfZiele);
  await insertMany(tx, zielMassnahmen, kanten.zielMassnahmen);
  await insertMany(tx, zielIndikatoren, kanten.zielIndikatoren);
}
