import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** A key of its own for every purpose, all from the installation's one secret. */
export function derivedSecret(appSecret: string, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", appSecret, "wirkungskreis", purpose, 32)).toString("base64url");
}

function keyFor(appSecret: string, purpose: string): Buffer {
  return Buffer.from(derivedSecret(appSecret, purpose), "base64url");
}

/** AES-256-GCM; `purpose` is part of the key, so a text sealed for one use opens for no other. */
export function seal(appSecret: string, purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(appSecret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null when the text was not sealed by this installation for this purpose. */
export function unseal(appSecret: string, purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(appSecret, purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A link token of 256 bit. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Keyed, so that a leaked table cannot be searched for known addresses. */
export function keyedHash(appSecret: string, purpose: string, text: string): string {
  return createHmac("sha256", keyFor(appSecret, purpose)).update(text).digest("base64url");
}
