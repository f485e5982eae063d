import { describe, expect, it } from "vitest";
import type { Mandant } from "#src/platform/ctx.ts";
import { deliver } from "#src/platform/mail/deliver.ts";
import { mailJobs, sweepMails } from "#src/platform/mail/mail-jobs.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { type Mailer, MailRefused, MailUncertain } from "#src/platform/mail/mailer.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { record } from "#src/platform/audit/record.ts";
import { testDatabase } from "../../../../test/database.ts";
import { acceptEinladung } from "../commands/accept-einladung.ts";
import { inviteBenutzer } from "../commands/invite-benutzer.ts";
import { mayResetPasswort, requestPasswortReset } from "../commands/reset-passwort.ts";
import { aBenutzer, browser, NETZ, nowCtx, PASSWORT, SYSTEM, zugangFor } from "../fixtures/people.ts";
import { viewEinladung } from "../views/einladung.ts";
import { zugangJobs } from "./index.ts";

const database = testDatabase();
const TOKEN = /\/(?:einladung|passwort-neu)\/([A-Za-z0-9_-]{43})/;

/** Keeps what it is given; `answer` may throw like a mail server that says no. */
function aMailer(answer: () => void = () => undefined): Mailer & { readonly sent: Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      answer();
      sent.push(mail);
    },
    addressHash: (address) => `hash of ${address.length}`,
  };
}

/** Does what waits in the outbox of a county, as the worker would. */
async function work(mandant: Mandant, mailer: Mailer) {
  const needs = { mailer, zugang: zugangFor(database) };
  const { rows } = await database.admin.query(
    "delete from platform_auftraege where tenant_id = $1 returning kind, payload",
    [mandant.id],
  );
  for (const { kind, payload } of rows) {
    const job = [...zugangJobs, ...mailJobs].find((one) => one.kind === kind);
    if (!job) throw new Error(`nobody does ${kind}`);
    await job.handle(nowCtx(database, mandant, SYSTEM), job.schema.parse(payload), needs);
  }
}

const INPUT = {
  email: "neu@kreis.example",
  funktion: "Sachgebiet",
  rollen: [{ rolle: "lesende" as const, bezugId: null }],
};

describe("mails of sign-in", () => {
  it("an invitation carries a link that opens the form, in the language it was sent in", async () => {
    const mandant = await database.aMandant();
    const identity = zugangFor(database).at(mandant);
    await inviteBenutzer(nowCtx(database, mandant, SYSTEM), identity, INPUT);
    const mailer = aMailer();
    await work(mandant, mailer);
    expect(mailer.sent).toHaveLength(1);
    const [mail] = mailer.sent;
    expect(mail?.to).toBe(INPUT.email);
    expect(mail?.text).toContain(`${mandant.origin}/einladung/`);
    expect(mail?.text).toContain("Sachgebiet");
    const token = TOKEN.exec(mail?.text ?? "")?.[1] ?? "";
    expect(await viewEinladung(nowCtx(database, mandant), token)).toMatchObject({ email: INPUT.email });
  });

  it("a try that fails is repeated with a new link, and an invitation that ended is not sent", async () => {
    const mandant = await database.aMandant();
    const identity = zugangFor(database).at(mandant);
    const system = nowCtx(database, mandant, SYSTEM);
    const invited = await inviteBenutzer(system, identity, INPUT);
    if (!invited.ok) throw new Error(invited.reason);
    const job = zugangJobs.find((one) => one.kind === "zugang.einladung");
    const payload = { einladungId: invited.value, locale: "de" as const };
    const busy = aMailer(() => {
      throw new Error("451");
    });
    await expect(job?.handle(system, payload, { mailer: busy, zugang: zugangFor(database) })).rejects.toThrow("451");
    const open = aMailer();
    await job?.handle(system, payload, { mailer: open, zugang: zugangFor(database) });
    const token = TOKEN.exec(open.sent[0]?.text ?? "")?.[1] ?? "";
    expect(
      (await acceptEinladung(nowCtx(database, mandant), identity, token, { passwort: PASSWORT, name: null, near: [] }))
        .ok,
    ).toBe(true);
    await job?.handle(system, payload, { mailer: open, zugang: zugangFor(database) });
    expect(open.sent).toHaveLength(1);
  });

  it("T87 asking for a new password sends a mail to the known address only; the log names nobody", async () => {
    const mandant = await database.aMandant();
    const zugang = zugangFor(database);
    const person = await aBenutzer(database, zugang, mandant);
    await database.admin.query("delete from platform_auftraege where tenant_id = $1", [mandant.id]);
    const at = { headers: browser(mandant), network: NETZ };
    for (const email of [person.email, "niemand@kreis.example"])
      await requestPasswortReset(nowCtx(database, mandant), person.identity, at, email);
    const mailer = aMailer();
    await work(mandant, mailer);
    expect(mailer.sent.map((mail) => mail.to)).toEqual([person.email]);
    const token = TOKEN.exec(mailer.sent[0]?.text ?? "")?.[1] ?? "";
    expect(await mayResetPasswort(nowCtx(database, mandant), token)).toBe(true);
    const log = await database.admin.query(
      "select l::text as row, result from platform_mail_log l where tenant_id = $1",
      [mandant.id],
    );
    expect(log.rows.map((row) => row.result)).toEqual(["gesendet"]);
    expect(log.rows[0].row).not.toContain(person.email);
  });
});

describe("mails of other modules", () => {
  const waiting = async (mandant: Mandant) =>
    (await database.admin.query("select recipient, failed_at from platform_mails where tenant_id = $1", [mandant.id]))
      .rows;
  async function queued() {
    const mandant = await database.aMandant();
    const ctx = nowCtx(database, mandant, SYSTEM);
    await ctx.db.write(async (tx) => {
      await queueMail(tx, { to: "a@kreis.example", subject: "Guten Tag", text: "Text" });
      await record(tx, ctx, "test.mail.queued", []);
    });
    return { mandant, ctx };
  }

  it("wait in the database and are deleted when sent", async () => {
    const { mandant } = await queued();
    expect(await waiting(mandant)).toHaveLength(1);
    const mailer = aMailer();
    await work(mandant, mailer);
    expect(mailer.sent[0]).toMatchObject({ to: "a@kreis.example", text: "Text" });
    expect(await waiting(mandant)).toEqual([]);
  });

  it("that are given up stay three days for the telephone, then they go", async () => {
    const { mandant, ctx } = await queued();
    const { rows } = await database.admin.query("select id from platform_mails where tenant_id = $1", [mandant.id]);
    const [job] = mailJobs;
    await job.onGivenUp?.(ctx, { mailId: rows[0].id }, { mailer: aMailer() });
    expect((await waiting(mandant))[0]?.failed_at).not.toBeNull();
    const day = 24 * 60 * 60 * 1000;
    await sweepMails.handle(nowCtx(database, mandant, SYSTEM, 2 * day), undefined);
    expect(await waiting(mandant)).toHaveLength(1);
    await sweepMails.handle(nowCtx(database, mandant, SYSTEM, 4 * day), undefined);
    expect(await waiting(mandant)).toEqual([]);
  });

  it.each([
    ["refused for good", new MailRefused("550"), "abgelehnt"],
    ["perhaps arrived", new MailUncertain("cut"), "ungewiss"],
  ])("%s are not tried again", async (_name, error, result) => {
    const mailer = aMailer(() => {
      throw error;
    });
    expect(await deliver(mailer, { to: "a@kreis.example", subject: "", text: "" })).toBe(result);
  });
});
