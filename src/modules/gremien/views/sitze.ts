import type { SeitenBeitrag } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import type { MitgliedRolle, Teilnahme } from "../rules/mitgliedschaft.ts";
import { listSitze } from "../store/mitglieder.ts";

type Words = (key: "beitrag.gremien" | `rolle.${MitgliedRolle}` | `teilnahme.${Teilnahme}`) => string;

/** The public bodies in which a Stelle or a municipality has a seat of its own now, as a section of its page. */
export async function listSitzeBeitraege(
  ctx: Ctx,
  wer: { readonly stelleId: Id<"Stelle"> } | { readonly gemeindeId: Id<"Gemeinde"> },
  text: Words,
): Promise<SeitenBeitrag[]> {
  const seats = (await ctx.db.read((db) => listSitze(db, wer, ctx.today))).filter(
    (seat) => seat.oeffentlich && (seat.von === null || seat.von <= ctx.today),
  );
  if (seats.length === 0) return [];
  const eintraege = seats.map((seat) => ({
    titel: seat.gremium,
    href: `/gremien/${seat.slug}`,
    text: text(seat.rolle === "mitglied" ? `teilnahme.${seat.teilnahme}` : `rolle.${seat.rolle}`),
  }));
  return [{ key: "gremien", titel: text("beitrag.gremien"), eintraege }];
}
