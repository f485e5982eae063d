import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { createMailer } from "#src/platform/mail/mailer.ts";
import { mailJobs } from "#src/platform/mail/mail-jobs.ts";
import { aSmtpServer } from "#src/platform/mail/test/smtp-server.ts";
import { TEST_NOW, testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { valueOf } from "../../test/fixtures.ts";
import { submitRueckmeldung } from "../../rueckmeldung/commands/submit-rueckmeldung.ts";
import { EINGAENGE_JE_STUNDE } from "../rules/eingang.ts";
import { noteEingaenge } from "../store/eingaenge.ts";
import { eingangsmail } from "../jobs/index.ts";
import { sendDueEingangsmail } from "./send-eingangsmail.ts";

const SCHREIBE = eingangsmail("https://k.example");

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "wk-eingang-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MINUTE = 60_000;
const EINGABE = {
  ziel: { art: "start", slug: "" },
  sprache: "ar",
  nachricht: "Erika Muster findet den Kurs nicht.",
  email: "",
  einwilligung: false,
  falle: "",
  gestartet: String(TEST_NOW - MINUTE),
} as const;

it("T84 two hundred in an hour reach the office as one mail of the day without their words, urgent ones at once", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const at = (minuten: number) => database.ctxFor(mandant, SYSTEM, { now: TEST_NOW + minuten * MINUTE });
  const visitor = database.ctxFor(mandant);
  const arrive = (ctx: Ctx, count: number, dringend = false) =>
    ctx.db.note((tx) =>
      noteEingaenge(
        tx,
        ctx,
        "meldung",
        Array.from({ length: count }, () => ({ titel: "Notruf Gewalt", dringend })),
      ),
    );
  const { url, taken } = await aSmtpServer();
  const base = {
    mailFrom: "w@kreis.example",
    dataDir: folder,
    appSecret: "x".repeat(32),
    publicUrl: "https://k.example",
  };
  const mailer = createMailer({ ...base, smtpUrl: url }, mandant.id);
  /** What the worker does with what waits in the outbox. */
  const deliverAll = async () => {
    const { rows } = await database.admin.query<{ id: string }>("select id from platform_mails where tenant_id = $1", [
      mandant.id,
    ]);
    for (const { id: mailId } of rows) await mailJobs[0]?.handle(at(0), { mailId }, { mailer });
    return taken.splice(0).map((mail) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "="));
  };

  await expect(sendDueEingangsmail(database.ctxFor(mandant, FACHSTELLE), "tag", SCHREIBE)).rejects.toBeInstanceOf(
    NotAllowed,
  );
  expect(await sendDueEingangsmail(at(0), "tag", SCHREIBE)).toMatchObject({ reason: "nichts-faellig" });
  for (let n = 0; n < 3; n++) valueOf(await submitRueckmeldung(visitor, EINGABE));
  expect(await arrive(at(0), EINGAENGE_JE_STUNDE)).toBe(true);
  expect(await arrive(at(59), 1)).toBe(false);
  expect(await sendDueEingangsmail(at(60), "dringend", SCHREIBE)).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await sendDueEingangsmail(at(60), "tag", SCHREIBE))).toEqual({ eingaenge: EINGAENGE_JE_STUNDE + 3 });
  expect(await sendDueEingangsmail(at(60), "tag", SCHREIBE)).toMatchObject({ reason: "nichts-faellig" });
  const [digest, ...others] = await deliverAll();
  expect(others).toEqual([]);
  expect(digest).toContain("/intern/wegweiser/rueckmeldungen");
  expect(digest).toContain(`/intern/wegweiser/pflege#antworten`);
  expect(digest).not.toMatch(/Erika|Kurs|Notruf/);

  // The same day nothing more is told, but what is urgent is, once an hour and with its title.
  expect(await arrive(at(121), 1, true)).toBe(true);
  expect(await sendDueEingangsmail(at(121), "tag", SCHREIBE)).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await sendDueEingangsmail(at(121), "dringend", SCHREIBE))).toEqual({ eingaenge: 1 });
  expect(await arrive(at(122), 1, true)).toBe(true);
  expect(await sendDueEingangsmail(at(130), "dringend", SCHREIBE)).toMatchObject({ reason: "nichts-faellig" });
  const [urgent, ...none] = await deliverAll();
  expect([urgent?.includes("Notruf Gewalt"), none]).toEqual([true, []]);
  // The next day tells what was left, and forgets what it told before.
  expect(valueOf(await sendDueEingangsmail(at(24 * 60 + 61), "tag", SCHREIBE))).toEqual({ eingaenge: 1 });
  const kept = await database.admin.query("select 1 from wegweiser_eingaenge where tenant_id = $1", [mandant.id]);
  expect(kept.rowCount).toBe(2);
});
