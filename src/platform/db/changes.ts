import { Client } from "pg";
import type { Log } from "../log.ts";
import { CHANGE_CHANNEL, LIVE_CHANNEL, OUTBOX_CHANNEL } from "./db.ts";

export type ChangeListener = {
  /** A command of any process changed this county. */
  readonly onChange: (tenant: string) => void;
  readonly onOutbox?: () => void;
  /** Something that people look at together changed; see `liveKey`. */
  readonly onLive?: (key: string) => void;
  /** The line stands (true) or is lost (false); while lost, changes are missed. */
  readonly onLine: (stands: boolean) => void;
};

/**
 * Hears what other processes commit. Reconnects by itself, at once and then every second.
 *
 * @returns a function that ends the listening
 */
export function listenForChanges(connectionString: string, log: Log, listener: ChangeListener): () => Promise<void> {
  let client: Client | null = null;
  let ended = false;
  let retry: NodeJS.Timeout | null = null;

  const lost = (failed: Client) => {
    if (failed !== client) return;
    client = null;
    listener.onLine(false);
    failed.end().catch((error: Error) => log.debug({ err: error }, "listening connection was gone already"));
    if (!ended) retry = setTimeout(connect, 1_000);
  };

  function connect() {
    const next = new Client({ connectionString, application_name: "wk_listen", keepAlive: true });
    client = next;
    next.on("error", () => lost(next));
    next.on("end", () => lost(next));
    next.on("notification", (message) => {
      if (message.channel === CHANGE_CHANNEL && message.payload) listener.onChange(message.payload);
      if (message.channel === LIVE_CHANNEL && message.payload) listener.onLive?.(message.payload);
      if (message.channel === OUTBOX_CHANNEL) listener.onOutbox?.();
    });
    next
      .connect()
      .then(() => next.query(`listen ${CHANGE_CHANNEL}; listen ${OUTBOX_CHANNEL}; listen ${LIVE_CHANNEL}`))
      .then(() => listener.onLine(true))
      .catch((error: Error) => {
        log.warn({ err: error }, "cannot listen for changes");
        lost(next);
      });
  }
  connect();
  return async () => {
    ended = true;
    if (retry) clearTimeout(retry);
    const last = client;
    client = null;
    await last?.end();
  };
}
