import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { deleteZeilen, saveImport } from "../store/importe.ts";
import { lockVorschau } from "./lock-vorschau.ts";

/**
 * Gives up a Vorschau. Its rows are deleted at once; that it was there stays.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is no such import, or it is somebody else's
 */
export async function discardImport(ctx: Ctx, id: ImportId) {
  return ctx.db.write(async (tx) => {
    const one = await lockVorschau(tx, ctx, id);
    if (one.uebernommenAm) return refuse("schon-uebernommen");
    if (one.verworfenAm) return refuse("verworfen");
    await deleteZeilen(tx, [id]);
    await saveImport(tx, id, { verworfenAm: new Date(ctx.now), loeschenAm: null, entscheidungen: {}, dateiname: "" });
    await record(tx, ctx, "konzept.import.discarded", [{ kind: "import", id }]);
    return accept({ id });
  });
}
