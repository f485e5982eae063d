import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { MandantFinder } from "../db/mandanten.ts";
import type { Metrics } from "../metrics.ts";
import type { StaticServer } from "./static-assets.ts";
import { chooseEncoding, makeCachedPage, type PageCache } from "./page-cache.ts";
import { networkOf, type PageLimiter } from "./rate-limit.ts";

export type Answer = (request: Request, arrival: { network: string; secure: boolean }) => Promise<Response>;

export type NodeServerOptions = {
  answer(): Promise<Answer>;
  mandanten: MandantFinder;
  pages: PageCache;
  staticAssets: StaticServer;
  metrics: Metrics;
  limiter: PageLimiter;
  trustProxy: boolean;
  /** PUBLIC_URL is https. */
  secure: boolean;
  /** Differs between builds, so that ETags of an old one match nothing. */
  buildId: string;
  clock: () => number;
  /** False while starting or stopping. */
  ready(): Promise<boolean>;
  metricsToken: string | null;
};

const CACHEABLE_STATUS = 200;

/** Serves health, assets and known public pages at once; everything else goes to the app. */
export function createNodeServer(options: NodeServerOptions): Server {
  const listener = getRequestListener(
    async (request, env) => {
      const incoming = (env as { incoming: IncomingMessage }).incoming;
      const answer = await options.answer();
      const since = options.pages.changes;
      const response = await answer(request, {
        network: networkOf(clientAddress(incoming)),
        secure: isSecure(incoming),
      });
      return keep(request, incoming, response, since);
    },
    { overrideGlobalObjects: false },
  );

  function clientAddress(incoming: IncomingMessage): string | undefined {
    const forwarded = options.trustProxy ? incoming.headers["x-forwarded-for"] : undefined;
    const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
    return last || incoming.socket.remoteAddress;
  }

  function isSecure(incoming: IncomingMessage): boolean {
    if (!options.trustProxy) return options.secure;
    return incoming.headers["x-forwarded-proto"] === "https" || options.secure;
  }

  /**
   * Key of a page in its county, or null when nobody but this visitor may get it. Holds the whole Host header, because
   * pages may name the address they were called by: a made-up port must not reach anybody else.
   */
  function cacheKey(method: string | undefined, url: string | undefined, headers: IncomingMessage["headers"]) {
    if (method !== "GET" && method !== "HEAD") return null;
    if (headers.cookie !== undefined || headers.authorization !== undefined || headers.range !== undefined) return null;
    if (url === undefined || url.length > 400) return null;
    return `${headers.host?.toLowerCase()} ${options.buildId} ${url}`;
  }

  /** @param since how many changes were known when drawing began: a newer one makes the page too old to keep */
  async function keep(
    request: Request,
    incoming: IncomingMessage,
    response: Response,
    since: number,
  ): Promise<Response> {
    const key = cacheKey(request.method, incoming.url, incoming.headers);
    const host = hostOf(incoming);
    const tenant = host === null ? null : options.mandanten.peek(host);
    const shared = response.headers.get("cache-control")?.startsWith("public") === true;
    if (!key || !tenant || !shared || response.status !== CACHEABLE_STATUS || request.method !== "GET") return response;
    if (response.headers.has("set-cookie") || response.headers.has("content-disposition")) return response;
    const body = Buffer.from(await response.arrayBuffer());
    response.headers.delete("x-request-id");
    const page = makeCachedPage(response.status, response.headers, body, `${tenant.id} ${key}`);
    options.pages.put(tenant.id, key, since, page);
    const [bytes, encoding] = chooseEncoding(page, incoming.headers["accept-encoding"]?.toString());
    const headers = new Headers(page.headers);
    headers.set("etag", page.etag);
    headers.set("vary", "accept-encoding, cookie");
    if (incoming.headers["if-none-match"] === page.etag) return new Response(null, { status: 304, headers });
    if (encoding) headers.set("content-encoding", encoding);
    return new Response(new Uint8Array(bytes), { status: page.status, headers });
  }

  function serveKnown(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const host = hostOf(incoming);
    if (host === null) return false;
    const key = cacheKey(incoming.method, incoming.url, incoming.headers);
    const tenant = key ? options.mandanten.peek(host) : null;
    const page = tenant && key ? options.pages.get(tenant.id, key) : undefined;
    if (!page) return false;
    const wait = options.limiter.take(networkOf(clientAddress(incoming)), options.clock());
    if (wait > 0) {
      outgoing.writeHead(429, { "retry-after": String(wait), "cache-control": "no-store" }).end();
      return true;
    }
    options.metrics.requests.inc({
      method: incoming.method ?? "GET",
      area: "oeffentlich",
      status: page.status,
      cache: "hit",
    });
    if (incoming.headers["if-none-match"] === page.etag) {
      outgoing.writeHead(304, { ...page.headers, etag: page.etag, vary: "accept-encoding, cookie" }).end();
      return true;
    }
    const [bytes, encoding] = chooseEncoding(page, incoming.headers["accept-encoding"]?.toString());
    outgoing.writeHead(page.status, {
      ...page.headers,
      etag: page.etag,
      vary: "accept-encoding, cookie",
      "content-length": bytes.length,
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    outgoing.end(incoming.method === "HEAD" ? undefined : bytes);
    return true;
  }

  function serveHealth(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    if (incoming.url === "/healthz") {
      plain(outgoing, 200, "ok\n");
      return true;
    }
    if (incoming.url === "/readyz") {
      options.ready().then(
        (ready) => plain(outgoing, ready ? 200 : 503, ready ? "ready\n" : "not ready\n"),
        () => plain(outgoing, 503, "not ready\n"),
      );
      return true;
    }
    if (incoming.url !== "/metrics") return false;
    const token = options.metricsToken;
    if (token === null || incoming.headers.authorization !== `Bearer ${token}`) {
      plain(outgoing, 404, "not found\n");
      return true;
    }
    options.metrics.registry.metrics().then(
      (text) => plain(outgoing, 200, text),
      () => plain(outgoing, 500, "no metrics\n"),
    );
    return true;
  }

  const server = createServer((incoming, outgoing) => {
    if (serveHealth(incoming, outgoing)) return;
    if (options.staticAssets.serve(incoming, outgoing)) return;
    if (serveKnown(incoming, outgoing)) return;
    void listener(incoming, outgoing);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 1_000;
  return server;
}

function hostOf(incoming: IncomingMessage): string | null {
  return incoming.headers.host?.toLowerCase().replace(/:\d+$/, "") ?? null;
}

function plain(outgoing: ServerResponse, status: number, text: string) {
  outgoing.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(text);
}
