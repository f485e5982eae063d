import type { IncomingHttpHeaders } from "node:http";
import type { MandantEntry, MandantFinder } from "../db/mandanten.ts";
import type { Metrics } from "../metrics.ts";
import {
  type CachedPage,
  chooseVariant,
  makeCachedPage,
  type PageCache,
  type PageHeaders,
  type Variant,
} from "./page-cache.ts";
import { takePageEnd } from "./page-end.ts";
import { networkOf, type PageLimiter } from "./rate-limit.ts";

/** A request as any of our readers read it. */
export type Asked = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
};

/** The address of a connection. */
type Address = string | undefined;

export type KnownAnswer = {
  readonly status: number;
  readonly headers: PageHeaders;
  readonly body: Buffer | null;
  /** The same object for the same answer: what it is written as may be kept beside it. */
  readonly variant: Variant | null;
};

/** Draws any page of any county. */
export type Draw = (request: Request, arrival: { network: string; secure: boolean }) => Promise<Response>;

export type KnownPagesOptions = {
  draw(): Promise<Draw>;
  readonly mandanten: Pick<MandantFinder, "peek">;
  readonly pages: PageCache;
  readonly metrics: Metrics;
  readonly limiter: PageLimiter;
  readonly trustProxy: boolean;
  /** Differs between builds, so that ETags of an old one match nothing. */
  readonly buildId: string;
  /** PUBLIC_URL is https. */
  readonly secure: boolean;
  readonly clock: () => number;
};

/** Where a page may be kept. */
type Place = { readonly tenant: MandantEntry; readonly key: string };

type Key = { readonly host: string; readonly key: string };

const MOST_ADDRESSES = 10_000;

/** Pages that were drawn for everybody, and who may get them. */
export function createKnownPages(options: KnownPagesOptions) {
  const { mandanten, pages, limiter, clock } = options;
  const hits = new Map<string, { inc(): void }>();
  const redrawing = new Map<string, Promise<Response | CachedPage>>();

  function count(method: string, status: number) {
    const name = `${method} ${status}`;
    let counter = hits.get(name);
    if (!counter) {
      counter = options.metrics.requests.labels({ method, area: "oeffentlich", status: String(status), cache: "hit" });
      hits.set(name, counter);
    }
    counter.inc();
  }

  /** The network that a request counts for. */
  function network({ headers }: Asked, address: Address): string {
    const forwarded = options.trustProxy ? headers["x-forwarded-for"] : undefined;
    const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
    return networkOf(last || address);
  }

  /** Of a connection: the same for all its requests unless a proxy speaks for many. */
  const networks = new Map<string, string>();
  function networkOfConnection(asked: Asked, address: Address): string {
    if (options.trustProxy || address === undefined) return network(asked, address);
    let known = networks.get(address);
    if (known === undefined) {
      if (networks.size >= MOST_ADDRESSES) networks.clear();
      known = networkOf(address);
      networks.set(address, known);
    }
    return known;
  }

  /**
   * Host and key of a page, or null when nobody but this visitor may get it. Its key holds the whole Host
   * header, because pages may name the address they were called by: a made-up port must not reach anybody else.
   */
  function makeKey({ method, url, headers }: Asked): Key | null {
    if (method !== "GET" && method !== "HEAD") return null;
    if (headers.cookie !== undefined || headers.authorization !== undefined || headers.range !== undefined) return null;
    if (url === undefined || url.length > 400) return null;
    const host = headers.host?.toLowerCase();
    return host === undefined ? null : { host: host.replace(/:\d+$/, ""), key: `${host} ${options.buildId} ${url}` };
  }

  /** The same request object has the same key: those who ask often in the same words cost nothing to read. */
  const keys = new WeakMap<Asked, Key | null>();
  function keyOf(asked: Asked): Key | null {
    let key = keys.get(asked);
    if (key === undefined) {
      key = makeKey(asked);
      keys.set(asked, key);
    }
    return key;
  }

  function place(asked: Asked): Place | null {
    const key = keyOf(asked);
    const tenant = key ? mandanten.peek(key.host) : null;
    return key && tenant ? { tenant, key: key.key } : null;
  }

  function find(asked: Asked, address: Address): KnownAnswer | null {
    const where = place(asked);
    const page = where ? pages.get(where.tenant.id, where.key, clock()) : undefined;
    if (!page) return null;
    const wait = limiter.take(networkOfConnection(asked, address), clock());
    if (wait > 0) {
      const headers = { "retry-after": String(wait), "cache-control": "no-store", "content-length": "0" };
      return { status: 429, headers, body: null, variant: null };
    }
    const answer = answerOf(page, asked);
    count(asked.method ?? "GET", page.status);
    return answer;
  }

  function isSecure({ headers }: Pick<Asked, "headers">): boolean {
    return options.secure || (options.trustProxy && headers["x-forwarded-proto"] === "https");
  }

  /** Draws what was asked for and keeps it, if everybody may get it. */
  async function drawPage(asked: Asked, address: Address, request: Request): Promise<Response | CachedPage> {
    const draw = await options.draw();
    // Before drawing: a change that is heard meanwhile makes the page too old to keep.
    const since = pages.changes;
    const response = await draw(request, { network: network(asked, address), secure: isSecure(asked) });
    const end = takePageEnd(response.headers);
    const where = place(asked);
    if (!where || asked.method !== "GET" || response.status !== 200) return response;
    if (response.headers.get("cache-control")?.startsWith("public") !== true) return response;
    if (response.headers.has("set-cookie") || response.headers.has("content-disposition")) return response;
    const body = Buffer.from(await response.arrayBuffer());
    response.headers.delete("x-request-id");
    const page = makeCachedPage(response.status, response.headers, body, `${where.tenant.id} ${where.key}`, end);
    pages.put(where.tenant.id, where.key, since, page);
    return page;
  }

  /**
   * Draws a page anew that was known until something changed, once for all who ask meanwhile.
   *
   * @returns null for what was never known; a promise of null when nobody else may get it any more
   */
  function redraw(asked: Asked, address: Address): Promise<KnownAnswer | null> | null {
    const where = asked.method === "GET" ? place(asked) : null;
    if (!where || !pages.knew(where.tenant.id, where.key)) return null;
    const { tenant, key } = where;
    let drawing = redrawing.get(`${tenant.id} ${key}`);
    if (!drawing) {
      const headers = Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const request = new Request(`http://${asked.headers.host}${asked.url}`, { headers });
      drawing = drawPage(asked, address, request).finally(() => redrawing.delete(`${tenant.id} ${key}`));
      redrawing.set(`${tenant.id} ${key}`, drawing);
    }
    return drawing.then((page) => (page instanceof Response ? null : answerOf(page, asked)));
  }

  return { find, drawPage, redraw };
}

/** What to send of a page to somebody who may get it. */
export function answerOf(page: CachedPage, { method, headers }: Pick<Asked, "method" | "headers">): KnownAnswer {
  if (headers["if-none-match"] === page.etag) {
    return { status: 304, headers: page.unchanged, body: null, variant: null };
  }
  const variant = chooseVariant(page, headers["accept-encoding"]?.toString());
  const body = method === "HEAD" ? null : variant.body;
  return { status: page.status, headers: variant.headers, body, variant: body ? variant : null };
}

export type KnownPages = ReturnType<typeof createKnownPages>;
