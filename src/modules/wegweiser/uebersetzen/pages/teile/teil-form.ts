import type { z } from "zod";
import { textField } from "#src/platform/http/form.ts";
import { lineList } from "#src/platform/http/form-fields.ts";
import { TEILE, type Teile, type TextArt } from "../../rules/text.ts";

const STEPS = 12;
const STEP = 400;

/** One field for each part of a kind of text, named as the part. */
export function teileShape(art: TextArt): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    TEILE[art].map(({ name, form, max }) => [name, form === "schritte" ? lineList(STEPS, STEP) : textField(max)]),
  );
}

/** What was typed into the fields of `teileShape`. */
export function typedTeile(art: TextArt, values: Readonly<Record<string, unknown>>): Teile {
  return Object.fromEntries(
    TEILE[art].map(({ name }) => {
      const typed = values[name];
      if (Array.isArray(typed)) return [name, typed.join("\n")];
      return [name, typeof typed === "string" ? typed : ""];
    }),
  );
}
