import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { benutzer, FACHSTELLE, SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import { mailOf } from "../jobs/abfrage-mail.ts";
import { briefe, eineRunde, MELDUNG, RUNDE } from "../test/fixtures.ts";
import { viewRunde, viewRundeNeu, viewRunden } from "../views/runden.ts";
import { renewAbfrage, withdrawAbfrage } from "./change-abfrage.ts";
import { closeRunde } from "./close-runde.ts";
import { noteErgebnis } from "./issue-links.ts";
import { openRunde } from "./open-runde.ts";
import { remindNow, sendDueErinnerungen } from "./remind.ts";
import { submitRueckmeldung } from "./rueckmelden.ts";
import { tidyAbfragen } from "./tidy-abfragen.ts";

const database = testDatabase();
const neu = async () => database.ctxFor(await database.aMandant(), FACHSTELLE);

describe("openRunde", () => {
  test("asks whoever leads, one mail for each address; without address it is the telephone", async () => {
    const ctx = await neu();
    const { opened, fragen, rundeId, ids } = await eineRunde(ctx);
    expect(opened).toMatchObject({ massnahmen: 3, mails: 1 });
    expect(fragen.map((one) => [one.angefragt, one.stand, one.telefonGrund])).toEqual([
      ["Volkshochschule", "offen", null],
      ["Volkshochschule", "offen", null],
      ["Fahrplanbüro", "offen", "ohne-adresse"],
    ]);
    expect((await viewRunden(ctx)).map(({ gefragt, geantwortet }) => [gefragt, geantwortet])).toEqual([[3, 0]]);
    expect((await viewRundeNeu(ctx)).ohne.map((one) => one.grund)).toEqual(Array(3).fill("schon-gefragt"));
    expect(await openRunde(ctx, RUNDE, ids)).toEqual({ ok: false, reason: "auswahl-veraltet" });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.abfrage.opened");
    expect((await viewRunde(ctx, rundeId)).wartend).toBe(3);
  });

  test.each([
    ["no title", { titel: " " }, "ohne-titel"],
    ["a period that ends before it begins", { bis: "2026-01-01" as Datum }, "bis-vor-von"],
    ["a day that is over", { faelligAm: "2026-11-21" as Datum }, "faellig-vergangen"],
    ["nothing to ask about", {}, "ohne-massnahme"],
  ])("refuses %s", async (_, anders, reason) => {
    expect(await openRunde(await neu(), { ...RUNDE, ...anders }, [])).toEqual({ ok: false, reason });
  });

  test("refuses a Maßnahme that does not exist", async () => {
    expect(await openRunde(await neu(), RUNDE, [newId<"Massnahme">()])).toMatchObject({ reason: "auswahl-veraltet" });
  });
});

test("only the Fachstelle asks, sees answers and closes", async () => {
  const ctx = await neu();
  const { rundeId, fragen } = await eineRunde(ctx);
  const id = fragen[0]?.id ?? newId<"Abfrage">();
  for (const [actor, error] of [
    [benutzer({ rolle: "fachredaktion", bezugId: null }), NotAllowed],
    [benutzer({ rolle: "zustaendige", bezugId: null }), NotAllowed],
    [OEFFENTLICH, SignInNeeded],
  ] as const) {
    const other = { ...ctx, actor };
    await expect(openRunde(other, RUNDE, [])).rejects.toThrow(error);
    await expect(viewRunden(other)).rejects.toThrow(error);
    await expect(viewRunde(other, rundeId)).rejects.toThrow(error);
    await expect(closeRunde(other, rundeId, 1)).rejects.toThrow(error);
    await expect(remindNow(other, rundeId, null)).rejects.toThrow(error);
    await expect(withdrawAbfrage(other, id, 1, "x")).rejects.toThrow(error);
    await expect(renewAbfrage(other, id, 1)).rejects.toThrow(error);
    await expect(sendDueErinnerungen(other)).rejects.toThrow(NotAllowed);
    await expect(tidyAbfragen(other)).rejects.toThrow(NotAllowed);
  }
  await expect(viewRunde(ctx, newId<"Abfragerunde">())).rejects.toThrow(NotFound);
});

describe("reminding", () => {
  test("the clock through the round: the outbox day by day, looked at twice a day", async () => {
    const ctx = await neu();
    const { fragen } = await eineRunde(ctx);
    const outbox: string[] = [];
    for (let tage = -24; tage <= 95; tage++) {
      const tag = addDays(RUNDE.faelligAm, tage);
      const machine = { ...ctx, actor: SYSTEM, today: tag };
      const first = await sendDueErinnerungen(machine);
      expect(await sendDueErinnerungen(machine)).toEqual({ mails: 0, eskaliert: 0 });
      if (first.mails + first.eskaliert > 0) outbox.push(`${tag} ${first.mails} ${first.eskaliert}`);
    }
    expect(outbox).toEqual([
      "2026-12-08 1 1",
      "2026-12-14 1 1",
      "2026-12-22 1 1",
      "2027-01-14 1 3",
      "2027-02-13 1 3",
      "2027-03-15 1 3",
    ]);
    const { rows } = await ctx.db.read((db) =>
      db.execute(`select m.anlass, count(*)::int as mails, sum((select count(*) from konzept_abfrage_mail_fragen f
        where f.mail_id = m.id))::int as fragen from konzept_abfrage_mails m group by m.anlass order by m.anlass`),
    );
    expect(rows).toEqual([
      { anlass: "anfrage", mails: 1, fragen: 2 },
      { anlass: "erinnerung", mails: 6, fragen: 12 },
      { anlass: "eskalation", mails: 6, fragen: 12 },
    ]);
    expect(fragen).toHaveLength(3);
  });

  test("by hand: not twice on a day, not who has answered, not who can only be telephoned", async () => {
    const ctx = await neu();
    const { rundeId, fragen } = await eineRunde(ctx);
    const [brief] = await briefe(ctx);
    expect(await remindNow(ctx, rundeId, null)).toMatchObject({ reason: "niemand-zu-erinnern" });
    const morgen = { ...ctx, today: addDays(ctx.today, 1) };
    const stumm = fragen[2]?.id ?? null;
    expect(await remindNow(morgen, rundeId, stumm)).toMatchObject({ reason: "niemand-zu-erinnern" });
    const [eine, andere] = brief?.fragen ?? [];
    if (!eine || !andere) throw new Error("no mail");
    const link = { ...morgen, actor: OEFFENTLICH };
    valueOf(await submitRueckmeldung(link, eine.token, eine.id, 1, MELDUNG, eine.kennung));
    expect(valueOf(await remindNow(morgen, rundeId, null))).toEqual({ mails: 1 });
    const [zweiter] = await briefe(morgen);
    expect(zweiter).toMatchObject({ anlass: "erinnerung", fragen: [{ id: andere.id }], alle: null });
  });

  test("a mail that does not arrive puts its questions on the telephone list", async () => {
    const ctx = await neu();
    const { rundeId } = await eineRunde(ctx);
    const [brief] = await briefe(ctx);
    if (!brief) throw new Error("no mail");
    await noteErgebnis({ ...ctx, actor: SYSTEM }, brief.mailId, "aufgegeben");
    expect((await viewRunde(ctx, rundeId)).zeilen.map((one) => one.telefonGrund)).toEqual([
      "nicht-zugestellt",
      "nicht-zugestellt",
      "ohne-adresse",
    ]);
    expect(await briefe(ctx)).toEqual([]);
  });
});

test("the mail: every question with its own link, one for all, its end, and the way out of reminders", async () => {
  const ctx = await neu();
  await eineRunde(ctx);
  const [brief] = await briefe(ctx);
  if (!brief) throw new Error("no mail");
  const mail = await mailOf(ctx, brief);
  const links = mail.text.split("\n").filter((line) => line.startsWith(`${ctx.mandant.origin}/rueckmeldung/`));
  expect(links).toEqual([
    ...brief.fragen.map((one) => `${ctx.mandant.origin}/rueckmeldung/${one.token}/${one.id}`),
    `${ctx.mandant.origin}/rueckmeldung/${brief.alle}`,
    `${ctx.mandant.origin}/rueckmeldung/abbestellen/${brief.abbestellen}`,
  ]);
  expect(mail.listUnsubscribe).toBe(links.at(-1));
  expect(mail.subject).toBe("Sachstand Herbst 2026: Bitte bis 15.12.2026 melden");
  expect(mail.text).toContain("19.01.2027");
  const english = await mailOf(ctx, { ...brief, sprache: "en" });
  expect(english.subject).toBe("Sachstand Herbst 2026: please report by 15/12/2026");
  expect(english.text).toContain(`/en/rueckmeldung/${brief.alle}`);
});

test("addresses are forgotten when nothing of theirs is open any more, and links that ended long ago", async () => {
  const ctx = await neu();
  const { rundeId } = await eineRunde(ctx);
  await briefe(ctx);
  const machine = { ...ctx, actor: SYSTEM };
  const state = async () =>
    (
      await ctx.db.read((db) =>
        db.execute(`select (select count(*) from konzept_abfrage_empfaenger where email is not null)::int as adressen,
          (select count(*) from konzept_abfrage_links)::int as links`),
      )
    ).rows[0];
  await tidyAbfragen(machine);
  expect(await state()).toEqual({ adressen: 1, links: 4 });
  valueOf(await closeRunde(ctx, rundeId, 1));
  await tidyAbfragen({ ...machine, today: addDays(RUNDE.faelligAm, 70) });
  expect(await state()).toEqual({ adressen: 0, links: 0 });
});
