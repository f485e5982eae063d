import { sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { auditChanges, auditEvents } from "#src/platform/db/tables.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";

/** What the log says that a Maßnahme was called and how it was decided, before it was changed after a day. */
export type Frueher = { readonly titel?: string; readonly entscheidung?: string };

/** The first change after a day names what held until then: one statement, however many Maßnahmen there are. */
export async function loadFrueher(db: Db, ids: readonly string[], am: Datum): Promise<ReadonlyMap<string, Frueher>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; key: "titel" | "entscheidung"; value: string }>(sql`
    select distinct on (c.subject_id, k.key) c.subject_id as id, k.key, c.before ->> k.key as value
      from ${auditChanges} c join ${auditEvents} e on e.tenant_id = c.tenant_id and e.id = c.event_id
           cross join (values ('titel'), ('entscheidung')) k (key)
     where c.kind = 'massnahme' and c.subject_id = any(${sql.param([...ids])}::uuid[])
       and e.at >= (${addDays(am, 1)}::date at time zone 'Europe/Berlin') and c.before ->> k.key is not null
     order by c.subject_id, k.key, e.at`);
  const found = new Map<string, Frueher>();
  for (const { id, key, value } of rows) found.set(id, { ...found.get(id), [key]: value });
  return found;
}
