import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { beschlussKennung, erinnertHeute } from "../rules/beschluss.ts";
import { endeMail } from "../rules/ende-mail.ts";
import { listBeschlussRows, saveBeschluss } from "../store/beschluesse.ts";

/**
 * Tells the Fachstelle which structures end soon or today, in one mail (LB5). May run any number of times a day.
 *
 * @returns how many structures it told of
 * @throws NotAllowed for anybody but the machine itself
 */
export async function remindEnden(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const to = (await viewLandkreis(ctx)).fachstelle?.email;
  const outcome = await ctx.db.write(async (tx) => {
    const due = (await listBeschlussRows(tx)).filter((one) => erinnertHeute(one, ctx.today));
    if (due.length === 0 || !to) return refuse("nichts-faellig");
    const f = formatsFor("de");
    for (const { id } of due) await saveBeschluss(tx, id, { erinnertAm: ctx.today });
    const enden = due.map(({ id, nummer, titel, endetAm }) => ({
      kennung: beschlussKennung(nummer),
      titel,
      am: endetAm ? f.date(endetAm) : "",
      adresse: `${ctx.mandant.origin}/intern/beschluesse/${id}`,
    }));
    await queueMail(tx, { to, ...endeMail(enden) });
    await record(
      tx,
      ctx,
      "konzept.beschluss.reminded",
      due.map((one) => ({ kind: "beschluss", id: one.id, after: { erinnertAm: ctx.today } })),
    );
    return accept(due.length);
  });
  return outcome.ok ? outcome.value : 0;
}
