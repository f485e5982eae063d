import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { findMassnahmeByKennung } from "../../store/massnahmen.ts";
import type { AntragAngaben } from "../rules/antrag.ts";
import { type Antrag, insertAntrag, listAntraege, saveAntrag } from "../store/antraege.ts";
import { linkEntschiedene } from "../store/finanzierungen.ts";
import { requireManageAntraege } from "./lock-antrag.ts";

export type AntragImport = Omit<AntragAngaben, "massnahmeId"> &
  Pick<Antrag, "stand" | "bewilligtCent" | "entschiedenAm" | "entscheidungGrund"> & { readonly massnahme: string };

/**
 * Takes over applications with what was decided about them, for a county that has none. What the Maßnahmen say about
 * money stays; a statement of the same programme and outcome is tied to its application.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and the machine
 */
export function importAntraege(ctx: Ctx, list: readonly AntragImport[]) {
  requireManageAntraege(ctx);
  return ctx.db.write(async (tx) => {
    if ((await listAntraege(tx, { stelleIds: null })).length > 0) return refuse("nicht-leer");
    const changes = [];
    for (const { massnahme: kennung, stand, bewilligtCent, entschiedenAm, entscheidungGrund, ...rest } of list) {
      const massnahme = await findMassnahmeByKennung(tx, kennung);
      if (!massnahme) return refuse("bezug-fehlt");
      const angaben = { ...rest, massnahmeId: massnahme.id };
      const id = await insertAntrag(tx, angaben);
      await saveAntrag(tx, id, { stand, bewilligtCent, entschiedenAm, entscheidungGrund });
      await linkEntschiedene(tx, id, angaben, stand);
      changes.push({ kind: "antrag", id, before: null, after: { ...angaben, stand } });
    }
    await record(tx, ctx, "konzept.antraege.imported", changes);
    return accept({ anzahl: changes.length });
  });
}
