import type { Datum } from "#src/shared/datum.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";

/** A day as it stands in a field that is typed into: `31.12.2026`, in every language. */
export function typedTag(tag: Datum | null): string {
  return tag ? formatZeitangabe({ tag, genauigkeit: "tag" }) : "";
}
