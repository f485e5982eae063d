import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { listMandatRows } from "../store/mandate.ts";

/** A resolution that makes somebody responsible, with what it is about. */
export type Beschluss = {
  readonly slug: string;
  readonly titel: string;
  readonly beschlossenAm: Datum;
  /** The body by its name; null when it is none of the list or not public. */
  readonly gremium: string | null;
  readonly stelleId: Id<"Stelle"> | null;
  readonly handlungsfeldIds: readonly string[];
};

/** Every resolution, the latest first. Readable by everybody: resolutions are public. */
export async function listBeschluesse(ctx: Ctx): Promise<Beschluss[]> {
  const rows = await ctx.db.read(listMandatRows);
  return rows.map(({ slug, titel, beschlossenAm, gremium, stelleId, handlungsfelder }) => ({
    slug,
    titel,
    beschlossenAm,
    gremium: gremium?.oeffentlich ? gremium.name : null,
    stelleId,
    handlungsfeldIds: handlungsfelder,
  }));
}
