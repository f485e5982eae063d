import type { Ctx } from "#src/platform/ctx.ts";
import { record } from "#src/platform/audit/record.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayChangeLandkreis } from "../rules/permissions.ts";
import { isSchnelllinkZiel, type NewSchnelllink, SCHNELLLINKS_MAX } from "../rules/schnelllink.ts";
import { listSchnelllinks, lockProfil, replaceSchnelllinks, updateProfil } from "../store/profil.ts";

/**
 * Replaces the quick links of the Fachstelle's page, in this order (R022).
 *
 * @param rev revision of the settings that the form showed
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeSchnelllinks(
  ctx: Ctx,
  rev: number,
  links: readonly NewSchnelllink[],
): Promise<Outcome<null, "inzwischen-geaendert" | "ziel-unbrauchbar" | "zu-viele">> {
  return ctx.db.write(async (tx) => {
    if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
    const landkreis = await lockProfil(tx);
    if (!landkreis) throw new NotFound();
    if (landkreis.rev !== rev) return refuse("inzwischen-geaendert");
    if (links.length > SCHNELLLINKS_MAX) return refuse("zu-viele");
    if (links.some((link) => !isSchnelllinkZiel(link.ziel))) return refuse("ziel-unbrauchbar");
    const before = await listSchnelllinks(tx);
    const after = links.map((link) => ({ ...link, id: newId<"Schnelllink">() }));
    await replaceSchnelllinks(tx, ctx.mandant.id, after);
    await updateProfil(tx, ctx.mandant.id, {});
    const plain = (list: readonly NewSchnelllink[]) => list.map(({ titel, ziel }) => ({ titel, ziel }));
    await record(tx, ctx, "landkreis.schnelllinks.changed", [
      {
        kind: "landkreis",
        id: ctx.mandant.id,
        before: { schnelllinks: plain(before) },
        after: { schnelllinks: plain(after) },
      },
    ]);
    return accept(null);
  });
}
