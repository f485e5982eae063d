import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { answerDirectly } from "./direct-answers.ts";
import { type Asked, answerOf, createKnownPages, type KnownPagesOptions } from "./known-pages.ts";
import type { StaticServer } from "./static-assets.ts";

export type NodeServerOptions = KnownPagesOptions & {
  staticAssets: StaticServer;
  /** False while starting or stopping. */
  ready(): Promise<boolean>;
  metricsToken: string | null;
};

/**
 * Serves health, assets and known public pages at once; everything else goes to the app.
 *
 * @returns the server, and what closes the connections that wait for their next request
 */
export function createNodeServer(options: NodeServerOptions): { server: Server; closeWaiting(): void } {
  const known = createKnownPages(options);
  const listener = getRequestListener(
    async (request, env) => {
      const incoming = (env as { incoming: IncomingMessage }).incoming;
      const asked = askedOf(incoming);
      const page = await known.drawPage(asked, incoming.socket.remoteAddress, request);
      if (page instanceof Response) return page;
      const { status, headers, body } = answerOf(page, asked);
      return new Response(body ? new Uint8Array(body) : null, { status, headers });
    },
    { overrideGlobalObjects: false },
  );

  function serveKnown(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const answer = known.find(askedOf(incoming), incoming.socket.remoteAddress);
    if (!answer) return false;
    outgoing.writeHead(answer.status, answer.headers).end(answer.body ?? undefined);
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
  const closeDirect = answerDirectly(server, known, options.clock);
  return {
    server,
    closeWaiting() {
      closeDirect();
      server.closeIdleConnections();
    },
  };
}

function askedOf({ method, url, headers }: IncomingMessage): Asked {
  return { method, url, headers };
}

function plain(outgoing: ServerResponse, status: number, text: string) {
  outgoing.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(text);
}
