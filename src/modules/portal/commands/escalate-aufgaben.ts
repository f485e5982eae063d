import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { eskaliertHeute } from "../rules/aufgabe.ts";
import { eskalationMail } from "../rules/eskalation-mail.ts";
import { listSpaeteAusBeschluss, saveEskaliert } from "../store/aufgaben.ts";

/**
 * Tells the Fachstelle in one mail which tasks of resolutions are late today (A3). May run any number of times a day.
 *
 * @returns how many tasks it told of
 * @throws NotAllowed for anybody but the machine itself
 */
export async function escalateAufgaben(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const to = (await viewLandkreis(ctx)).fachstelle?.email;
  const outcome = await ctx.db.write(async (tx) => {
    const due = (await listSpaeteAusBeschluss(tx, ctx.today)).filter((one) =>
      eskaliertHeute({ ...one, erledigt: false, ausBeschluss: true }, ctx.today),
    );
    if (due.length === 0 || !to) return refuse("nichts-faellig");
    const f = formatsFor("de");
    const ids = due.map((one) => one.id);
    await saveEskaliert(tx, ids, ctx.today);
    const spaete = due.map(({ id, titel, fuer, faelligAm }) => ({
      titel,
      fuer,
      am: faelligAm ? f.date(faelligAm) : "",
      adresse: `${ctx.mandant.origin}/intern/aufgaben/${id}`,
    }));
    await queueMail(tx, { to, ...eskalationMail(spaete) });
    await record(
      tx,
      ctx,
      "portal.aufgabe.escalated",
      ids.map((id) => ({ kind: "aufgabe", id, after: { eskaliertAm: ctx.today } })),
    );
    return accept(due.length);
  });
  return outcome.ok ? outcome.value : 0;
}
