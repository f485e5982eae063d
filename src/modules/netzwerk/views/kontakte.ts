import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { KontaktId } from "../rules/ids.ts";
import { shownName } from "../rules/kontakt.ts";
import { type KontaktOwner, listKontakte } from "../store/kontakte.ts";
import type { Sicht } from "../store/stellen.ts";

export type KontaktView = {
  readonly id: KontaktId;
  readonly funktionen: readonly string[];
  /** Only while consent holds (R178). */
  readonly personName: string | null;
  /** Until when consent holds; only where the name is shown. */
  readonly nameBis: Datum | null;
  readonly telefon: string;
  readonly email: string;
  readonly sprechzeit: string;
  readonly sprachen: readonly string[];
  readonly oeffentlich: boolean;
};

/** The contacts of a Stelle or municipality as this reader may see them. */
export async function readKontakte(db: Db, ctx: Ctx, sicht: Sicht, owner: KontaktOwner): Promise<KontaktView[]> {
  const rows = await listKontakte(db, owner);
  return rows
    .filter((row) => sicht === "intern" || row.oeffentlich)
    .map(({ id, funktionen, nameBis, telefon, email, sprechzeit, sprachen, oeffentlich, personName }) => {
      const name = shownName({ personName, nameBis }, ctx.today);
      const until = name ? nameBis : null;
      return { id, funktionen, personName: name, nameBis: until, telefon, email, sprechzeit, sprachen, oeffentlich };
    });
}
