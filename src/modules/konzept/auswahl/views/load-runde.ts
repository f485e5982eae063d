import { NotFound } from "#src/platform/errors.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { AuswahlrundeId } from "../rules/runde.ts";
import { type Auswahlrunde, findRunde } from "../store/runden.ts";
import { geltendeZettel, listSitze, listStimmzettel, type Sitz, type Stimmzettel } from "../store/sitze.ts";
import { listVorschlaege, type Vorschlag } from "../store/vorschlaege.ts";

export type GeladeneRunde = {
  readonly runde: Auswahlrunde;
  readonly vorschlaege: readonly Vorschlag[];
  readonly sitze: readonly (Sitz & { readonly zettel: Stimmzettel | null; readonly frueher: number })[];
};

/**
 * A round whole: candidates, seats, and the ballot of each that counts. Whoever calls it asks first who may see what.
 *
 * @throws NotFound when there is no such round
 */
export async function loadRunde(db: Db, id: AuswahlrundeId): Promise<GeladeneRunde> {
  const runde = await findRunde(db, id);
  if (!runde) throw new NotFound();
  const sitze = await listSitze(db, [id]);
  const alle = await listStimmzettel(
    db,
    sitze.map((one) => one.id),
  );
  const gelten = geltendeZettel(alle);
  return {
    runde,
    vorschlaege: await listVorschlaege(db, [id]),
    sitze: sitze.map((one) => {
      const zettel = gelten.get(one.id) ?? null;
      return { ...one, zettel, frueher: zettel ? zettel.nummer - 1 : 0 };
    }),
  };
}
