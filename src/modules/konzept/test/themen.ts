import type { Ctx } from "#src/platform/ctx.ts";
import { viewQuerschnittsthemen, viewZielgruppen } from "../views/themen.ts";

/** The ids that a form of this list would have shown. */
export async function viewThemenFor(ctx: Ctx, art: "zielgruppen" | "querschnittsthemen"): Promise<string[]> {
  const rows = art === "zielgruppen" ? await viewZielgruppen(ctx) : await viewQuerschnittsthemen(ctx);
  return rows.map((row) => row.id);
}
