import known from "../../docs/betrieb/bekannte-versionen.json" with { type: "json" };
import { databaseWarning } from "#src/platform/postgres/version-warning.ts";

export type DatabaseState = {
  readonly version: string;
  /** The server from npm: for demo, development and pilot, not for production (ADR 0006). */
  readonly embedded: boolean;
  /** One German sentence, or null when nothing is known against this version. */
  readonly warning: string | null;
};

/** What operators should know of the database they run. */
export function databaseState(version: string, embedded: boolean): DatabaseState {
  return { version, embedded, warning: databaseWarning(version, known.postgresql) };
}
