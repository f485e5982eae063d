import { createHash } from "node:crypto";
import type { Umfrage } from "../rules/definition.ts";
import { strukturOf } from "../rules/umfrage.ts";

/** Tells whether what was asked has changed; texts may. */
export function hashUmfrage(umfrage: Umfrage): string {
  return createHash("sha256").update(strukturOf(umfrage), "utf8").digest("hex");
}
