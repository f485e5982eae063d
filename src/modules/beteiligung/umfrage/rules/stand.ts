import { z } from "zod";
import type { Antworten } from "./antworten.ts";
import type { Umfrage } from "./definition.ts";

const schema = z.strictObject({
  sprache: z.string().max(20),
  werte: z.record(
    z.string().max(100),
    z.union([z.string().max(20_000), z.number(), z.array(z.string().max(100)).max(300)]),
  ),
  gesehen: z.array(z.string().max(100)).max(5000),
});

/** Answers that travelled with a form as JSON; null when they are none. */
export function readStand(json: string, umfrage: Umfrage): Antworten | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const read = schema.safeParse(value);
  return read.success && umfrage.sprachen.includes(read.data.sprache) ? read.data : null;
}
