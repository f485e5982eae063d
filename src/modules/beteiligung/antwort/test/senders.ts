import type { Pool } from "pg";
import type { Ctx } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { OHNE_ANTWORTEN } from "../../umfrage/rules/antworten.ts";
import { gatherWartende } from "../commands/gather.ts";
import { keepAntwort } from "../commands/keep-antwort.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { insertAngefangen } from "../store/angefangene.ts";
import { newCode } from "../store/siegel.ts";

/** To which surveys of which county, and who sends: a name of its own for every run. */
export type Sendung = {
  readonly tenant: string;
  readonly anonym: string;
  readonly namentlich: string;
  readonly lauf: string;
};

/**
 * Sends answers, anonymous and named ones at once, each begun under a code before, until something breaks.
 *
 * @param say told `begonnen <wer> <code>` before an answer is sent, `angenommen <wer>` when it was acknowledged
 */
export async function sendUntilBroken(
  pool: Pool,
  { tenant, anonym, namentlich, lauf }: Sendung,
  say: (what: string) => void,
): Promise<void> {
  const id = tenant as Id<"Mandant">;
  const today = "2026-11-21" as Datum;
  const ctx: Ctx = {
    db: tenantDb(pool, id),
    mandant: { id, key: "test", art: "kreis", origin: "http://test.localhost" },
    actor: OEFFENTLICH,
    locale: "de",
    today,
    now: 0,
    requestId: "test",
  };
  const send = async (sender: string, umfrage: string, isAnonym: boolean) => {
    const umfrageId = umfrage as UmfrageId;
    const rest = { anonym: isAnonym, einladung: null, weg: "web", sprache: "de", isOffen: async () => true } as const;
    for (let n = 0; ; n += 1) {
      const wer = `${lauf}-${sender}-${n}`;
      const code = newCode();
      await ctx.db.note((tx) =>
        insertAngefangen(tx, umfrageId, code, { begonnen: 0, antworten: OHNE_ANTWORTEN }, today),
      );
      say(`begonnen ${wer} ${code}`);
      const kept = await keepAntwort(ctx, { ...rest, umfrageId, code, inhalt: { wer } });
      if (kept.ok) say(`angenommen ${wer}`);
      if (isAnonym && n % 3 === 0) await gatherWartende(ctx, umfrageId, 10);
    }
  };
  await Promise.all([send("a", anonym, true), send("b", anonym, true), send("c", namentlich, false)]);
}
