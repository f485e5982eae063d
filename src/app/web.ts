import { forgetLandkreis } from "#src/modules/landkreis/index.ts";
import { Counts } from "#src/platform/counts/counts.ts";
import type { Assets } from "#src/platform/http/assets.ts";
import { LiveScreens } from "#src/platform/http/live.ts";
import { PageCache } from "#src/platform/http/page-cache.ts";
import { pageLimiter } from "#src/platform/http/rate-limit.ts";
import { rememberPdfs } from "#src/platform/pdf/remember-pdf.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import { IndexStore } from "#src/platform/suche/index.ts";
import { readForeignDocument, readForeignTable } from "#src/platform/tabellen/index.ts";
import { openTiles } from "#src/platform/tiles/tiles.ts";
import type { Installation } from "./installation.ts";
import { composeZugang } from "./zugang.ts";
import type { Services } from "./services.ts";

/** What the web process keeps of the counties, and how it forgets it. */
export type WebServices = Services & { forget(tenant: string): void; forgetAll(): void };

const HOUR_MS = 3_600_000;

/** Forms without sign-in: 20 an hour and network at 300 pages a minute; who raises one raises both. */
function formsPerHour(pagesPerMinute: number): number {
  return Math.max(20, Math.floor(pagesPerMinute / 15));
}

/** Everything the program hands to its pages. */
export async function createWebServices(installation: Installation, assets: Assets): Promise<WebServices> {
  const pages = new PageCache();
  const suche = new IndexStore(installation.clock);
  return {
    config: installation.config,
    log: installation.log,
    metrics: installation.metrics,
    assets,
    pages,
    suche,
    counts: new Counts(),
    mandanten: installation.mandanten,
    pools: installation.pools,
    files: installation.files,
    databaseVersion: installation.databaseVersion,
    readTable: readForeignTable,
    readDocument: readForeignDocument,
    renderPdf: rememberPdfs(renderPdf),
    tiles: openTiles({ internalHosts: installation.config.tilesInternalHosts, clock: installation.clock }),
    zugang: composeZugang(installation),
    limits: {
      pages: pageLimiter(installation.config.pagesPerMinute),
      forms: pageLimiter(formsPerHour(installation.config.pagesPerMinute), HOUR_MS),
      // A room full of telephones behind one address, each asking again at every change.
      raum: pageLimiter(installation.config.pagesPerMinute * 20),
      // One look at a street map is two dozen pictures.
      tiles: pageLimiter(installation.config.pagesPerMinute * 4),
    },
    live: new LiveScreens(),
    clock: installation.clock,
    forget(tenant) {
      pages.forget(tenant);
      suche.forget(tenant);
      forgetLandkreis(tenant);
    },
    forgetAll() {
      pages.forgetAll();
      suche.forgetAll();
      installation.mandanten.forget();
      forgetLandkreis(null);
    },
  };
}
