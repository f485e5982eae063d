import { listFolgenVon, type Wirkungsfolge } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";

/** What became of a survey: published elements that rest on its answers. Readable by everybody. */
export function listWirkungOf(ctx: Ctx, umfrageId: Id<"Umfrage">): Promise<Wirkungsfolge[]> {
  return listFolgenVon(ctx, [`antworten:${umfrageId}`]);
}
