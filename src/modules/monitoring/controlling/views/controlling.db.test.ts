import { describe, expect, test } from "vitest";
import { RUNDE } from "#src/modules/konzept/abfrage/test/fixtures.ts";
import { mitAdresse } from "#src/modules/konzept/abfrage/test/fixtures.ts";
import { createMassnahme } from "#src/modules/konzept/commands/create-massnahme.ts";
import { publishMassnahme } from "#src/modules/konzept/commands/publish-massnahme.ts";
import { openRunde } from "#src/modules/konzept/index.ts";
import { decideMassnahme } from "#src/modules/konzept/sachstand/commands/decide-massnahme.ts";
import { correctSachstand, reportSachstand } from "#src/modules/konzept/sachstand/commands/report-sachstand.ts";
import type { SachstandMeldung } from "#src/modules/konzept/sachstand/rules/meldung.ts";
import type { SachstandId } from "#src/modules/konzept/sachstand/rules/sachstand.ts";
import {
  aHandlungsfeld,
  anInhalt,
  benutzer,
  FACHSTELLE,
  fuehrt,
  geld,
  valueOf,
  verbsOf,
} from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { remindBericht, requestBericht } from "../commands/nachfassen.ts";
import { controllingFilterSchema } from "../rules/filter.ts";
import { viewControlling } from "./controlling.ts";

const database = testDatabase();
const ALLES = controllingFilterSchema.parse({});
const titel = (kennung: string) => `Sachstand zu ${kennung}`;
const kennungen = (rows: readonly { readonly kennung: string }[]) => rows.map((one) => one.kennung);

const meldung = (tag: string, anders: Partial<SachstandMeldung> = {}): SachstandMeldung => ({
  tag: tag as Datum,
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  grund: "",
  neuerTermin: null,
  bericht: "Es geht voran.",
  naechsteSchritte: "",
  gemeldetVon: "",
  oeffentlich: true,
  leistungen: [],
  ...anders,
});
const bad: Partial<SachstandMeldung> = {
  einschaetzung: "kritisch",
  grund: "Die Stelle ist unbesetzt.",
  neuerTermin: "2027-03-31" as Datum,
};

/** M01 red since spring, M02 never reported, M03 last reported two years ago, M04 a draft, M05 selected in silence. */
async function aLage() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const vhs = await mitAdresse(ctx, "Volkshochschule", "kontakt@vhs.example");
  const amt = await mitAdresse(ctx, "Sozialamt", "amt@example.org", true);
  const make = async (name: string, stelle: Id<"Stelle">, oeffentlich = true) => {
    const inhalt = anInhalt(feld, {
      titel: name,
      zustaendigkeiten: [fuehrt(stelle)],
      ende: { tag: "2027-06-30" as Datum, genauigkeit: "tag" },
      art: "befristet",
      finanzierungen: [geld({ art: "kreishaushalt", stand: "ausgegeben", betragCent: 1_000_00 as Cent, jahr: 2026 })],
    });
    const made = valueOf(await createMassnahme(ctx, inhalt));
    if (oeffentlich) valueOf(await publishMassnahme(ctx, made.id));
    return made.id;
  };
  const m1 = await make("Wohnlotsen", amt);
  const m2 = await make("Sprachcafé", vhs);
  const m3 = await make("Lernpaten", vhs);
  const m4 = await make("Noch ein Entwurf", amt, false);
  const m5 = await make("Ausgewählt", vhs);
  const report = async (id: typeof m1, rows: readonly SachstandMeldung[]) => {
    let last: SachstandId | null = null;
    for (const row of rows) last = valueOf(await reportSachstand(ctx, id, row, last)).id;
    return last;
  };
  await report(m1, [
    meldung("2025-06-30", bad),
    meldung("2025-12-31"),
    meldung("2026-03-05", bad),
    meldung("2026-10-15", bad),
  ]);
  await report(m3, [meldung("2024-11-01")]);
  valueOf(
    await decideMassnahme(ctx, m5, "im-konzept", { entscheidung: "ausgewaehlt", grund: "Beschluss vom 1. Juli" }),
  );
  return { mandant, ctx, m1, m2, m3, m4, m5, vhs, amt, feld };
}

const as = (ctx: Ctx, ...rollen: Parameters<typeof benutzer>): Ctx => ({ ...ctx, actor: benutzer(...rollen) });

test("AS3 what is critical, since when and why, what is late, never reported, spent, ending; one action a line", async () => {
  const { ctx } = await aLage();
  const view = await viewControlling(ctx, ALLES);
  expect(view).toMatchObject({ gesamt: 5, bewertet: 2, ohneBericht: 3, rot: 1, gelb: 0, nurEigene: false });
  expect(view.kritisch.zeilen).toMatchObject([
    {
      kennung: "M01",
      seit: "2026-03-05",
      grund: "Die Stelle ist unbesetzt.",
      neuerTermin: "2027-03-31",
      handlung: "eskalieren",
    },
  ]);
  expect(view.ueberfaellig.zeilen).toMatchObject([{ kennung: "M03", weil: "alter", handlung: "anfordern" }]);
  expect(view.nie.zeilen.map((one) => [one.kennung, one.handlung])).toEqual([
    ["M02", "anfordern"],
    ["M04", "eskalieren"],
    ["M05", "anfordern"],
  ]);
  // Decided today: too young to be without follow-up.
  expect(view.beschluesse.gesamt).toBe(0);
  expect(view.ende.zeilen.map((one) => [one.massnahme.kennung, one.tag])[0]).toEqual(["M01", "2027-06-30"]);
  expect(view.geld.ausgegeben).toMatchObject({ summeCent: 5_000_00, mitBetrag: 5, gesamt: 5, ohneBetrag: 0 });
  expect(view.geld.beantragt).toMatchObject({ summeCent: null, gesamt: 0 });
  expect(view.verlauf.map((one) => [one.jahr, one.berichtet, one.ohneBericht, one.je.kritisch])).toEqual([
    [2024, 1, 4, 0],
    [2025, 1, 4, 0],
    [2026, 1, 4, 1],
  ]);
  const spaeter = { ...ctx, today: "2027-05-01" as Datum };
  expect((await viewControlling(spaeter, ALLES)).beschluesse.zeilen).toMatchObject([
    { art: "massnahme", massnahme: { kennung: "M05", entscheidungGrund: "Beschluss vom 1. Juli" } },
  ]);
  const nurJahr = await viewControlling(ctx, controllingFilterSchema.parse({ jahr: "2028" }));
  expect(nurJahr).toMatchObject({ gesamt: 0, ausserhalb: 5, geld: { ausgegeben: { summeCent: null } } });
});

test("C9 a year shows its own reports and money: what was well in 2025 is not critical there, whatever was said later", async () => {
  const { ctx } = await aLage();
  const of = async (jahr: string) => viewControlling(ctx, controllingFilterSchema.parse({ jahr }));
  const [frueher, heuer] = [await of("2025"), await of("2026")];
  expect(frueher).toMatchObject({ gesamt: 5, ausserhalb: 0, rot: 0, ohneBericht: 4 });
  expect(frueher.geld).toMatchObject({ massnahmen: 5, nennenBetrag: 0, ausgegeben: { summeCent: null } });
  expect(heuer).toMatchObject({ rot: 1, ohneBericht: 4, geld: { nennenBetrag: 5 } });
  expect(kennungen(heuer.kritisch.zeilen)).toEqual(["M01"]);
  expect(kennungen((await of("2024")).nie.zeilen)).not.toContain("M03");
});

test("a corrected report no longer counts; a draft is for whoever works on it", async () => {
  const { ctx, m3 } = await aLage();
  const stand = await viewControlling(ctx, ALLES);
  expect(kennungen(stand.nie.zeilen)).toContain("M04");
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ id: string }>(`select id from konzept_sachstaende where massnahme_id = '${m3}'`),
  );
  valueOf(
    await correctSachstand(ctx, m3, rows[0]?.id as SachstandId, meldung("2024-11-01", bad), "Falsch eingetragen."),
  );
  expect(kennungen((await viewControlling(ctx, ALLES)).kritisch.zeilen)).toEqual(["M03", "M01"]);
});

describe("who sees what", () => {
  test("a reader sees all that is published and can only open it; Zuständige see their own and report", async () => {
    const { ctx, vhs } = await aLage();
    const leser = await viewControlling(as(ctx, { rolle: "lesende", bezugId: null }), ALLES);
    expect(leser).toMatchObject({ gesamt: 4, rot: 1, nurEigene: false });
    const lines = [...leser.kritisch.zeilen, ...leser.ueberfaellig.zeilen, ...leser.nie.zeilen];
    expect(new Set(lines.map((one) => one.handlung))).toEqual(new Set(["oeffnen"]));
    const gremium = await viewControlling(as(ctx, { rolle: "gremienmitglied", bezugId: null }), ALLES);
    expect(gremium.gesamt).toBe(4);
    const eigene = await viewControlling(as(ctx, { rolle: "zustaendige", bezugId: vhs }), ALLES);
    expect(eigene).toMatchObject({ gesamt: 3, rot: 0, nurEigene: true, geld: { ausgegeben: { gesamt: 3 } } });
    expect(eigene.nie.zeilen.map((one) => [one.kennung, one.handlung])).toEqual([
      ["M02", "melden"],
      ["M05", "melden"],
    ]);
  });

  test("nobody outside", async () => {
    const { ctx, mandant } = await aLage();
    await expect(viewControlling(database.ctxFor(mandant), ALLES)).rejects.toBeInstanceOf(SignInNeeded);
    const betreiber = as(ctx, { rolle: "betreiber", bezugId: null });
    await expect(viewControlling(betreiber, ALLES)).rejects.toBeInstanceOf(NotAllowed);
    const andere = database.ctxFor(await database.aMandant(), FACHSTELLE);
    expect((await viewControlling(andere, ALLES)).gesamt).toBe(0);
  });
});

describe("asking and reminding from a line", () => {
  test("a report is asked for once, reminded once a day, and then escalated", async () => {
    const { ctx, m2, m1, m4 } = await aLage();
    valueOf(await requestBericht(ctx, m2, titel));
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.abfrage.opened");
    expect(await requestBericht(ctx, m2, titel)).toEqual({ ok: false, reason: "nicht-fragbar" });
    expect(await requestBericht(ctx, m4, titel)).toEqual({ ok: false, reason: "nicht-fragbar" });
    const spaeter = (today: string): Ctx => ({ ...ctx, today: today as Datum });
    const handlung = async (today: string) =>
      (await viewControlling(spaeter(today), ALLES)).ueberfaellig.zeilen.find((one) => one.kennung === "M02")?.handlung;
    expect(await handlung("2026-12-12")).toBeUndefined();
    expect(await handlung("2026-12-20")).toBe("erinnern");
    valueOf(await remindBericht(spaeter("2026-12-20"), m2));
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.abfrage.reminded");
    expect(await remindBericht(spaeter("2026-12-20"), m2)).toEqual({ ok: false, reason: "niemand-zu-erinnern" });
    expect(await handlung("2027-03-01")).toBe("eskalieren");
    expect(await remindBericht(ctx, m1)).toEqual({ ok: false, reason: "niemand-zu-erinnern" });
    await expect(remindBericht(ctx, newId<"Massnahme">())).rejects.toBeInstanceOf(NotFound);
  });

  test("nobody but the Fachstelle", async () => {
    const { ctx, m2, vhs } = await aLage();
    for (const actor of [
      as(ctx, { rolle: "lesende", bezugId: null }),
      as(ctx, { rolle: "zustaendige", bezugId: vhs }),
      as(ctx, { rolle: "fachredaktion", bezugId: null }),
    ]) {
      await expect(requestBericht(actor, m2, titel)).rejects.toBeInstanceOf(NotAllowed);
      await expect(remindBericht(actor, m2)).rejects.toBeInstanceOf(NotAllowed);
    }
    expect(valueOf(await openRunde(ctx, RUNDE, [m2])).massnahmen).toBe(1);
  });
});

describe("AS3 error cases hold in the reports themselves", () => {
  test("yellow needs a reason and a new date; a report is never deleted", async () => {
    const { ctx, m2 } = await aLage();
    const gelb = meldung("2026-11-01", { einschaetzung: "gefaehrdet" });
    expect(await reportSachstand(ctx, m2, gelb, null)).toEqual({ ok: false, reason: "grund-fehlt" });
    const ohneTermin = { ...gelb, grund: "Es fehlt Personal." };
    expect(await reportSachstand(ctx, m2, ohneTermin, null)).toEqual({ ok: false, reason: "termin-fehlt" });
    await expect(ctx.db.note((tx) => tx.execute("delete from konzept_sachstaende"))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});
