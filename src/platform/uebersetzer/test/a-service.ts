import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** What a server was asked. */
export type Seen = { path: string; key: string; body: Record<string, unknown> };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const part of request) text += String(part);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A small server that speaks the interface of the service. `null` never answers. */
export async function aService(answer: (seen: Seen) => { status: number; json: unknown } | null) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const one = { path: request.url ?? "", key: request.headers.authorization ?? "", body };
      seen.push(one);
      const told = answer(one);
      if (!told) return;
      response.writeHead(told.status, { "content-type": "application/json" });
      response.end(typeof told.json === "string" ? told.json : JSON.stringify(told.json));
    });
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
