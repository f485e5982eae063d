import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Db, Tx } from "../db/db.ts";
import { dateien } from "../db/tables.ts";
import { newId } from "../id.ts";

export type Datei = typeof dateien.$inferSelect;

/** Below this much free disk nothing more is taken in. */
const KEEP_FREE_BYTES = 512 * 1024 * 1024;

/** The disk is nearly full; reading still works. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
}

/**
 * Files of the counties under `<root>/<county>/<random>`. The key never comes from a name somebody typed. A file is
 * written before its row commits; what no row names is swept after an hour.
 */
export class FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  #path(tenant: Id<"Mandant">, id: Id<"Datei">): string {
    return join(this.#root, tenant, id);
  }

  /**
   * Writes bytes and their row.
   *
   * @param expiresAt null: kept until somebody deletes it
   * @throws DiskFull
   */
  async save(
    tx: Tx,
    tenant: Id<"Mandant">,
    file: { name: string; mediaType: string; bytes: Uint8Array; expiresAt?: Date | null },
  ): Promise<Id<"Datei">> {
    const id = newId<"Datei">();
    const folder = join(this.#root, tenant);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const disk = await statfs(folder);
    if (disk.bavail * disk.bsize < KEEP_FREE_BYTES + file.bytes.length)
      throw new DiskFull("Zu wenig Platz für Dateien.");
    const path = this.#path(tenant, id);
    await writeFile(`${path}.part`, file.bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
    await tx.insert(dateien).values({
      id,
      name: file.name.slice(0, 200),
      mediaType: file.mediaType,
      bytes: file.bytes.length,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      expiresAt: file.expiresAt ?? null,
    });
    return id;
  }

  async find(db: Db, id: Id<"Datei">): Promise<Datei | null> {
    const [datei] = await db.select().from(dateien).where(eq(dateien.id, id));
    return datei ?? null;
  }

  read(tenant: Id<"Mandant">, id: Id<"Datei">): Promise<Buffer> {
    return readFile(this.#path(tenant, id));
  }

  async delete(tx: Tx, tenant: Id<"Mandant">, id: Id<"Datei">): Promise<void> {
    await tx.delete(dateien).where(eq(dateien.id, id));
    await rm(this.#path(tenant, id), { force: true });
  }

  /** The file as a download: never rendered as a page of ours, whatever it holds. */
  async respond(tenant: Id<"Mandant">, datei: Datei, inline = false): Promise<Response> {
    const path = this.#path(tenant, datei.id);
    await stat(path);
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: downloadHeaders(datei.name, datei.mediaType, datei.bytes, inline),
    });
  }
}

/** Headers of a download by RFC 6266; `inline` only for PDFs we made ourselves. */
export function downloadHeaders(name: string, mediaType: string, bytes: number | null, inline = false): Headers {
  const plain = name.replace(/[^\x20-\x7e]|["\\/]/g, "_");
  const headers = new Headers({
    "content-type": mediaType,
    "content-disposition": `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "content-security-policy": "sandbox; default-src 'none'",
  });
  if (bytes !== null) headers.set("content-length", String(bytes));
  return headers;
}
