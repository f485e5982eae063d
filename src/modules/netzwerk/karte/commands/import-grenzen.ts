import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageNetzwerk } from "../../rules/permissions.ts";
import { listGemeindeRows } from "../../store/gemeinden.ts";
import { assignFlaechen, type FremdeFlaeche, type Grenze, type Zuordnung } from "../rules/grenzen.ts";
import { simplifyRinge } from "../rules/vereinfachen.ts";
import { stauchungOf, weiteOf } from "../rules/zeichnen.ts";
import { listGrenzen, replaceGrenzen } from "../store/grenzen.ts";

/** A point is left out when it lies closer than this share of the county's width to the line without it: less than a pixel. */
const FEINHEIT = 1 / 1000;

/**
 * Takes over how far the municipalities reach, in place of what was there.
 *
 * @returns which municipalities have no area, and how many areas were none of ours
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export async function importGrenzen(
  ctx: Ctx,
  flaechen: readonly FremdeFlaeche[],
): Promise<Outcome<Omit<Zuordnung, "grenzen"> & { readonly anzahl: number }, "keine-unserer" | "unveraendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const { grenzen, ohne, fremde } = assignFlaechen(flaechen, await listGemeindeRows(tx));
    if (grenzen.length === 0) return refuse("keine-unserer");
    const neu = simplified(grenzen);
    const before = await listGrenzen(tx);
    if (JSON.stringify(before) === JSON.stringify(neu)) return refuse("unveraendert");
    await replaceGrenzen(tx, neu);
    const points = (ringe: Grenze["ringe"] | undefined) => (ringe ? { punkte: ringe.flat().length } : null);
    const was = new Map(before.map((one) => [one.gemeindeId, one.ringe]));
    await record(
      tx,
      ctx,
      "netzwerk.grenzen.imported",
      neu.map(({ gemeindeId, ringe }) => ({
        kind: "gemeinde-grenze",
        id: gemeindeId,
        before: points(was.get(gemeindeId)),
        after: points(ringe),
      })),
    );
    return accept({ anzahl: neu.length, ohne, fremde });
  });
}

function simplified(grenzen: readonly Grenze[]): Grenze[] {
  const all = grenzen.flatMap((one) => one.ringe);
  const simple = simplifyRinge(all, weiteOf(all) * FEINHEIT, stauchungOf(all));
  const at = new Map(all.map((ring, place) => [ring, simple[place] ?? ring]));
  return grenzen
    .map(({ gemeindeId, ringe }) => ({ gemeindeId, ringe: ringe.map((ring) => at.get(ring) ?? ring) }))
    .toSorted((a, b) => (a.gemeindeId < b.gemeindeId ? -1 : 1));
}
