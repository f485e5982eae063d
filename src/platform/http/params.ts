import { type Id, parseId } from "#src/shared/id.ts";
import { NotFound } from "../errors.ts";

/** An id from a URL. A malformed one names nothing, so it is a 404 and not a 500. */
export function idParam<Kind extends string>(text: string | undefined): Id<Kind> {
  const id = parseId<Kind>(text);
  if (!id) throw new NotFound();
  return id;
}
