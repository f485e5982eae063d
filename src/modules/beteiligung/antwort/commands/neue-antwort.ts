import type { Tx } from "#src/platform/db/db.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { AnlageId } from "../../anlage/rules/anlage.ts";
import type { Eingabeweg } from "../rules/annahme.ts";
import type { UmfrageId } from "../rules/ids.ts";
import type { Inhalt } from "../store/annahme.ts";
import type { Einladung } from "../store/einladungen.ts";

export type NeueAntwort = {
  readonly umfrageId: UmfrageId;
  readonly anonym: boolean;
  readonly inhalt: Inhalt;
  /** Null: the survey is open to everybody. */
  readonly einladung: Einladung | null;
  /** Of the unfinished answers that these are; null when they were never begun on paper or in a test. */
  readonly code: string | null;
  /** The files it names, and the code they lie with; missing where the survey asks for none. */
  readonly anlagen?: { readonly code: string; readonly ids: readonly AnlageId[] };
  readonly weg: Eingabeweg;
  readonly sprache: string;
  /** Looks again, when nobody can end the survey any more in between. */
  readonly isOffen: (tx: Tx) => Promise<boolean>;
  /** The quota that is full by now; none is counted where this is missing. Asked when nobody else can send. */
  readonly volleQuote?: (tx: Tx) => Promise<string | null>;
};

export type Aufnahme = Outcome<"gespeichert" | "schon-gesendet", "verbraucht" | "geschlossen" | "quote-voll">;
