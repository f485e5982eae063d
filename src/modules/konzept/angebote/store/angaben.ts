import {
  type AngebotAngaben,
  type AngebotFreigabe,
  type AngebotRow,
  OHNE_FREIGABE,
} from "#src/modules/netzwerk/index.ts";
import { without } from "#src/shared/without.ts";

const FREIGABE = Object.keys(OHNE_FREIGABE) as (keyof AngebotFreigabe)[];

/** What is said of an Angebot, without how far it is on its way to the public. */
export function angabenOf(row: AngebotRow): AngebotAngaben {
  return without(row, "id", "rev", "archiviertAm", "stelle", "regionen", "gemeinden", ...FREIGABE);
}
