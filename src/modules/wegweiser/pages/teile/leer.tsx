import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import type { Lesen } from "./lesen.tsx";

/** In place of forms and lists that would lead nowhere while the county prepares its guide. */
export function NochLeer({ lesen: { text } }: { lesen: Lesen }) {
  return <EmptyState title={text("wegweiser.leer")}>{text("wegweiser.leer.text")}</EmptyState>;
}
