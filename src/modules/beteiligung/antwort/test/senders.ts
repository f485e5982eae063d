import type { Pool } from "pg";
import type { Ctx } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { gatherWartende } from "../commands/gather.ts";
import { keepAntwort } from "../commands/keep-antwort.ts";
import type { UmfrageId } from "../rules/ids.ts";

/**
 * Sends anonymous answers, several at a time, until something breaks.
 *
 * @param say told of every answer that was acknowledged
 */
export async function sendUntilBroken(
  pool: Pool,
  tenant: string,
  umfrage: string,
  lauf: string,
  say: (wer: string) => void,
): Promise<void> {
  const id = tenant as Id<"Mandant">;
  const umfrageId = umfrage as UmfrageId;
  const ctx: Ctx = {
    db: tenantDb(pool, id),
    mandant: { id, key: "test", art: "kreis", origin: "http://test.localhost" },
    actor: OEFFENTLICH,
    locale: "de",
    today: "2026-11-21" as Datum,
    now: 0,
    requestId: "test",
  };
  const rest = { anonym: true, einladung: null, code: null, weg: "web", sprache: "de" } as const;
  const send = async (sender: number) => {
    for (let n = 0; ; n += 1) {
      const wer = `${lauf}-${sender}-${n}`;
      const kept = await keepAntwort(ctx, { ...rest, umfrageId, inhalt: { wer }, isOffen: async () => true });
      if (kept.ok) say(wer);
      if (n % 3 === 0) await gatherWartende(ctx, umfrageId, 10);
    }
  };
  await Promise.all([send(1), send(2)]);
}
