import type { Id } from "#src/shared/id.ts";

export type EinladungId = Id<"Umfrageeinladung">;
export type AntwortId = Id<"Umfrageantwort">;
/** What an answer and its invitation share where answers are not anonymous. */
export type Pseudonym = Id<"Pseudonym">;
export type { UmfrageId } from "../../umfrage/rules/definition.ts";
