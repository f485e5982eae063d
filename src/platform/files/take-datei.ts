import { eq, sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Tx } from "../db/db.ts";
import { dateien } from "../db/tables.ts";
import { cleanUpload, type UploadMangel } from "./clean-upload.ts";
import { DATEI_MAX_BYTES, detectMedientyp } from "./datei-art.ts";
import type { FileStore } from "./file-store.ts";

/** A file as it was sent. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

export type DateiMangel = "zu-gross" | "dateiart-falsch" | UploadMangel;

/** The file that a form sent as `datei`; null when none was chosen. */
export async function readDatei(form: FormData): Promise<Upload | null> {
  const file = form.get("datei");
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/**
 * Takes a file in when it is small enough, of a kind that is taken, read from its content, and harmless: pictures lose
 * what is not picture (SECURITY 6).
 *
 * @throws DiskFull
 */
export async function takeDatei(
  tx: Tx,
  tenant: Id<"Mandant">,
  files: FileStore,
  { name, bytes }: Upload,
): Promise<Outcome<Id<"Datei">, DateiMangel>> {
  if (bytes.length > DATEI_MAX_BYTES) return refuse("zu-gross");
  const mediaType = detectMedientyp(bytes);
  if (!mediaType) return refuse("dateiart-falsch");
  const clean = cleanUpload(bytes, mediaType);
  if (!clean.ok) return clean;
  return accept(await files.save(tx, tenant, { name, bytes: clean.value, mediaType }));
}

/** The nightly run deletes the file; until then a reader who is just loading it gets it whole. */
export async function expireDatei(tx: Tx, id: Id<"Datei">): Promise<void> {
  await tx.update(dateien).set({ expiresAt: sql`now()` }).where(eq(dateien.id, id));
}
