import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

type Asset = { type: string; identity: Buffer; br: Buffer | null; gzip: Buffer | null; immutable: boolean };

/** Answers requests for files; false when there is no such file. */
export type StaticServer = { serve(incoming: IncomingMessage, outgoing: ServerResponse): boolean };

/** Built files, read once at the start. Only what is in the list exists: no path is ever put together from a request. */
export class StaticAssets implements StaticServer {
  readonly #files = new Map<string, Asset>();

  constructor(folder: string) {
    for (const path of filesOf(folder)) {
      const type = TYPES[extname(path)];
      if (!type) continue;
      const url = `/${relative(folder, path).split(sep).join("/")}`;
      this.#files.set(url, {
        type,
        identity: readFileSync(path),
        br: readIfThere(`${path}.br`),
        gzip: readIfThere(`${path}.gz`),
        immutable: url.startsWith("/assets/"),
      });
    }
  }

  serve(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const asset = incoming.url ? this.#files.get(incoming.url.split("?", 1)[0] ?? "") : undefined;
    if (!asset || (incoming.method !== "GET" && incoming.method !== "HEAD")) return false;
    const accept = incoming.headers["accept-encoding"]?.toString() ?? "";
    const [bytes, encoding] =
      asset.br && accept.includes("br")
        ? [asset.br, "br"]
        : asset.gzip && accept.includes("gzip")
          ? [asset.gzip, "gzip"]
          : [asset.identity, null];
    outgoing.writeHead(200, {
      "content-type": asset.type,
      "content-length": bytes.length,
      "cache-control": asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    outgoing.end(incoming.method === "HEAD" ? undefined : bytes);
    return true;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  } catch {
    return [];
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
