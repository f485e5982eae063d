import { createHash } from "node:crypto";

/** SHA-256 of the text of a document as hexadecimal digits. */
export function hashInhalt(inhalt: string): string {
  return createHash("sha256").update(inhalt, "utf8").digest("hex");
}
