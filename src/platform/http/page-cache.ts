import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Header names in lower case. */
export type PageHeaders = Readonly<Record<string, string>>;

/** A page in one encoding, with all its headers. */
export type Variant = { readonly headers: PageHeaders; readonly body: Buffer };

export type CachedPage = {
  readonly status: number;
  readonly etag: string;
  /** Milliseconds: from then on it is drawn anew. Null: only a change makes it old. */
  readonly end: number | null;
  /** Headers of 304, for whoever has the page already. */
  readonly unchanged: PageHeaders;
  readonly identity: Variant;
  readonly gzip: Variant | null;
  readonly br: Variant | null;
};

const MOST_KEYS = 10_000;

/**
 * Public pages as they were sent, per county. Only what a visitor without cookie may see gets in; any change in a
 * county throws away all pages of that county, in every process (see app/changes.ts).
 */
export class PageCache {
  /** By county, then by key. */
  readonly #pages = new Map<string, Map<string, CachedPage>>();
  /** When each county changed last, in the count of `#changes`. */
  readonly #changedAt = new Map<string, number>();
  #changes = 0;
  /** Keys under which a page was kept at some time. */
  readonly #once = new Set<string>();
  readonly #maxBytes: number;
  #bytes = 0;
  /** False while changes of other processes cannot be heard: then nothing is kept. */
  listening = false;

  constructor(maxBytes = 48 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
  }

  /** @param now milliseconds; a page whose end has come is none */
  get(tenant: string, key: string, now: number): CachedPage | undefined {
    const page = this.#pages.get(tenant)?.get(key);
    return page && (page.end === null || now < page.end) ? page : undefined;
  }

  /** Whether a page was kept under this key before. */
  knew(tenant: string, key: string): boolean {
    return this.#once.has(`${tenant} ${key}`);
  }

  /** How many changes were heard so far. Taken before a page is drawn. */
  get changes(): number {
    return this.#changes;
  }

  /** @param since `changes` before the page was drawn: if its county changed after that, it is not kept */
  put(tenant: string, key: string, since: number, page: CachedPage): void {
    if (!this.listening || (this.#changedAt.get(tenant) ?? 0) > since) return;
    const size = sizeOf(page);
    if (size > this.#maxBytes / 8) return;
    let pages = this.#pages.get(tenant);
    if (!pages) this.#pages.set(tenant, (pages = new Map()));
    const before = pages.get(key);
    if (before) this.#bytes -= sizeOf(before);
    pages.delete(key);
    this.#bytes += size;
    this.#makeRoom();
    pages.set(key, page);
    if (this.#once.size >= MOST_KEYS) this.#once.clear();
    this.#once.add(`${tenant} ${key}`);
  }

  /** Forgets one county's pages. */
  forget(tenant: string): void {
    this.#changes += 1;
    this.#changedAt.set(tenant, this.#changes);
    for (const page of this.#pages.get(tenant)?.values() ?? []) this.#bytes -= sizeOf(page);
    this.#pages.delete(tenant);
  }

  /** Forgets everything: the line to the database was lost, so changes may have been missed. */
  forgetAll(): void {
    for (const tenant of this.#pages.keys()) this.forget(tenant);
  }

  /** The oldest pages go until the others have room. */
  #makeRoom(): void {
    for (const pages of this.#pages.values()) {
      for (const [key, page] of pages) {
        if (this.#bytes <= this.#maxBytes) return;
        pages.delete(key);
        this.#bytes -= sizeOf(page);
      }
    }
  }
}

/** Both compressed forms together are smaller than the page. */
function sizeOf(page: CachedPage): number {
  return page.identity.body.length * 2;
}

const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|xml|javascript)|image\/svg)/;

export function makeCachedPage(
  status: number,
  headers: Headers,
  body: Buffer,
  salt: string,
  end: number | null = null,
): CachedPage {
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) kept[name] = value;
  const compress = COMPRESSIBLE.test(kept["content-type"] ?? "") && body.length > 512;
  const etag = `"${createHash("sha256").update(salt).update(body).digest("base64url").slice(0, 22)}"`;
  const unchanged = { ...kept, etag, vary: "accept-encoding, cookie" };
  const variant = (bytes: Buffer, encoding?: string): Variant => ({
    headers: {
      ...unchanged,
      "content-length": String(bytes.length),
      ...(encoding ? { "content-encoding": encoding } : {}),
    },
    body: bytes,
  });
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    status,
    etag,
    end,
    unchanged,
    identity: variant(body),
    gzip: compress ? variant(gzipSync(body, { level: 6 }), "gzip") : null,
    br: compress ? variant(brotliCompressSync(body, quality), "br") : null,
  };
}

/** The best encoding a client accepts, of those a page has. */
export function chooseVariant(page: CachedPage, accept: string | undefined): Variant {
  if (page.br && accept?.includes("br")) return page.br;
  if (page.gzip && accept?.includes("gzip")) return page.gzip;
  return page.identity;
}
