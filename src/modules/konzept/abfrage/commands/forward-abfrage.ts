import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { emailSchema } from "#src/shared/email.ts";
import type { AbfrageId } from "../rules/abfrage.ts";
import { saveAbfrage } from "../store/abfragen.ts";
import { findEmpfaenger, keepEmpfaenger } from "../store/empfaenger.ts";
import { countWeitergaben } from "../store/mails.ts";
import { standChange } from "./change-abfrage.ts";
import { queueAbfrageMail } from "./queue-abfrage-mail.ts";
import { lockDurchLink } from "./rueckmelden.ts";

/** Somebody may pass a question on so often before the Fachstelle has to say who answers. */
export const WEITERGABEN_HOECHSTENS = 5;

/**
 * Passes a question on: a colleague gets a link of their own, for this one question, which remembers whom it came from.
 * The own link goes on working. Reminders go to the colleague from now on.
 *
 * @param wer.funktion a function, never a person's name
 */
export function forwardAbfrage(
  ctx: Ctx,
  token: string,
  id: AbfrageId,
  rev: number,
  wer: { readonly email: string; readonly funktion: string },
) {
  return ctx.db.write(async (tx) => {
    const email = emailSchema.safeParse(wer.email);
    if (!email.success) return refuse("email-falsch");
    const funktion = wer.funktion.trim();
    if (funktion === "") return refuse("ohne-funktion");
    const locked = await lockDurchLink(tx, ctx, token, id, rev);
    if (!locked.ok) return locked;
    const { abfrage, link } = locked.value;
    const von = await findEmpfaenger(tx, link.empfaengerId);
    if (von?.email === email.data) return refuse("an-sich-selbst");
    if ((await countWeitergaben(tx, id)) >= WEITERGABEN_HOECHSTENS) return refuse("zu-oft-weitergegeben");
    const empfaengerId = await keepEmpfaenger(tx, {
      name: funktion,
      email: email.data,
      telefon: "",
      sprache: von?.sprache ?? "de",
      darfAbbestellen: true,
    });
    const zurueck = empfaengerId === abfrage.empfaengerId;
    await saveAbfrage(tx, id, { weitergegebenAnId: zurueck ? null : empfaengerId });
    await queueAbfrageMail(tx, ctx, empfaengerId, "weitergabe", [id]);
    await recordUnseen(
      tx,
      ctx,
      "konzept.abfrage.forwarded",
      standChange(abfrage, abfrage.stand, {
        von: link.empfaengerId,
        an: empfaengerId,
      }),
    );
    return accept({ id });
  });
}
