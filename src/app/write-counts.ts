import { countSignale } from "#src/modules/wegweiser/index.ts";
import type { Counts } from "#src/platform/counts/counts.ts";
import { listMandanten } from "#src/platform/db/mandanten.ts";
import { newId } from "#src/platform/id.ts";
import { createCtx, mandantOf, systemActor } from "./context.ts";
import type { Installation } from "./installation.ts";

const MINUTE_MS = 60_000;

/** Writes down what readers raised since the last time: one command for each county. */
export async function writeCounts(installation: Installation, counts: Counts): Promise<void> {
  const taken = counts.take();
  if (taken.size === 0) return;
  const { pools, config, clock } = installation;
  for (const entry of await listMandanten(pools.web)) {
    const of = taken.get(entry.id);
    if (!of) continue;
    const ctx = createCtx({
      pool: pools.web,
      mandant: mandantOf(entry, config.publicUrl),
      actor: systemActor("zaehlen"),
      now: clock(),
      today: config.fixedToday,
      requestId: newId(),
    });
    await countSignale(ctx, of);
  }
}

/**
 * Writes once a minute, and a last time at the end. What cannot be written is lost: a number more or less tells nobody
 * anything else, and trying again would fill the memory while the database is away.
 *
 * @returns ends it
 */
export function startCounting(installation: Installation, counts: Counts): () => Promise<void> {
  const write = () =>
    writeCounts(installation, counts).catch((error: unknown) => {
      installation.log.warn({ err: error }, "counts lost");
    });
  const timer = setInterval(() => void write(), MINUTE_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await write();
  };
}
