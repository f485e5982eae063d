import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { archiveMassnahme } from "../../commands/archive-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  valueOf,
  verbsOf,
} from "../../test/fixtures.ts";
import type { SachstandMeldung } from "../rules/meldung.ts";
import { viewSachstaende } from "../views/sachstaende.ts";
import { viewStand } from "../views/stand.ts";
import { decideMassnahme } from "./decide-massnahme.ts";
import { planLeistungen } from "./plan-leistungen.ts";
import { correctSachstand, reportSachstand } from "./report-sachstand.ts";

const database = testDatabase();
const FILTER = { zeige: null, handlungsfeld: null, suche: "", wer: null } as const;

async function aFall() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const stelle = await aStelle(ctx, "Sachgebiet Mobilität");
  const made = valueOf(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [fuehrt(stelle)] })));
  valueOf(await publishMassnahme(ctx, made.id));
  const lead = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: stelle }) };
  return { ctx, lead, id: made.id, feld, stelle };
}

const eine = (anders: Partial<SachstandMeldung> = {}): SachstandMeldung => ({
  tag: "2026-10-15" as Datum,
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  grund: "",
  neuerTermin: null,
  bericht: "Zwei Linien angepasst.",
  naechsteSchritte: "",
  gemeldetVon: "Fahrplanbüro",
  oeffentlich: true,
  leistungen: [],
  ...anders,
});

describe("reportSachstand", () => {
  test("its lead reports; the state of the Maßnahme follows, its rev does not, history keeps everything", async () => {
    const { ctx, lead, id } = await aFall();
    const first = valueOf(await reportSachstand(lead, id, eine({ tag: "2026-06-30" as Datum }), null));
    const gelb = eine({
      einschaetzung: "gefaehrdet",
      grund: "Fahrpersonal fehlt.",
      neuerTermin: "2027-03-31" as Datum,
    });
    valueOf(await reportSachstand(lead, id, gelb, first.id));
    const stand = await viewStand(ctx, id, "intern");
    expect(stand).toMatchObject({
      entscheidung: "im-konzept",
      umsetzung: "laeuft",
      einschaetzung: "gefaehrdet",
      einschaetzungGrund: "Fahrpersonal fehlt.",
      sachstandAm: "2026-10-15",
      aktualitaet: "frisch",
    });
    expect(stand.verlauf.map((one) => one.tag)).toEqual(["2026-10-15", "2026-06-30"]);
    expect((await verbsOf(ctx)).filter((verb) => verb === "konzept.sachstand.reported")).toHaveLength(2);
  });

  test("a report for an earlier day is kept and changes no state", async () => {
    const { ctx, id } = await aFall();
    const first = valueOf(await reportSachstand(ctx, id, eine(), null));
    valueOf(await reportSachstand(ctx, id, eine({ tag: "2026-01-31" as Datum, umsetzung: "geplant" }), first.id));
    expect(await viewStand(ctx, id, "intern")).toMatchObject({ umsetzung: "laeuft", sachstandAm: "2026-10-15" });
  });

  test("one for the office stays there, with its reason", async () => {
    const { ctx, id } = await aFall();
    const rot = {
      einschaetzung: "kritisch",
      grund: "Träger zahlungsunfähig.",
      neuerTermin: "2027-03-31" as Datum,
    } as const;
    valueOf(await reportSachstand(ctx, id, eine({ ...rot, oeffentlich: false }), null));
    const seen = await viewStand({ ...ctx, actor: OEFFENTLICH }, id, "oeffentlich");
    expect(seen).toMatchObject({ einschaetzung: "kritisch", einschaetzungGrund: "", verlauf: [] });
    expect((await viewStand(ctx, id, "intern")).verlauf[0]).toMatchObject({ grund: "Träger zahlungsunfähig." });
    await expect(viewStand({ ...ctx, actor: OEFFENTLICH }, id, "intern")).rejects.toThrow(NotFound);
  });

  test.each([
    ["a day to come", eine({ tag: "2026-11-22" as Datum }), "tag-in-zukunft"],
    ["yellow without reason", eine({ einschaetzung: "gefaehrdet" }), "grund-fehlt"],
    ["yellow without a new day", eine({ einschaetzung: "gefaehrdet", grund: "Geld fehlt." }), "termin-fehlt"],
    [
      "a Leistung of something else",
      eine({ leistungen: [{ leistungId: newId<"Leistung">(), ist: 3 }] }),
      "leistung-unbekannt",
    ],
  ])("refuses %s and keeps nothing", async (_, meldung, reason) => {
    const { ctx, id } = await aFall();
    expect(await reportSachstand(ctx, id, meldung, null)).toEqual({ ok: false, reason });
    expect((await viewStand(ctx, id, "intern")).verlauf).toEqual([]);
  });

  test("refuses when somebody else reported meanwhile, and when it is archived or was never taken up", async () => {
    const { ctx, id } = await aFall();
    const first = valueOf(await reportSachstand(ctx, id, eine(), null));
    expect(await reportSachstand(ctx, id, eine(), null)).toMatchObject({ reason: "inzwischen-gemeldet" });
    valueOf(await decideMassnahme(ctx, id, "im-konzept", { entscheidung: "entfallen", grund: "Beschluss" }));
    expect(await reportSachstand(ctx, id, eine(), first.id)).toMatchObject({ reason: "nicht-aufgenommen" });
    valueOf(await archiveMassnahme(ctx, id, "doppelt"));
    expect(await reportSachstand(ctx, id, eine(), first.id)).toMatchObject({ reason: "archiviert" });
  });

  test("nobody else reports, and a draft of another Stelle does not exist for her", async () => {
    const { ctx, id, feld, stelle } = await aFall();
    const other = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: newId() }) };
    await expect(reportSachstand(other, id, eine(), null)).rejects.toThrow(NotAllowed);
    const entwurf = valueOf(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [fuehrt(stelle)] })));
    await expect(reportSachstand(other, entwurf.id, eine(), null)).rejects.toThrow(NotFound);
    await expect(reportSachstand(ctx, newId<"Massnahme">(), eine(), null)).rejects.toThrow(NotFound);
  });
});

describe("correctSachstand", () => {
  test("a new row names the old one and its reason; the state follows the correction", async () => {
    const { ctx, id } = await aFall();
    const wrong = valueOf(await reportSachstand(ctx, id, eine({ umsetzung: "abgeschlossen" }), null));
    const right = valueOf(await correctSachstand(ctx, id, wrong.id, eine(), "Es läuft noch."));
    const { verlauf, umsetzung } = await viewStand(ctx, id, "intern");
    expect(umsetzung).toBe("laeuft");
    expect(verlauf.find((one) => one.id === wrong.id)).toMatchObject({
      berichtigtDurch: right.id,
      umsetzung: "abgeschlossen",
    });
    expect(verlauf.find((one) => one.id === right.id)).toMatchObject({
      berichtigung: { id: wrong.id, grund: "Es läuft noch." },
    });
    expect(await verbsOf(ctx)).toContain("konzept.sachstand.corrected");
  });

  test("needs a reason, an existing report of this Maßnahme, and happens once", async () => {
    const { ctx, id } = await aFall();
    const one = valueOf(await reportSachstand(ctx, id, eine(), null));
    expect(await correctSachstand(ctx, id, one.id, eine(), " ")).toMatchObject({ reason: "berichtigung-ohne-grund" });
    expect(await correctSachstand(ctx, id, newId<"Sachstand">(), eine(), "x")).toMatchObject({
      reason: "sachstand-fehlt",
    });
    valueOf(await correctSachstand(ctx, id, one.id, eine(), "Tippfehler"));
    expect(await correctSachstand(ctx, id, one.id, eine(), "noch einer")).toMatchObject({ reason: "schon-berichtigt" });
    const other = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(correctSachstand(other, id, one.id, eine(), "x")).rejects.toThrow(NotAllowed);
  });
});

test("a report can neither be deleted nor changed, not even by the application itself", async () => {
  const { ctx, id } = await aFall();
  valueOf(await reportSachstand(ctx, id, eine(), null));
  for (const statement of ["delete from konzept_sachstaende", "update konzept_sachstaende set bericht = ''"]) {
    const failed = await ctx.db.note((tx) => tx.execute(statement)).catch((error: Error) => String(error.cause));
    expect(failed).toContain("permission denied");
  }
});

describe("decideMassnahme", () => {
  test("changes the decision and nothing else, with its reason", async () => {
    const { ctx, id } = await aFall();
    valueOf(await reportSachstand(ctx, id, eine(), null));
    valueOf(
      await decideMassnahme(ctx, id, "im-konzept", { entscheidung: "ausgewaehlt", grund: "Beschluss vom 10.12." }),
    );
    expect(await viewStand(ctx, id, "intern")).toMatchObject({
      entscheidung: "ausgewaehlt",
      entscheidungGrund: "Beschluss vom 10.12.",
      umsetzung: "laeuft",
      einschaetzung: "im-plan",
      sachstandAm: "2026-10-15",
    });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.massnahme.decided");
  });

  test.each([
    ["no reason", "im-konzept", "entfallen", " ", "ohne-grund"],
    ["nothing new", "im-konzept", "im-konzept", "x", "gleiche-entscheidung"],
    ["another state than was shown", "idee", "entfallen", "x", "inzwischen-entschieden"],
  ] as const)("refuses %s", async (_, vorher, entscheidung, grund, reason) => {
    const { ctx, id } = await aFall();
    expect(await decideMassnahme(ctx, id, vorher, { entscheidung, grund })).toEqual({ ok: false, reason });
  });

  test("its lead must not", async () => {
    const { lead, id } = await aFall();
    await expect(
      decideMassnahme(lead, id, "im-konzept", { entscheidung: "ausgewaehlt", grund: "Wir wollen." }),
    ).rejects.toThrow(NotAllowed);
  });
});

describe("planLeistungen", () => {
  const plaetze = { id: null, name: "Kursplätze", einheit: "Plätze", soll: 40 };

  test("reports count them; finishing below half asks why", async () => {
    const { ctx, id } = await aFall();
    valueOf(await planLeistungen(ctx, id, [], [plaetze]));
    const [planned] = (await viewStand(ctx, id, "intern")).leistungen;
    if (!planned) throw new Error("no Leistung");
    const erste = valueOf(
      await reportSachstand(ctx, id, eine({ leistungen: [{ leistungId: planned.id, ist: 12 }] }), null),
    );
    expect((await viewStand(ctx, id, "oeffentlich")).leistungen).toMatchObject([
      { name: "Kursplätze", soll: 40, ist: 12 },
    ]);
    const fertig = eine({ umsetzung: "abgeschlossen", einschaetzung: null });
    expect(await reportSachstand(ctx, id, fertig, erste.id)).toMatchObject({ reason: "grund-fehlt-abschluss" });
    valueOf(await reportSachstand(ctx, id, { ...fertig, grund: "Das Haus wurde geschlossen." }, erste.id));
    expect(await planLeistungen(ctx, id, [planned.id], [])).toMatchObject({ reason: "leistung-gemeldet" });
  });

  test("refuses two of one name, none at all, and what somebody else changed", async () => {
    const { ctx, lead, id } = await aFall();
    expect(await planLeistungen(ctx, id, [], [plaetze, { ...plaetze, name: "kursplaetze" }])).toMatchObject({
      reason: "leistung-doppelt",
    });
    expect(await planLeistungen(ctx, id, [], [{ ...plaetze, name: " " }])).toMatchObject({
      reason: "leistung-ohne-name",
    });
    valueOf(await planLeistungen(ctx, id, [], [plaetze]));
    expect(await planLeistungen(ctx, id, [], [plaetze])).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(planLeistungen(lead, id, [], [plaetze])).rejects.toThrow(NotAllowed);
  });
});

test("viewSachstaende: who answers for some sees those first, and everything if she likes", async () => {
  const { ctx, lead, id, feld } = await aFall();
  const other = valueOf(await createMassnahme(ctx, anInhalt(feld)));
  valueOf(await publishMassnahme(ctx, other.id));
  valueOf(await reportSachstand(lead, id, eine(), null));
  const mine = await viewSachstaende(lead, FILTER);
  expect(mine.zeilen.map((one) => [one.kennung, one.mayReport])).toEqual([["M01", true]]);
  const all = await viewSachstaende(lead, { ...FILTER, wer: "alle" });
  expect(all.zeilen.map((one) => [one.kennung, one.mayReport])).toEqual([
    ["M02", false],
    ["M01", true],
  ]);
  expect(all.zusammenfassung).toMatchObject({ gesamt: 2, bewertet: 1, ohneBericht: 1 });
  expect(all.anzahl).toMatchObject({ "nie-berichtet": 1, faellig: 1, kritisch: 0, "im-plan": 1 });
  expect((await viewSachstaende(ctx, { ...FILTER, zeige: "nie-berichtet" })).zeilen.map((one) => one.kennung)).toEqual([
    "M02",
  ]);
});
