import { listFoerderprogramme, listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { mayCreateMassnahme } from "../rules/permissions.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";

type Wahl = { readonly value: string; readonly label: string };

/** What the form of a Maßnahme offers to choose from. */
export type FormAuswahl = {
  /** Only those in which the actor may write. */
  readonly handlungsfelder: readonly Wahl[];
  readonly stellen: readonly { readonly id: string; readonly name: string; readonly kurzname: string }[];
  readonly gemeinden: readonly Wahl[];
  readonly programme: readonly Wahl[];
  readonly zielgruppen: readonly Wahl[];
  readonly themen: readonly Wahl[];
};

export async function viewFormAuswahl(ctx: Ctx): Promise<FormAuswahl> {
  const [stellen, gemeinden, programme] = [
    await listStellen(ctx),
    await listGemeinden(ctx),
    await listFoerderprogramme(ctx),
  ];
  const option = ({ id, name }: { id: string; name: string }): Wahl => ({ value: id, label: name });
  return ctx.db.read(async (db) => ({
    handlungsfelder: (await listHandlungsfelder(db))
      .filter((feld) => mayCreateMassnahme(ctx.actor, feld.id))
      .map(option),
    stellen: stellen.map(({ id, name, kurzname }) => ({ id, name, kurzname })),
    gemeinden: gemeinden.map(option),
    programme: programme.map(option),
    zielgruppen: (await listZielgruppen(db)).map(option),
    themen: (await listQuerschnittsthemen(db)).map(option),
  }));
}
