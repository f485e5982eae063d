import { NotFound } from "#src/platform/errors.ts";
import { GLIEDARTEN, type Gliedart } from "../rules/ordnung.ts";

/** The kind of element from an address; anything else names nothing. */
export function artParam(text: string | undefined): Gliedart {
  const art = GLIEDARTEN.find((one) => one === text);
  if (!art) throw new NotFound();
  return art;
}
