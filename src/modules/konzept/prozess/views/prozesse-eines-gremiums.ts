import type { GremiumId, ProzessOfGremium } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { listProzesse } from "../store/prozesse.ts";
import { listGruppenOf } from "../store/teile.ts";

/** The processes that a body began or worked in, for its own page (R035). */
export async function listProzesseEinesGremiums(ctx: Ctx, id: GremiumId): Promise<ProzessOfGremium[]> {
  return ctx.db.read(async (db) => {
    const mitarbeit = new Map((await listGruppenOf(db, id)).map((one) => [one.prozessId, one.auftrag]));
    return (await listProzesse(db)).flatMap((row) => {
      const anteil = row.gremiumId === id ? "beschluss" : mitarbeit.has(row.id) ? "mitarbeit" : null;
      return anteil
        ? [
            {
              key: row.id,
              titel: row.titel,
              pfad: `/konzept/prozess?prozess=${row.slug}`,
              von: row.beschlossenAm,
              bis: row.abgeschlossenAm,
              anteil,
              auftrag: mitarbeit.get(row.id) ?? "",
            },
          ]
        : [];
    });
  });
}
