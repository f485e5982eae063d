import { createHash } from "node:crypto";
import { isLocale, localePath } from "#src/shared/locale.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";

/**
 * The address of a Leistung that fits on paper, in a language of the reader (docs/fachliches/wegweiser.md W50). It follows
 * from the id, so paper that hangs on a wall goes on working when a title changes.
 */
export function kurzadresse(
  ctx: { readonly mandant: { readonly origin: string } },
  id: LeistungId,
  sprache: Sprache,
): string {
  const code = createHash("sha256").update(id).digest("hex").slice(0, 8);
  const { origin } = ctx.mandant;
  return isLocale(sprache) ? origin + localePath(sprache, `/w/${code}`) : `${origin}/w/${code}?sprache=${sprache}`;
}
