import { detectMedientyp } from "../files/datei-art.ts";
import { pageLimiter } from "../http/rate-limit.ts";
import { guardedFetch } from "../outgoing/guarded-fetch.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** A picture of a piece of a map. */
export type Tile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: "image/png" | "image/jpeg" };
/** There is none at this place, the server does not answer with one, or this county has asked enough for now. */
export type TileRefusal = "missing" | "failed" | "busy";

export type Tiles = {
  /** Map servers that may lie in the own network, as `host` or `host:port`; http is taken from these only. */
  readonly internalHosts: readonly string[];
  /** @param tenant whose budget of questions it counts for */
  find(tenant: string, address: string): Promise<Outcome<Tile, TileRefusal>>;
};

type Options = {
  readonly internalHosts: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly mostBytes?: number;
  /** Questions to map servers in a minute and county; what is kept costs none. */
  readonly perMinute?: number;
};

/** Seven days: what map servers ask of those who keep their pictures. */
export const TILE_SECONDS = 604_800;
const TIMEOUT_MS = 5_000;
const BIGGEST = 512 * 1024;

/**
 * Fetches pictures of maps for readers, so that the map server sees us and never them (ADR 0116). Each is kept in memory
 * for a week at most, the newest until there is no room, and asked for once however many wait for it.
 *
 * Its content decides what it is: only PNG and JPEG ever leave, whatever the server calls them (T67).
 */
export function openTiles({ internalHosts, clock, mostBytes = 24 * 1024 * 1024, perMinute = 1_200 }: Options): Tiles {
  const ask = guardedFetch({ internalHosts, timeoutMs: TIMEOUT_MS, maxBytes: BIGGEST, keepAlive: true });
  const budget = pageLimiter(perMinute);
  const kept = new Map<string, { tile: Tile; until: number }>();
  const waiting = new Map<string, Promise<Outcome<Tile, TileRefusal>>>();
  let bytes = 0;

  function forget(address: string) {
    bytes -= kept.get(address)?.tile.bytes.length ?? 0;
    kept.delete(address);
  }

  function keep(address: string, tile: Tile) {
    kept.set(address, { tile, until: clock() + TILE_SECONDS * 1000 });
    bytes += tile.bytes.length;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      forget(oldest);
    }
  }

  async function fetchTile(address: string): Promise<Outcome<Tile, TileRefusal>> {
    try {
      // Public map servers turn away programs that do not say who they are.
      const answer = await ask(address, {
        headers: { "user-agent": "Wirkungskreis", accept: "image/png, image/jpeg" },
      });
      if (answer.status === 404 || answer.status === 204) return refuse("missing");
      if (!answer.ok) return refuse("failed");
      const found = new Uint8Array(await answer.arrayBuffer());
      const type = detectMedientyp(found);
      if (type !== "image/png" && type !== "image/jpeg") return refuse("failed");
      const tile = { bytes: found, type } as const;
      keep(address, tile);
      return accept(tile);
    } catch {
      return refuse("failed");
    }
  }

  return {
    internalHosts,
    find(tenant, address) {
      const known = kept.get(address);
      if (known && clock() < known.until) {
        kept.delete(address);
        kept.set(address, known);
        return Promise.resolve(accept(known.tile));
      }
      if (known) forget(address);
      const asked = waiting.get(address);
      if (asked) return asked;
      if (budget.take(tenant, clock()) > 0) return Promise.resolve(refuse("busy"));
      const asking = fetchTile(address).finally(() => waiting.delete(address));
      waiting.set(address, asking);
      return asking;
    },
  };
}
