import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { codeFrom, parseCode } from "../rules/code.ts";

/** A new code; drawn, so that it follows from nothing. */
export function newCode(): string {
  return codeFrom(randomBytes(64));
}

/**
 * The code of the answers that are begun by a link: the same link opens the same ones, and from the code nobody gets back
 * to the link.
 */
export function codeOfToken(token: string): string {
  return codeFrom(createHash("sha512").update(`angefangene Antworten ${token}`).digest());
}

/** Where the unfinished answers of a code are found. From it nobody gets back to the code. */
export function schluesselOf(code: string): string {
  return createHash("sha256")
    .update(`angefangen ${plain(code)}`)
    .digest("base64url");
}

/** Seals with a code of 78 bit: whoever has the database and not the code reads nothing. */
export function seal(code: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(code), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

/** Null when it was sealed with another code, or changed. */
export function unseal(code: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(code), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function plain(code: string): string {
  return parseCode(code) ?? "";
}

function keyOf(code: string): Buffer {
  return Buffer.from(hkdfSync("sha256", plain(code), "", "wirkungskreis angefangene Antworten", 32));
}
