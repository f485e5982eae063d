import type { Ctx } from "#src/platform/ctx.ts";
import type { Belegquelle } from "../rules/quelle.ts";
import { findBelegquelle } from "../store/quellen.ts";

/** What somebody said, by its key; null for a wrong, unknown or foreign one: they all look alike. */
export function viewBelegquelle(ctx: Ctx, schluessel: string): Promise<Belegquelle | null> {
  return findBelegquelle(ctx, schluessel);
}
