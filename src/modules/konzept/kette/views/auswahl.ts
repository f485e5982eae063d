import { listGemeinden, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { mayEditHandlungsfeld } from "../../rules/permissions.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import type { KettenBezuege } from "../rules/feld-worte.ts";

export type Wahl = { readonly value: string; readonly label: string };

/** What the forms of the chain offer to choose from. */
export type KettenAuswahl = {
  /** Only those in which the actor may write. */
  readonly handlungsfelder: readonly (Wahl & { readonly slug: string })[];
  readonly gemeinden: readonly Wahl[];
  readonly zielgruppen: readonly Wahl[];
  readonly themen: readonly (Wahl & { readonly leitfrage: string })[];
};

/** @param gewaehlt ids that the record names already: what is archived of them stays to choose */
export async function viewKettenAuswahl(ctx: Ctx, gewaehlt: readonly string[] = []): Promise<KettenAuswahl> {
  const gemeinden = await listGemeinden(ctx);
  const offered = (one: { id: string; archiviertAm: Date | null }) => !one.archiviertAm || gewaehlt.includes(one.id);
  return ctx.db.read(async (db) => ({
    handlungsfelder: (await listHandlungsfelder(db))
      .filter((feld) => mayEditHandlungsfeld(ctx.actor, feld.id))
      .map(({ id, name, slug }) => ({ value: id, label: name, slug })),
    gemeinden: gemeinden.map(({ id, name }) => ({ value: id, label: name })),
    zielgruppen: (await listZielgruppen(db, { auchArchivierte: true }))
      .filter(offered)
      .map(({ id, name }) => ({ value: id, label: name })),
    themen: (await listQuerschnittsthemen(db, { auchArchivierte: true }))
      .filter(offered)
      .map(({ id, name, leitfrage }) => ({ value: id, label: name, leitfrage })),
  }));
}

/** Names of everything that a record of the chain may point at. */
export async function viewKettenBezuege(ctx: Ctx): Promise<KettenBezuege> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const all = { auchArchivierte: true };
    const own = [
      ...(await listHandlungsfelder(db, all)),
      ...(await listZielgruppen(db, all)),
      ...(await listQuerschnittsthemen(db, all)),
    ];
    return new Map<string, string>([
      ...namen.gemeinden,
      ...namen.stellen,
      ...own.map(({ id, name }) => [id, name] as const),
    ]);
  });
}
