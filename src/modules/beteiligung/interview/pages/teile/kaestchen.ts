import { z } from "zod";
import type { FormValues } from "#src/platform/http/form.ts";

/** A form with fields of its own and boxes whose names begin with one of these; any other field is none of ours. */
export const formWithBoxes = <Shape extends z.ZodRawShape>(shape: Shape, prefixes: readonly string[]) =>
  z
    .object(shape)
    .catchall(z.literal("ja"))
    .superRefine((typed, check) => {
      for (const name of Object.keys(typed)) {
        if (name in shape || prefixes.some((prefix) => name.startsWith(prefix))) continue;
        check.addIssue({ code: "custom", path: [name], message: "unbekannt" });
      }
    });

/** The boxes with this prefix that were ticked, without it. */
export function tickedOf(values: FormValues, prefix: string): string[] {
  return Object.keys(values).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}
