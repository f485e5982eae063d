import { afterAll, expect, test } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { urlForRole } from "#src/platform/db/roles.ts";
import { createLog } from "#src/platform/log.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { MailRefused } from "#src/platform/mail/mailer.ts";
import { createMetrics } from "#src/platform/metrics.ts";
import { startWorker, type Worker } from "#src/platform/queue/worker.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { aHandlungsfeld, anInhalt, FACHSTELLE, fuehrt, SYSTEM, valueOf } from "../../test/fixtures.ts";
import { abfrageJobs, abfrageScheduled } from "../jobs/index.ts";
import type { AbfrageId } from "../rules/abfrage.ts";
import { MELDUNG, mitAdresse } from "../test/fixtures.ts";
import { endErinnerungen } from "./abbestellen.ts";
import { openRunde } from "./open-runde.ts";
import { submitRueckmeldung } from "./rueckmelden.ts";

const database = testDatabase();
const workers: Worker[] = [];
afterAll(() => Promise.all(workers.map((one) => one.stop())));

const FACHSTELLE_MAIL = "stabsstelle@erlengrund.example";
const KURZ: Record<string, string> = {
  "kontakt@vhs.example": "vhs",
  "amt@erlengrund.example": "amt",
  "verein@example.org": "verein",
  [FACHSTELLE_MAIL]: "fachstelle",
};
const [erinnern] = abfrageScheduled;

/**
 * Everything that left in a year, by the real queue and its worker. The volunteers' club ends its reminders, the
 * adult education centre answers one of two, one address never takes a mail, one office has none. In spring nothing
 * runs for three weeks.
 */
const OUTBOX = `
2026-11-02 vhs 2 Sachstand Herbst
2026-11-02 amt 1 Sachstand Herbst
2026-11-02 verein 1 Sachstand Herbst
2026-11-15 vhs 2 Erinnerung
2026-11-15 amt 1 Erinnerung
2026-11-15 verein 1 Erinnerung
2026-11-15 fachstelle 2 bitte anrufen
2026-12-08 vhs 1 Erinnerung
2026-12-08 amt 1 Erinnerung
2026-12-08 fachstelle 2 bitte anrufen
2026-12-14 vhs 1 Erinnerung
2026-12-14 amt 1 Erinnerung
2026-12-14 fachstelle 2 bitte anrufen
2026-12-22 vhs 1 Überfällig
2026-12-22 amt 1 Überfällig
2026-12-22 fachstelle 2 bitte anrufen
2027-01-14 vhs 1 Überfällig
2027-01-14 amt 1 Überfällig
2027-01-14 fachstelle 5 bitte anrufen
2027-02-13 vhs 1 Überfällig
2027-02-13 amt 1 Überfällig
2027-02-13 fachstelle 5 bitte anrufen
2027-03-15 vhs 1 Überfällig
2027-03-15 amt 1 Überfällig
2027-03-15 fachstelle 5 bitte anrufen
2027-05-03 amt 1 Sachstand Frühjahr
2027-06-30 amt 1 Überfällig
2027-06-30 fachstelle 1 bitte anrufen
2027-07-30 amt 1 Überfällig
2027-07-30 fachstelle 1 bitte anrufen
2027-08-29 amt 1 Überfällig
2027-08-29 fachstelle 1 bitte anrufen
`;

test("the clock through a whole year: what left is this table and not one mail more", {
  timeout: 120_000,
}, async () => {
  const mandant = await database.aMandant();
  let heute = "2026-11-01" as Datum;
  const ctx = (actor: Ctx["actor"] = FACHSTELLE): Ctx => ({
    ...database.ctxFor(mandant, actor),
    today: heute,
    now: Date.parse(`${heute}T09:00:00Z`),
  });
  await createLandkreis(ctx(SYSTEM), {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  await database.admin.query("update landkreis_profile set kontakt_email = $2 where tenant_id = $1", [
    mandant.id,
    FACHSTELLE_MAIL,
  ]);
  const feld = await aHandlungsfeld(ctx());
  const massnahme = async (titel: string, stelle: Id<"Stelle">) => {
    const made = valueOf(await createMassnahme(ctx(), anInhalt(feld, { titel, zustaendigkeiten: [fuehrt(stelle)] })));
    return valueOf(await publishMassnahme(ctx(), made.id)) && made.id;
  };
  const vhs = await mitAdresse(ctx(), "Volkshochschule", "kontakt@vhs.example");
  const amt = await mitAdresse(ctx(), "Amt für Bildung", "amt@erlengrund.example", true);
  const [abend, morgen, amtlich, verein, kaputt, stumm] = [
    await massnahme("Kurse am Abend", vhs),
    await massnahme("Kurse am Morgen", vhs),
    await massnahme("Bildungsplan", amt),
    await massnahme("Begegnung", await mitAdresse(ctx(), "Verein", "verein@example.org")),
    await massnahme("Wohnlotsen", await mitAdresse(ctx(), "Träger", "weg@nirgends.example")),
    await massnahme("Fahrplan", await mitAdresse(ctx(), "Fahrplanbüro", "", true)),
  ];

  const sent: { tag: Datum; mail: Mail }[] = [];
  const mailer = {
    addressHash: (address: string) => address,
    async send(mail: Mail) {
      if (mail.to === "weg@nirgends.example") throw new MailRefused("unknown");
      sent.push({ tag: heute, mail });
    },
  };
  const worker = await startWorker({
    connectionString: urlForRole(database.url, "wk_worker", database.appSecret),
    pool: database.pools.worker,
    log: createLog("silent"),
    metrics: createMetrics(),
    jobs: abfrageJobs,
    scheduled: [],
    needsFor: () => ({ mailer }),
    ctxFor: async () => ctx(SYSTEM),
    listTenants: async () => [mandant.id],
  });
  workers.push(worker);
  const linkIn = (an: string, pattern: RegExp) => {
    const found = sent.findLast((one) => one.mail.to === an)?.mail.text.match(pattern);
    if (!found) throw new Error(`no link for ${an}`);
    return found;
  };
  const runde = { von: "2026-06-01" as Datum, bis: "2026-11-30" as Datum };
  const ereignisse: Record<string, () => Promise<unknown>> = {
    "2026-11-02": async () =>
      valueOf(
        await openRunde(ctx(), { ...runde, titel: "Sachstand Herbst", faelligAm: "2026-12-15" as Datum }, [
          abend,
          morgen,
          amtlich,
          verein,
          kaputt,
          stumm,
        ]),
      ),
    "2026-11-20": async () => {
      const [, token = "", id = ""] = linkIn("kontakt@vhs.example", /M01 .*\n.*\/rueckmeldung\/([\w-]+)\/([\w-]+)/);
      const meldung = { ...MELDUNG, tag: heute };
      return valueOf(await submitRueckmeldung(ctx(OEFFENTLICH), token, id as AbfrageId, 1, meldung, "M01"));
    },
    "2026-11-21": async () => {
      const [, token = ""] = linkIn("verein@example.org", /\/rueckmeldung\/abbestellen\/([\w-]+)/);
      return valueOf(await endErinnerungen(ctx(OEFFENTLICH), token));
    },
    "2027-04-30": () =>
      database.admin.query("update konzept_abfragerunden set geschlossen_am = $2 where tenant_id = $1", [
        mandant.id,
        heute,
      ]),
    "2027-05-03": async () =>
      valueOf(
        await openRunde(ctx(), { ...runde, titel: "Sachstand Frühjahr", faelligAm: "2027-05-31" as Datum }, [amtlich]),
      ),
  };
  for (; heute < "2027-11-01"; heute = addDays(heute, 1)) {
    await ereignisse[heute]?.();
    // Nothing runs for three weeks: 7 days and 1 day before and the days after the due day fall into it.
    const aus = heute >= "2027-05-20" && heute <= "2027-06-09";
    if (!aus) await erinnern.handle(ctx(SYSTEM), {});
    const { rows } = await ctx().db.read((db) => db.execute("select 1 from platform_auftraege limit 1"));
    if (rows.length === 0) continue;
    // The job looks again every hour and finds that it was done.
    if (!aus) await erinnern.handle(ctx(SYSTEM), {});
    worker.wake();
    await worker.idle();
  }
  const table = sent.map(({ tag, mail }) => {
    const fragen = mail.text.match(/^M\d\d /gm)?.length ?? 0;
    const wort = /Sachstand \p{L}+(?=: Bitte bis)|^Erinnerung|^Überfällig|bitte anrufen/u.exec(mail.subject)?.[0];
    return `${tag} ${KURZ[mail.to] ?? mail.to} ${fragen} ${wort ?? mail.subject}`;
  });
  const byDay = (lines: readonly string[]) => lines.toSorted();
  expect(byDay(table)).toEqual(byDay(OUTBOX.trim().split("\n")));
  // One mail for each person and day.
  expect(new Set(sent.map(({ tag, mail }) => `${tag} ${mail.to}`)).size).toBe(sent.length);
  const { rows } = await ctx().db.read((db) =>
    db.execute("select ergebnis, count(*)::int as n from konzept_abfrage_mails group by ergebnis order by ergebnis"),
  );
  expect(rows).toEqual([
    { ergebnis: "abgelehnt", n: expect.any(Number) },
    { ergebnis: "gesendet", n: sent.length },
  ]);
});
