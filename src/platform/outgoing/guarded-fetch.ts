import { lookup as resolve } from "node:dns";
import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.ts";

/** Why nothing was asked, or the answer not taken. */
export class OutgoingRefused extends Error {
  override readonly name = "OutgoingRefused";
}

export type GuardOptions = {
  /** `host` or `host:port` that may lie in the own network, set by the operator. http is taken from these only. */
  readonly internalHosts?: readonly string[];
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** A redirect is an answer, for whoever only asks whether something is there. It is not followed either way. */
  readonly redirectIsAnswer?: boolean;
  /** For many small questions to one server: a few connections that stay open. Each was checked when it was opened. */
  readonly keepAlive?: boolean;
};

type Agents = { readonly "http:": HttpAgent; readonly "https:": HttpsAgent };
/** As many connections as a browser opens to a server. */
const CONNECTIONS = { keepAlive: true, maxSockets: 6 };

type Asked = {
  method?: string | undefined;
  headers?: HeadersInit | undefined;
  body?: unknown;
  signal?: AbortSignal | null | undefined;
};

/**
 * Asks another server for something: https only, addresses of the internet only (checked at the moment of connecting,
 * so a name that changes its address changes nothing), no redirects, five seconds, one megabyte.
 *
 * @throws OutgoingRefused for everything that is not allowed or too much
 */
export function guardedFetch(options: GuardOptions = {}) {
  const { internalHosts = [], timeoutMs = 5_000, maxBytes = 1024 * 1024, redirectIsAnswer = false } = options;
  const agents: Agents | null = options.keepAlive
    ? { "http:": new HttpAgent(CONNECTIONS), "https:": new HttpsAgent(CONNECTIONS) }
    : null;
  return (target: string | URL, asked: Asked = {}): Promise<Response> => {
    const url = new URL(target);
    const known = internalHosts.includes(url.host) || internalHosts.includes(url.hostname);
    if (url.protocol !== "https:" && !(known && url.protocol === "http:")) {
      return Promise.reject(new OutgoingRefused("only https is asked"));
    }
    if (url.username || url.password) return Promise.reject(new OutgoingRefused("no passwords in addresses"));
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (isIP(literal) && !known && !isPublicAddress(literal)) {
      return Promise.reject(new OutgoingRefused("an address of the own network"));
    }
    return send(url, asked, { known, timeoutMs, maxBytes, redirectIsAnswer, agents });
  };
}

const publicOnly: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "", 0);
    const first = found[0];
    if (!first || found.some(({ address }) => !isPublicAddress(address))) {
      return callback(new OutgoingRefused("an address of the own network"), "", 0);
    }
    if (options.all) return callback(null, found);
    return callback(null, first.address, first.family);
  });
};

function send(
  url: URL,
  asked: Asked,
  limits: { known: boolean; timeoutMs: number; maxBytes: number; redirectIsAnswer: boolean; agents: Agents | null },
): Promise<Response> {
  return new Promise((done, failed) => {
    const body = typeof asked.body === "string" || asked.body instanceof URLSearchParams ? String(asked.body) : null;
    const signals = [AbortSignal.timeout(limits.timeoutMs), ...(asked.signal ? [asked.signal] : [])];
    const outgoing = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      {
        method: asked.method ?? "GET",
        headers: {
          ...Object.fromEntries(new Headers(asked.headers)),
          ...(body === null ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        },
        signal: AbortSignal.any(signals),
        agent: limits.agents?.[url.protocol === "https:" ? "https:" : "http:"] ?? false,
        ...(limits.known ? {} : { lookup: publicOnly }),
      },
      (incoming) => {
        const status = incoming.statusCode ?? 0;
        const refuse = (reason: string) => {
          incoming.destroy();
          failed(new OutgoingRefused(reason));
        };
        if (status >= 300 && status < 400 && !limits.redirectIsAnswer) return refuse("redirects are not followed");
        const parts: Buffer[] = [];
        let bytes = 0;
        incoming.on("data", (part: Buffer) => {
          bytes += part.length;
          if (bytes > limits.maxBytes) refuse("the answer is too long");
          else parts.push(part);
        });
        incoming.on("error", failed);
        incoming.on("end", () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(incoming.headers)) {
            for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
          }
          const empty = status === 204 || status === 205;
          done(new Response(empty ? null : Buffer.concat(parts), { status, headers }));
        });
      },
    );
    outgoing.on("error", failed);
    outgoing.end(body ?? undefined);
  });
}
