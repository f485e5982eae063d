import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayDecideMassnahme } from "../rules/permissions.ts";
import type { Entscheidung } from "../rules/sachstand.ts";
import { listStaende, saveEntscheidung } from "../store/sachstaende.ts";
import { lockReportable } from "./lock-reportable.ts";

/**
 * Writes down what was decided about a Maßnahme. The only way in which the first axis changes, and never without a
 * reason (MODEL 5.3 rules 3 and 5). How far it is stays untouched.
 *
 * @param vorher the decision that the form showed
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed for everybody but the Fachstelle
 */
export function decideMassnahme(
  ctx: Ctx,
  id: MassnahmeId,
  vorher: Entscheidung,
  neu: { readonly entscheidung: Entscheidung; readonly grund: string },
) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockReportable(tx, ctx, id, mayDecideMassnahme);
    if (massnahme.archiviertAm) return refuse("archiviert");
    const stand = (await listStaende(tx, [id])).get(id);
    if (stand?.entscheidung !== vorher) return refuse("inzwischen-entschieden");
    if (neu.entscheidung === vorher) return refuse("gleiche-entscheidung");
    const entscheidungGrund = neu.grund.trim();
    if (entscheidungGrund === "") return refuse("ohne-grund");
    const after = { entscheidung: neu.entscheidung, entscheidungGrund };
    await saveEntscheidung(tx, id, after);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.decided", [
      {
        kind: "massnahme",
        id,
        before: { entscheidung: stand.entscheidung, entscheidungGrund: stand.entscheidungGrund },
        after,
      },
    ]);
    return accept({ id, kennung: massnahme.kennung });
  });
}
