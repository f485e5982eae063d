import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept } from "#src/shared/result.ts";
import { deleteZeilen, listAbgelaufene, saveImport } from "../store/importe.ts";

/** Deletes the rows of Vorschauen whose time is over. Called by the clock. */
export async function sweepImporte(ctx: Ctx) {
  const now = new Date(ctx.now);
  const over = await ctx.db.read((db) => listAbgelaufene(db, now));
  if (over.length === 0) return accept({ geloescht: 0 });
  return ctx.db.write(async (tx) => {
    await deleteZeilen(tx, over);
    for (const id of over) {
      await saveImport(tx, id, { verworfenAm: now, loeschenAm: null, entscheidungen: {}, dateiname: "" });
    }
    await record(
      tx,
      ctx,
      "konzept.import.swept",
      over.map((id) => ({ kind: "import", id })),
    );
    return accept({ geloescht: over.length });
  });
}
