import { createHash } from "node:crypto";
import { canonicalJson, manifestContent, protectedContent } from "../rules/canonical.ts";
import type { FassungKopf, Manifest, Weg } from "../rules/manifest.ts";

/** SHA-256 of a Fassung as hexadecimal digits: another one as soon as one letter of it is. */
export function hashFassung(kopf: FassungKopf, manifest: Manifest, wege: readonly Weg[]): string {
  return createHash("sha256")
    .update(canonicalJson(protectedContent(kopf, manifest, wege)), "utf8")
    .digest("hex");
}

/** Tells whether two people look at the same state of the Konzept. */
export function hashManifest(manifest: Manifest, wege: readonly Weg[]): string {
  return createHash("sha256")
    .update(canonicalJson(manifestContent(manifest, wege)), "utf8")
    .digest("hex");
}
