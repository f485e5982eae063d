import type { Id } from "#src/shared/id.ts";
import type { Quellenschluessel } from "../../beleg/rules/quelle.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";

export type ErgebnisId = Id<"Umfrageergebnis">;

/** What all evidence of a survey, or of one question, begins with. */
export function quelleOf(id: UmfrageId, frage?: string): Quellenschluessel {
  return `antworten:${id}${frage === undefined ? "" : `/${frage}`}`;
}

/** The address inside the program under which one answer to one question is evidence. */
export function quelleOfAntwort(id: UmfrageId, { frage, code }: { frage: string; code: string }): Quellenschluessel {
  return `${quelleOf(id, frage)}/${code}`;
}
