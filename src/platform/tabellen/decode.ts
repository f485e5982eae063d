import type { Buffer } from "node:buffer";
import type { Encoding } from "./types.ts";

export type Decoded = { readonly text: string; readonly encoding: Encoding };

function findBom(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: in a Latin text every second byte is zero. */
function guessUtf16(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.1) return "utf-16be";
  return null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text of a file whose encoding nobody told: marks first, then UTF-16, UTF-8 if it is valid, else Windows-1252. */
export function decodeText(bytes: Buffer): Decoded {
  const encoding = findBom(bytes) ?? guessUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** „Ã¼“ for „ü“ and the like: UTF-8 that was read as Windows-1252 and stored again. */
export function countGarbled(text: string): number {
  return text.match(/Ã[¤¶¼„–œŸ]|â€[žœ“”™¦]|Â[ §«»]/g)?.length ?? 0;
}
