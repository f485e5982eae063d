import { listFolgenVon, type Wirkungsfolge } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";

/** An activity in which people said something; a workshop names its cards and clusters. */
export type Aktivitaet =
  | { readonly art: "umfrage"; readonly id: Id<"Umfrage"> }
  | { readonly art: "workshop"; readonly schluessel: readonly `${"karte" | "cluster"}:${string}`[] };

/** What became of an activity: published elements that rest on it. Readable by everybody. */
export function listWirkungOf(ctx: Ctx, aktivitaet: Aktivitaet): Promise<Wirkungsfolge[]> {
  return listFolgenVon(ctx, aktivitaet.art === "umfrage" ? [`antworten:${aktivitaet.id}`] : aktivitaet.schluessel);
}
