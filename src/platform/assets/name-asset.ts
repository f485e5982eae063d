import { createHash } from "node:crypto";

/** Public path of a built file. The hash changes with the content, so it may be cached for ever. */
export function nameAsset(name: string, extension: "css" | "js", content: string): string {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 10);
  return `/assets/${name}-${hash}.${extension}`;
}
