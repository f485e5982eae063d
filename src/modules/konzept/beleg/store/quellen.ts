import type { Ctx } from "#src/platform/ctx.ts";
import type { Belegquelle } from "../rules/quelle.ts";

/** Finds one source of its kind; null when there is none, or this actor must not know it. */
export type QuellenFinder = (ctx: Ctx, schluessel: string) => Promise<Belegquelle | null>;

/** The page bundle and the unbundled start both hold this module, so the finders hang on the process. */
const KEY = Symbol.for("wirkungskreis.konzept.belegquellen");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, QuellenFinder> };

/** Called in app/compose.ts for each kind of key: who keeps what was said. */
export function registerBelegquelle(kind: string, finder: QuellenFinder): void {
  shared[KEY] ??= new Map();
  shared[KEY].set(kind, finder);
}

/** What somebody said, by its key; null for a wrong, unknown or foreign one: they all look alike. */
export async function findBelegquelle(ctx: Ctx, schluessel: string): Promise<Belegquelle | null> {
  const kind = schluessel.slice(0, schluessel.indexOf(":"));
  return (await shared[KEY]?.get(kind)?.(ctx, schluessel)) ?? null;
}
