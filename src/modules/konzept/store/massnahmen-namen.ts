import { inArray } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { HandlungsfeldId, MassnahmeId } from "../rules/massnahme.ts";
import { handlungsfelder, massnahmen } from "./tables.ts";

/** Maßnahmen as they are cited, number before title. Whoever asks has checked that the reader may know them. */
export async function labelsOfMassnahmen(db: Db, ids: readonly MassnahmeId[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: massnahmen.id, kennung: massnahmen.kennung, titel: massnahmen.titel })
    .from(massnahmen)
    .where(inArray(massnahmen.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, kennung, titel }) => [id, `${kennung} ${titel}`]));
}

/** Handlungsfelder by name, archived ones too. */
export async function labelsOfHandlungsfelder(db: Db, ids: readonly HandlungsfeldId[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: handlungsfelder.id, name: handlungsfelder.name })
    .from(handlungsfelder)
    .where(inArray(handlungsfelder.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
