import type { Ctx } from "#src/platform/ctx.ts";
import { isIntern } from "#src/shared/actor.ts";
import { without } from "#src/shared/without.ts";
import { hatStimme } from "../rules/mitgliedschaft.ts";
import { type GremiumRow, listGremiumRows } from "../store/gremien.ts";
import { listBesetzung } from "../store/mitglieder.ts";

export type GremiumInList = Omit<GremiumRow, "rev"> & {
  /** Functions that may vote today, and all that take part. */
  readonly stimmen: number;
  readonly mitglieder: number;
};

/** The bodies this reader may know, in the order of the diagram. Dissolved ones are left to the caller. */
export async function listGremien(ctx: Ctx): Promise<GremiumInList[]> {
  return ctx.db.read(async (db) => {
    const seats = await listBesetzung(db, ctx.today);
    const rows = await listGremiumRows(db, !isIntern(ctx.actor));
    return rows.map((row) => {
      const own = seats.filter((seat) => seat.gremiumId === row.id);
      return {
        ...without(row, "rev"),
        stimmen: own.filter((seat) => hatStimme(seat.teilnahme)).length,
        mitglieder: own.length,
      };
    });
  });
}
