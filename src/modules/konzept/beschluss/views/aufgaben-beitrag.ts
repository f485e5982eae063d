import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";

/** A task that came of a resolution, as a module further right keeps it (R034). */
export type BeschlussAufgabe = {
  readonly id: string;
  readonly titel: string;
  readonly fuer: string;
  readonly faelligAm: Datum | null;
  readonly lage: "ueberfaellig" | "heute" | "offen" | "erledigt";
  /** Inside this site, without language. */
  readonly pfad: string;
};

type Quelle = (ctx: Ctx, beschlussId: string) => Promise<readonly BeschlussAufgabe[]>;

/** The page bundle and the unbundled start both hold this module, so the source hangs on the process. */
const KEY = Symbol.for("wirkungskreis.konzept.beschluss-aufgaben");
const shared = globalThis as typeof globalThis & { [KEY]?: Quelle };

/** Called once in app/compose.ts: who keeps the tasks. */
export function registerBeschlussAufgaben(quelle: Quelle): void {
  shared[KEY] = quelle;
}

/** The tasks of one resolution that this reader may see. */
export async function listBeschlussAufgaben(ctx: Ctx, beschlussId: string): Promise<readonly BeschlussAufgabe[]> {
  return (await shared[KEY]?.(ctx, beschlussId)) ?? [];
}
