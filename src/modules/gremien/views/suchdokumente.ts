import type { Ctx } from "#src/platform/ctx.ts";
import type { Suchdokument } from "#src/platform/suche/index.ts";
import { isIntern } from "#src/shared/actor.ts";
import { listGremiumRows } from "../store/gremien.ts";

/** Bodies as the reader can find them. Who sits in them is not searched: nobody is looked up by name here. */
export async function listSuchdokumente(ctx: Ctx, blick: "oeffentlich" | "intern"): Promise<Suchdokument[]> {
  const intern = blick === "intern" && isIntern(ctx.actor);
  const rows = await ctx.db.read((db) => listGremiumRows(db, !intern));
  return rows.map((one) => ({
    art: "gremium",
    id: one.id,
    titel: one.name,
    zusammenfassung: one.aufgaben.join(" "),
    text: [one.ziele, one.anlass].flat().filter(Boolean).join("\n"),
    stichworte: Object.values(one.nameUebersetzt).filter(Boolean),
    adresse: intern ? `/intern/gremien/${one.id}` : `/gremien/${one.slug}`,
    gewicht: 1,
    entwurf: !one.oeffentlich,
  }));
}
