import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { lockEnde } from "../../kette/commands/lock-ende.ts";
import { acceptBeleg } from "../../kette/rules/beleg.ts";
import { mayEditBelege, mayLink } from "../../kette/rules/permissions.ts";
import { BELEGKANTEN } from "../../kette/rules/verknuepfung.ts";
import { insertBelege } from "../../kette/store/belege.ts";
import { insertKante, type Kante } from "../../kette/store/kanten.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptZitierung } from "../rules/quelle.ts";
import { findBelegquelle } from "../store/quellen.ts";

/**
 * Makes a Beleg of something that was said in a survey, an interview or a workshop, and links it with elements of the
 * chain. What it says stays out of the log, because words of people must be deletable.
 *
 * @throws NotFound when the source or an element does not exist, or the actor must not know it
 * @throws NotAllowed when the actor keeps no Belege, or may not edit one of the elements
 */
export async function citeQuelle(ctx: Ctx, schluessel: string, typed: Parameters<typeof acceptZitierung>[1]) {
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const quelle = await findBelegquelle(ctx, schluessel);
  if (!quelle) throw new NotFound();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const zitiert = acceptZitierung(quelle, typed);
    if (!zitiert.ok) return zitiert;
    const accepted = acceptBeleg(zitiert.value, ctx.today, quelle.freigabe);
    if (!accepted.ok) return accepted;
    const id = newId<"Beleg">();
    const [quelleSchluessel, quelleFreigabe] = [quelle.schluessel, quelle.freigabe];
    await insertBelege(tx, [{ id, konzeptId: konzept.id, quelleSchluessel, quelleFreigabe, ...accepted.value }]);
    for (const { glied, id: von, wirkung } of typed.zuordnungen) {
      const ende = await lockEnde(tx, ctx, glied, von);
      if (!mayLink(ctx.actor, [{ handlungsfeldId: ende.handlungsfeldId ?? "" }])) throw new NotAllowed();
      if (ende.archiviert) return refuse("ende-archiviert");
      await insertKante(tx, { art: BELEGKANTEN[glied], von, nach: id, grund: "", wirkung } as Kante);
    }
    await queueKonzeptPdf(tx, ctx);
    const { art, tag, freigabe } = accepted.value;
    await record(tx, ctx, "konzept.beleg.created", [
      { kind: "beleg", id, after: { art, tag, freigabe, quelle: schluessel } },
      ...typed.zuordnungen.map((one) => ({
        kind: one.glied,
        id: one.id,
        after: { verknuepft: art, wirkung: one.wirkung },
      })),
    ]);
    return accept({ id });
  });
}
