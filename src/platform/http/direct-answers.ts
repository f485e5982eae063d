import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { KnownAnswer, KnownPages } from "./known-pages.ts";
import type { Variant } from "./page-cache.ts";
import { LONGEST_HEAD, type PlainRequest, readPlainRequest } from "./plain-request.ts";

/** A new connection says something, or is closed. */
const FIRST_WORD_MS = 10_000;
const QUIET_MS = 65_000;
const MOST_REQUESTS = 500;

/**
 * Answers plain requests for known pages on the connection itself, several times faster than Node's HTTP server does.
 * A connection on which anything else is asked belongs to that server from then on, with all its limits.
 *
 * @returns closes the connections that wait for their next request
 */
export function answerDirectly(server: Server, known: KnownPages, clock: () => number): () => void {
  const waiting = new Set<Socket>();
  const written = new WeakMap<Variant, { second: number; bytes: Buffer }>();
  let date = { second: -1, text: "" };

  function dateAt(second: number): string {
    if (date.second !== second) date = { second, text: new Date(second * 1000).toUTCString() };
    return date.text;
  }

  /** The answer as it goes over the wire; put together at most once a second and variant. */
  function message({ status, headers, body, variant }: KnownAnswer): Buffer {
    const second = Math.floor(clock() / 1000);
    const kept = variant ? written.get(variant) : undefined;
    if (kept?.second === second) return kept.bytes;
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
    head += `Date: ${dateAt(second)}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${QUIET_MS / 1000}\r\n\r\n`;
    const bytes = body ? Buffer.concat([Buffer.from(head, "latin1"), body]) : Buffer.from(head, "latin1");
    if (variant) written.set(variant, { second, bytes });
    return bytes;
  }

  /** The same words are the same request, whoever says them: browsers of a kind send the same. */
  const requests = new Map<string, PlainRequest>();
  function read(chunk: Buffer): PlainRequest | null {
    if (chunk.length > LONGEST_HEAD) return null;
    const text = chunk.toString("latin1");
    const before = requests.get(text);
    if (before) return before;
    const request = readPlainRequest(text);
    if (requests.size >= MOST_REQUESTS) requests.clear();
    if (request) requests.set(text, request);
    return request;
  }

  const [toNode] = server.listeners("connection") as ((this: Server, socket: Socket) => void)[];
  if (!toNode) throw new Error("The HTTP server listens to no connections.");
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress;
    const leave = () => {
      waiting.delete(socket);
      socket.off("data", onData).off("error", leave).off("close", leave).off("timeout", onTimeout);
    };
    const onTimeout = () => socket.destroy();
    const giveToNode = (chunk: Buffer) => {
      leave();
      socket.setTimeout(0);
      toNode.call(server, socket);
      socket.emit("data", chunk);
    };
    const send = (answer: KnownAnswer) => {
      // Every byte that comes or goes begins the time anew.
      if (socket.timeout !== QUIET_MS) socket.setTimeout(QUIET_MS);
      // Whoever asks faster than he reads waits.
      if (socket.write(message(answer))) return;
      socket.pause();
      socket.once("drain", () => socket.resume());
    };
    const onData = (chunk: Buffer) => {
      const request = read(chunk);
      if (!request) return giveToNode(chunk);
      const answer = known.find(request, address);
      if (answer) return send(answer);
      const drawn = known.redraw(request, address);
      if (!drawn) return giveToNode(chunk);
      socket.pause();
      drawn.then(
        (page) => {
          socket.resume();
          if (page) send(page);
          else giveToNode(chunk);
        },
        () => socket.destroy(),
      );
    };
    waiting.add(socket);
    socket.setNoDelay(true);
    socket.setTimeout(FIRST_WORD_MS);
    socket.on("data", onData).on("error", leave).on("close", leave).on("timeout", onTimeout);
  });
  return () => {
    for (const socket of waiting) socket.end();
  };
}
