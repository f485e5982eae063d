import { createHash, randomBytes } from "node:crypto";

const FENSTER_MS = 5 * 60_000;
const VERSUCHE = 10;

/** Of this process only: nobody can tell later which network it was. */
const salz = randomBytes(16);
let seit = 0;
let counts = new Map<string, number>();

function keyOf(network: string, nowMs: number): string {
  if (nowMs - seit >= FENSTER_MS) {
    seit = nowMs;
    counts = new Map();
  }
  return createHash("sha256").update(salz).update(network).digest("base64");
}

/** Whether so many wrong codes came from a network that even a right one has to wait (T45). */
export function triedTooOften(network: string, nowMs: number, atMost = VERSUCHE): boolean {
  return (counts.get(keyOf(network, nowMs)) ?? 0) >= atMost;
}

export function noteWrongCode(network: string, nowMs: number): void {
  const key = keyOf(network, nowMs);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
