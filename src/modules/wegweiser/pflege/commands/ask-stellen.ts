import { listErreichbar, listOrtRows } from "#src/modules/netzwerk/index.ts";
import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { emailSchema } from "#src/shared/email.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { requireManage } from "../../commands/require-manage.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { listFaellige } from "../rules/eintrag.ts";
import { PFLEGE_LINK_TAGE, planPflegeEskalation, planPflegeMails } from "../rules/erinnerung.ts";
import type { PflegeErgebnis, PflegeMailId } from "../rules/pflege.ts";
import { listEintraege } from "../store/eintraege.ts";
import {
  deletePflegeLinksBefore,
  findPflegeMail,
  insertPflegeLink,
  insertPflegeMail,
  listLetztePflegeMails,
  revokePflegeLinks,
  saveErgebnis,
} from "../store/pflege.ts";

export const PFLEGE_MAIL_KIND = "wegweiser.pflege-mail";
/** Links that ended leave after so many days; until then they answer like any other wrong link. */
const LINKS_BEHALTEN_TAGE = 30;

async function queue(tx: Tx, stelleId: StelleId | null, heute: Datum): Promise<void> {
  const mailId = await insertPflegeMail(tx, stelleId, heute);
  await enqueue(tx, PFLEGE_MAIL_KIND, { mailId });
}

/** The address of each Stelle that has one. */
async function emailsOf(tx: Tx, ids: readonly StelleId[]): Promise<ReadonlyMap<StelleId, string>> {
  const erreichbar = await listErreichbar(tx, ids, []);
  return new Map(
    ids.flatMap((id) => {
      const email = emailSchema.safeParse(erreichbar.get(id)?.email);
      return email.success ? [[id, email.data] as const] : [];
    }),
  );
}

/**
 * What the clock brings: one mail to each Stelle with an entry whose day it is, and one to the Fachstelle about its own
 * and about what is long overdue elsewhere. May run any number of times a day; what it missed on other days stays missed.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function sendDuePflegeMails(ctx: Ctx): Promise<Outcome<{ readonly mails: number }, "nichts-faellig">> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const due = listFaellige(await listEintraege(tx, ctx.today, await listOrtRows(tx)), ctx.today);
    const zuletzt = await listLetztePflegeMails(tx);
    const planned = planPflegeMails(due, ctx.today, zuletzt);
    const named = planned.filter((id) => id !== null);
    const stellen = [...(await emailsOf(tx, named)).keys()];
    const spaet = planPflegeEskalation(due, ctx.today).length > 0;
    const fachstelle = planned.includes(null) || (spaet && zuletzt.get(null) !== ctx.today);
    if (stellen.length === 0 && !fachstelle) return refuse("nichts-faellig");
    for (const id of stellen) await queue(tx, id, ctx.today);
    if (fachstelle) await queue(tx, null, ctx.today);
    await deletePflegeLinksBefore(tx, addDays(ctx.today, -LINKS_BEHALTEN_TAGE));
    await recordUnseen(
      tx,
      ctx,
      "wegweiser.pflege.reminded",
      stellen.map((id) => ({ kind: "stelle", id, after: { erinnertAm: ctx.today } })),
    );
    return accept({ mails: stellen.length + Number(fachstelle) });
  });
}

/**
 * Asks a Stelle by hand to look at what is due there. Nobody gets two mails on a day.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function askStelle(
  ctx: Ctx,
  stelleId: StelleId,
): Promise<Outcome<null, "nichts-faellig" | "ohne-adresse" | "heute-schon">> {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const due = listFaellige(await listEintraege(tx, ctx.today, await listOrtRows(tx)), ctx.today, stelleId);
    if (due.length === 0) return refuse("nichts-faellig");
    if ((await emailsOf(tx, [stelleId])).size === 0) return refuse("ohne-adresse");
    if ((await listLetztePflegeMails(tx)).get(stelleId) === ctx.today) return refuse("heute-schon");
    await queue(tx, stelleId, ctx.today);
    await recordUnseen(tx, ctx, "wegweiser.pflege.reminded", [
      { kind: "stelle", id: stelleId, after: { erinnertAm: ctx.today } },
    ]);
    return accept(null);
  });
}

/**
 * Ends every link of a Stelle: a mail went to the wrong people.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function withdrawPflegeLinks(ctx: Ctx, stelleId: StelleId): Promise<Outcome<null, "kein-link">> {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const links = await revokePflegeLinks(tx, stelleId, ctx.today);
    if (links === 0) return refuse("kein-link");
    await recordUnseen(tx, ctx, "wegweiser.pflege.withdrawn", [{ kind: "stelle", id: stelleId, after: { links } }]);
    return accept(null);
  });
}

/** What a mail to a Stelle says. The token stands in it and nowhere else. */
export type PflegeBrief = {
  readonly to: string;
  readonly titel: readonly string[];
  readonly token: string;
  readonly gueltigBis: Datum;
};

/**
 * Makes the link of a mail that is about to leave. Null when there is nothing to check any more, or the mail is one to the
 * Fachstelle.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issuePflegeBrief(ctx: Ctx, mailId: PflegeMailId): Promise<PflegeBrief | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const outcome = await ctx.db.write(async (tx) => {
    const mail = await findPflegeMail(tx, mailId);
    if (!mail?.stelleId || mail.ergebnis) return refuse("nichts-zu-senden");
    const due = listFaellige(await listEintraege(tx, ctx.today, await listOrtRows(tx)), ctx.today, mail.stelleId);
    const to = (await emailsOf(tx, [mail.stelleId])).get(mail.stelleId);
    if (due.length === 0 || !to) return refuse("nichts-zu-senden");
    const token = newToken();
    const gueltigBis = addDays(ctx.today, PFLEGE_LINK_TAGE);
    await insertPflegeLink(tx, { tokenHash: tokenHash(token), stelleId: mail.stelleId, gueltigBis });
    await recordUnseen(tx, ctx, "wegweiser.pflege.link-issued", [
      { kind: "stelle", id: mail.stelleId, after: { gueltigBis, eintraege: due.length } },
    ]);
    return accept<PflegeBrief>({ to, titel: due.map(({ titel }) => titel), token, gueltigBis });
  });
  return outcome.ok ? outcome.value : null;
}

/** Writes down what became of a mail. */
export async function noteErgebnis(ctx: Ctx, mailId: PflegeMailId, ergebnis: PflegeErgebnis): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await ctx.db.note((tx) => saveErgebnis(tx, mailId, ergebnis));
}
