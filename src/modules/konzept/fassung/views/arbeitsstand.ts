import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Manifest } from "../rules/manifest.ts";
import { loadArbeitsstand } from "../store/arbeitsstand.ts";

/** The Konzept as everybody can read it now, in the form of a Fassung. Nothing in it that is not public. */
export async function viewArbeitsstand(ctx: Ctx): Promise<Manifest> {
  const namen = await viewNamen(ctx);
  return ctx.db.read((db) => loadArbeitsstand(db, namen));
}
