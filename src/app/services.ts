import type { Counts } from "#src/platform/counts/counts.ts";
import type { Config } from "#src/platform/config.ts";
import type { MandantFinder } from "#src/platform/db/mandanten.ts";
import type { Pools } from "#src/platform/db/pools.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Assets } from "#src/platform/http/assets.ts";
import type { Machine } from "#src/platform/http/context.ts";
import type { LiveScreens } from "#src/platform/http/live.ts";
import type { PageCache } from "#src/platform/http/page-cache.ts";
import type { PageLimiter } from "#src/platform/http/rate-limit.ts";
import type { Log } from "#src/platform/log.ts";
import type { Metrics } from "#src/platform/metrics.ts";
import type { IndexStore } from "#src/platform/suche/index.ts";
import type { Tiles } from "#src/platform/tiles/tiles.ts";
import type { Zugang } from "#src/modules/zugang/index.ts";

/**
 * What the program opened at its start. Handed to the pages rather than imported by them: in development, bench and
 * tests they are a bundle of their own, which would open a second database.
 */
export type Services = {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly assets: Assets;
  readonly pages: PageCache;
  readonly suche: IndexStore;
  readonly counts: Counts;
  readonly mandanten: MandantFinder;
  readonly pools: Pools;
  readonly files: FileStore;
  /** As the server says it: `18.4`. */
  readonly databaseVersion: string;
  readonly readTable: Machine["readTable"];
  readonly readDocument: Machine["readDocument"];
  readonly renderPdf: Machine["renderPdf"];
  readonly tiles: Tiles;
  readonly zugang: Zugang;
  readonly limits: Readonly<Record<"pages" | "forms" | "raum" | "tiles", PageLimiter>>;
  /** Screens that are told when what they show changes. */
  readonly live: LiveScreens;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
};
