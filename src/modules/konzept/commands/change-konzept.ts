import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { KonzeptAngaben } from "../rules/handlungsfeld.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { lockKonzept, saveKonzept } from "../store/konzepte.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Changes title and subtitle of the Konzept.
 *
 * @param rev the state the person had before her eyes; null when there was no Konzept yet
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function changeKonzept(ctx: Ctx, rev: number | null, angaben: KonzeptAngaben) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if (konzept.rev !== (rev ?? 1)) return refuse("inzwischen-geaendert");
    await saveKonzept(tx, konzept.id, angaben);
    const { titel, untertitel } = konzept;
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.konzept.changed", [
      { kind: "konzept", id: konzept.id, ...difference({ titel, untertitel }, angaben) },
    ]);
    return accept({ id: konzept.id });
  });
}
