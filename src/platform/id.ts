import * as crypto from "node:crypto";
import type { Id } from "#src/shared/id.ts";

/** A new UUIDv7. It carries the moment of its making: never use it where that must stay unknown, nor as a secret. */
export function newId<Kind extends string>(): Id<Kind> {
  return crypto.randomUUIDv7() as Id<Kind>;
}

/** A new UUIDv4: it says nothing about the moment of its making. */
export function newRandomId<Kind extends string>(): Id<Kind> {
  return crypto.randomUUID() as Id<Kind>;
}
