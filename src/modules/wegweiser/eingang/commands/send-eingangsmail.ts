import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { type Anlass, istEingangsmailFaellig } from "../rules/eingang.ts";
import { listNeueEingaenge, readLetzteEingangsmails, saveGemeldet } from "../store/eingaenge.ts";

/** What is new, as a mail tells it. */
export type Neues = Awaited<ReturnType<typeof listNeueEingaenge>>;
/** Puts it into words. */
export type Schreiber = (anlass: Anlass, neu: Neues) => { readonly subject: string; readonly text: string };

/**
 * Tells the office in one mail of everything that arrived since the last one: how many of each kind and where, never the
 * words. May run any number of times (docs/fachliches/wegweiser.md W27, W28).
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function sendDueEingangsmail(
  ctx: Ctx,
  anlass: Anlass,
  schreibe: Schreiber,
): Promise<Outcome<{ readonly eingaenge: number }, "nichts-faellig" | "ohne-adresse">> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const to = (await viewLandkreis(ctx)).fachstelle?.email;
  return ctx.db.write(async (tx) => {
    const neu = await listNeueEingaenge(tx);
    const jetzt = { um: ctx.now, tagesbeginn: startOfDay(ctx.today).getTime() };
    const due = istEingangsmailFaellig(anlass, neu, await readLetzteEingangsmails(tx), jetzt);
    if (!due) return refuse("nichts-faellig");
    if (!to) return refuse("ohne-adresse");
    await queueMail(tx, { to, ...schreibe(anlass, neu) });
    await saveGemeldet(tx, ctx, anlass);
    await recordUnseen(tx, ctx, "wegweiser.eingang.mailed", [
      { kind: "mandant", id: ctx.mandant.id, after: { anlass, eingaenge: neu.length } },
    ]);
    return accept({ eingaenge: neu.length });
  });
}
