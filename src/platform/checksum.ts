import { createHash } from "node:crypto";

/** Stands for a text in few letters: another one as soon as one letter of it is. For comparing, not for secrets. */
export function checksum(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64url").slice(0, 32);
}
