import { data } from "react-router";
import { newId } from "#src/platform/id.ts";
import { parseId } from "#src/shared/id.ts";
import type { AbfrageId } from "../../rules/abfrage.ts";

/** The one answer to every link that opens nothing, whatever the reason. */
export function nichts() {
  return data(null, 404);
}

/** An id from a link; a malformed one names nothing and is looked up like any other. */
export function abfrageParam(text: string | undefined): AbfrageId {
  return parseId<"Abfrage">(text) ?? newId<"Abfrage">();
}
