import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GremiumId } from "../rules/ids.ts";

/** A process in which a body had a part: it decided to begin, or worked in it. */
export type ProzessOfGremium = {
  readonly key: string;
  readonly titel: string;
  readonly pfad: string;
  readonly von: Datum;
  /** Null while it goes on. */
  readonly bis: Datum | null;
  readonly anteil: "beschluss" | "mitarbeit";
  /** What it works on there, as written for the process. */
  readonly auftrag: string;
};
export type ProzessQuelle = (ctx: Ctx, id: GremiumId) => Promise<readonly ProzessOfGremium[]>;

/** konzept stands further right; as in handlungsfelder.ts. */
const KEY = Symbol.for("wirkungskreis.gremien.prozesse");
const shared = globalThis as typeof globalThis & { [KEY]?: ProzessQuelle };

/** Called once in app/compose.ts. */
export function registerProzesse(quelle: ProzessQuelle): void {
  shared[KEY] = quelle;
}

/** Every process in which a body had a part, the newest first: bodies live longer than one of them (R035). */
export async function listProzesseOf(ctx: Ctx, id: GremiumId): Promise<readonly ProzessOfGremium[]> {
  return (await shared[KEY]?.(ctx, id)) ?? [];
}
