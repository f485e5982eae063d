import { expect, test } from "vitest";
import { createFunktion } from "#src/modules/gremien/commands/change-funktion.ts";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { addMitglied, endMitglied } from "#src/modules/gremien/commands/change-mitglied.ts";
import { aFunktion, aGremium, aSitz } from "#src/modules/gremien/test/fixtures.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, geld, valueOf, verbsOf } from "../../test/fixtures.ts";
import { VORGABE_KRITERIEN, type SitzId } from "../rules/runde.ts";
import { type Eintrag, LEERER_EINTRAG } from "../rules/stimmzettel.ts";
import { updateSitz } from "../store/sitze.ts";
import { viewErgebnis } from "../views/ergebnis.ts";
import { viewErgebnisOeffentlich, viewOeffentlicheRunden } from "../views/oeffentlich.ts";
import { viewRunde, viewRunden } from "../views/runden.ts";
import { viewZettel } from "../views/stimmzettel.ts";
import { closeRunde } from "./close-runde.ts";
import { decideRunde, publishRunde } from "./decide-runde.ts";
import { saveEintrag, submitStimmzettel } from "./fill-stimmzettel.ts";
import { openRunde } from "./open-runde.ts";
import { changeRunde, createRunde, discardRunde } from "./prepare-runde.ts";
import { assignSitze, changeFrist, syncSitze, withdrawVorschlag } from "./run-runde.ts";

const database = testDatabase();
const member = () => benutzer({ rolle: "gremienmitglied", bezugId: null });
const [ANNA, BERT, CEM] = [member(), member(), member()];

const alle = (note: number): Eintrag => ({
  ...LEERER_EINTRAG,
  werte: Object.fromEntries(VORGABE_KRITERIEN.map(({ key }) => [key, note])),
});

/** An open round of a body with three seats, two of them with an account; three Maßnahmen, the frame too small for all. */
async function aRunde() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const massnahmen = [];
  for (const [titel, euro] of [
    ["Wohnlotsen", 60_000],
    ["Lernraum", 50_000],
    ["Noch ein Entwurf", 10_000],
  ] as const) {
    const finanzierungen = [
      geld({ art: "beantragt", wortlaut: "beantragt", betragCent: (euro * 100) as Cent, jahr: 2027 }),
    ];
    massnahmen.push(valueOf(await createMassnahme(ctx, anInhalt(feld, { titel, finanzierungen }))));
  }
  for (const one of massnahmen.slice(0, 2)) valueOf(await publishMassnahme(ctx, one.id));
  const gremiumId = valueOf(await createGremium(ctx, aGremium()));
  const mitglieder = [];
  for (const titel of ["Vorsitz", "Fraktion A", "Beirat"]) {
    const funktionId = valueOf(await createFunktion(ctx, aFunktion(titel)));
    mitglieder.push(valueOf(await addMitglied(ctx, gremiumId, aSitz({ funktionId }))));
  }
  const { id } = valueOf(await createRunde(ctx, { jahr: 2027, gremiumId }));
  const rev = async () => (await viewRunde(ctx, id)).runde.rev;
  const wahl = new Map(
    (await viewRunde(ctx, id)).kandidaten.map((one) => [
      one.massnahmeId,
      { betragCent: one.betragCent as Cent | null, stellenHundertstel: null, anteile: {}, uebertragGrund: "" },
    ]),
  );
  const entwurf = {
    fristAm: addDays(ctx.today, 10),
    rahmenCent: 100_000_00 as Cent,
    rahmenStellen: null,
    toepfe: [{ key: "topf-1", name: "Kreishaushalt", art: "geld" as const, grenze: 50_000_00 }],
    kriterien: VORGABE_KRITERIEN,
    wahl,
  };
  const doppelt = [...entwurf.toepfe, { key: "topf-2", name: "kreishaushalt", art: "geld" as const, grenze: 1 }];
  expect(await changeRunde(ctx, id, await rev(), { ...entwurf, toepfe: doppelt })).toMatchObject({
    reason: "topf-doppelt",
  });
  valueOf(await changeRunde(ctx, id, await rev(), entwurf));
  valueOf(await openRunde(ctx, id, await rev()));
  const { sitze, vorschlaege } = await viewRunde(ctx, id);
  await ctx.db.write(async (tx) => {
    for (const [at, actor] of [ANNA, BERT].entries()) {
      const vertretungBenutzerId = at === 0 ? CEM.id : null;
      await updateSitz(tx, sitze[at]?.id as SitzId, {
        benutzerId: actor.id,
        vertretungBenutzerId: vertretungBenutzerId,
      });
    }
    await record(tx, ctx, "konzept.auswahl.assigned", []);
  });
  const as = (actor: typeof FACHSTELLE, today?: Datum) => database.ctxFor(mandant, actor, today ? { today } : {});
  const sitz = (at: number) => sitze[at]?.id as SitzId;
  /** Rates everything and hands it in. */
  const stimme = async (who: Ctx, at: number, noten: readonly number[]) => {
    const shown = async () => (await viewZettel(who, id, { sitzId: sitz(at), kennung: null })).sitz?.rev ?? 0;
    for (const [place, one] of vorschlaege.entries())
      valueOf(await saveEintrag(who, id, sitz(at), await shown(), one.id, alle(noten[place] ?? 3)));
    return submitStimmzettel(who, id, sitz(at), await shown());
  };
  return { mandant, ctx, as, id, rev, gremiumId, massnahmen, mitglieder, sitze, vorschlaege, sitz, stimme, entwurf };
}

test("AS2: rated by members, closed with a ballot missing, decided, followed by the Maßnahmen, published, carried over", async () => {
  const { ctx, as, id, rev, massnahmen, vorschlaege, sitz, stimme, mandant, gremiumId } = await aRunde();
  const [eins, zwei, drei] = vorschlaege;
  if (!eins || !zwei || !drei) throw new Error("three candidates");

  // Nobody sees what others think before the own ballot is in; not by the workbook, not by the sheet.
  valueOf(await stimme(as(ANNA), 0, [5, 3, 1]));
  expect(await viewErgebnis(as(BERT), id)).toEqual({ art: "erst-abgeben", runde: expect.anything() });
  expect(JSON.stringify(await viewZettel(as(BERT), id, { sitzId: null, kennung: eins.kennung }))).not.toContain(
    '"wirkung":5',
  );
  await expect(viewZettel(as(BERT), id, { sitzId: sitz(0), kennung: null })).rejects.toBeInstanceOf(NotAllowed);
  await expect(saveEintrag(as(BERT), id, sitz(0), 9, eins.id, alle(1))).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewZettel(ctx, id, { sitzId: sitz(0), kennung: null })).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewErgebnis(as(benutzer({ rolle: "gremienmitglied", bezugId: null })), id)).rejects.toBeInstanceOf(
    NotAllowed,
  );

  // Half a ballot is not taken; a second one replaces the first, which stays; the substitute may bring it.
  expect(await submitStimmzettel(as(BERT), id, sitz(1), 2)).toEqual({ ok: false, reason: "unvollstaendig" });
  valueOf(await stimme(as(BERT), 1, [5, 5, 1]));
  valueOf(await stimme(as(CEM), 0, [4, 4, 1]));
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ weg: string; nummer: number }>(
      "select z.weg, z.nummer from konzept_auswahl_stimmzettel z join konzept_auswahl_sitze s on s.id = z.sitz_id order by s.position, z.nummer",
    ),
  );
  expect(rows).toEqual([
    { weg: "mitglied", nummer: 1 },
    { weg: "vertretung", nummer: 2 },
    { weg: "mitglied", nummer: 1 },
  ]);
  await expect(ctx.db.write((tx) => tx.execute("update konzept_auswahl_stimmzettel set nummer = 9"))).rejects.toThrow();
  const ergebnis = await viewErgebnis(as(BERT), id, true);
  if (ergebnis.art !== "ergebnis") throw new Error("after the own ballot");
  expect(ergebnis).toMatchObject({ abgegeben: 2, sitze: 3, fehlend: ["Beirat"], summe: { ueberschritten: true } });
  expect(
    ergebnis.zeilen.map(({ kennung, punkte, n, von, bis, gleichauf }) => [kennung, punkte, n, von, bis, gleichauf]),
  ).toEqual([
    ["M01", 450, 2, 400, 500, 1],
    ["M02", 450, 2, 400, 500, 1],
    ["M03", 100, 2, 100, 100, 0],
  ]);
  expect(ergebnis.portfolio).toMatchObject({ art: "gerechnet", bewiesen: true, punkte: 550, hoechstens: 550 });

  // What the log keeps says nothing about ratings.
  const log = await ctx.db.read((db) =>
    db.execute<{ after: string }>("select after::text as after from platform_audit_changes where kind = 'sitz'"),
  );
  expect(log.rows.some(({ after }) => /wirkung|werte/.test(after))).toBe(false);

  expect(await closeRunde(ctx, id, await rev(), false)).toEqual({ ok: false, reason: "zettel-fehlen" });
  expect(valueOf(await closeRunde(ctx, id, await rev(), true)).fehlend).toBe(1);
  expect((await viewRunde(ctx, id)).sitze.map((one) => one.fehlte)).toEqual([false, false, true]);
  expect(await submitStimmzettel(as(BERT), id, sitz(1), 99)).toEqual({ ok: false, reason: "zu-spaet" });

  const entscheide = new Map([
    [eins.id, { entscheid: "ausgewaehlt" as const, grund: "" }],
    [zwei.id, { entscheid: "zurueckgestellt" as const, grund: "Der Rahmen reicht nicht." }],
    [drei.id, { entscheid: "nicht-ausgewaehlt" as const, grund: "Noch nicht ausgearbeitet." }],
  ]);
  const beschluss = {
    entscheide,
    stimmen: { ja: 2, nein: 0, enthaltung: 1 },
    beschlossenAm: ctx.today,
    beschluss: "M01.",
  };
  await expect(decideRunde(as(BERT), id, await rev(), beschluss)).rejects.toBeInstanceOf(NotAllowed);
  expect(await decideRunde(ctx, id, await rev(), { ...beschluss, entscheide: new Map() })).toEqual({
    ok: false,
    reason: "entscheid-fehlt",
  });
  valueOf(await decideRunde(ctx, id, await rev(), beschluss));
  const stand = await ctx.db.read((db) =>
    db.execute<{ entscheidung: string }>("select entscheidung from konzept_massnahmen order by kennung"),
  );
  expect(stand.rows.map((one) => one.entscheidung)).toEqual(["ausgewaehlt", "im-konzept", "nicht-ausgewaehlt"]);
  expect(massnahmen).toHaveLength(3);

  const everybody = database.ctxFor(mandant);
  expect(await viewOeffentlicheRunden(everybody)).toEqual([]);
  await expect(viewErgebnisOeffentlich(everybody, "2027")).rejects.toBeInstanceOf(NotFound);
  valueOf(await publishRunde(ctx, id, await rev()));
  const published = await viewErgebnisOeffentlich(everybody, "2027");
  expect(published).toMatchObject({
    ausgewaehlt: 1,
    nach: {
      ausgewaehlt: [{ kennung: "M01", seite: true }],
      zurueckgestellt: [{ kennung: "M02" }],
      "nicht-ausgewaehlt": [],
    },
    ungenannt: { "nicht-ausgewaehlt": 1 },
  });
  expect(JSON.stringify(published)).not.toMatch(/Noch ein Entwurf|punkte|Fraktion A|eintraege/);
  await expect(viewErgebnisOeffentlich(database.ctxFor(await database.aMandant()), "2027")).rejects.toBeInstanceOf(
    NotFound,
  );

  // The next round begins with what was put off, and with its reason.
  const next = valueOf(await createRunde(ctx, { jahr: 2028, gremiumId }));
  expect((await viewRunde(ctx, next.id)).vorschlaege.map((one) => [one.kennung, one.uebertragGrund])).toEqual([
    ["M02", "Der Rahmen reicht nicht."],
  ]);
  valueOf(await discardRunde(ctx, next.id, 1));
  expect((await verbsOf(ctx)).filter((verb) => verb.startsWith("konzept.auswahl")).slice(-4)).toEqual([
    "konzept.auswahl.decided",
    "konzept.auswahl.published",
    "konzept.auswahl.created",
    "konzept.auswahl.discarded",
  ]);
});

test("who leaves the body keeps the ballot that is in and loses the one that was begun; late ballots are refused; a candidate is dropped", async () => {
  const { ctx, as, id, rev, mitglieder, vorschlaege, sitz, stimme, gremiumId, entwurf } = await aRunde();
  const [eins] = vorschlaege;
  if (!eins) throw new Error("a candidate");
  valueOf(await stimme(as(ANNA), 0, [5, 3, 1]));
  valueOf(await saveEintrag(as(BERT), id, sitz(1), 2, eins.id, alle(1)));
  const morgen = addDays(ctx.today, 1);
  for (const one of mitglieder.slice(0, 2)) valueOf(await endMitglied(ctx, one, 1, ctx.today));
  const funktionId = valueOf(await createFunktion(ctx, aFunktion("Nachrückende")));
  valueOf(await addMitglied(ctx, gremiumId, aSitz({ funktionId })));
  const tomorrow = as(FACHSTELLE, morgen);
  expect(valueOf(await syncSitze(tomorrow, id, await rev()))).toMatchObject({ neu: 1, ausgeschieden: 2 });
  const view = await viewRunde(ctx, id);
  expect(
    view.sitze.map((one) => [one.name, one.ausgeschiedenAm !== null, one.abgegebenAm !== null, one.begonnen]),
  ).toEqual([
    ["Vorsitz", true, true, false],
    ["Fraktion A", true, false, false],
    ["Beirat", false, false, false],
    ["Nachrückende", false, false, false],
  ]);
  expect(view.fehlend).toEqual(["Beirat", "Nachrückende"]);
  await expect(submitStimmzettel(as(ANNA), id, sitz(0), 99)).rejects.toBeInstanceOf(NotAllowed);
  // Paper for a seat without an account, and not for one with.
  valueOf(await stimme(ctx, 2, [4, 4, 4]));
  const ergebnis = await viewErgebnis(ctx, id);
  expect(ergebnis).toMatchObject({ art: "ergebnis", abgegeben: 2, sitze: 3 });

  // AW17: what the owner of the database changes in a ballot is found.
  expect(ergebnis).toMatchObject({ veraendert: [] });
  const flip = (from: number, to: number) =>
    database.admin.query(
      `update konzept_auswahl_stimmzettel set eintraege = replace(eintraege::text, ': ${from}', ': ${to}')::jsonb where sitz_id = $1`,
      [sitz(2)],
    );
  await flip(4, 1);
  expect(await viewErgebnis(ctx, id)).toMatchObject({ veraendert: [expect.any(String)] });
  await flip(1, 4);
  expect(await viewErgebnis(ctx, id)).toMatchObject({ veraendert: [] });

  valueOf(await withdrawVorschlag(ctx, id, await rev(), eins.id, "Der Träger zieht zurück."));
  expect(await viewErgebnis(ctx, id)).toMatchObject({
    ausgeschieden: [{ kennung: "M01", grund: "Der Träger zieht zurück." }],
  });
  expect(await changeRunde(ctx, id, await rev(), entwurf)).toEqual({ ok: false, reason: "stand-passt-nicht" });
  expect(
    await assignSitze(ctx, id, await rev(), new Map([[sitz(2), { benutzerId: ANNA.id, vertretungBenutzerId: null }]])),
  ).toEqual({
    ok: false,
    reason: "konto-unbekannt",
  });
  const late = as(FACHSTELLE, addDays(ctx.today, 11));
  expect(await submitStimmzettel(late, id, sitz(2), 99)).toEqual({ ok: false, reason: "zu-spaet" });
  expect(await changeFrist(late, id, await rev(), ctx.today)).toEqual({ ok: false, reason: "frist-vorbei" });
  valueOf(await changeFrist(late, id, await rev(), addDays(ctx.today, 20)));
  expect(await submitStimmzettel(late, id, sitz(2), 99)).toEqual({ ok: false, reason: "inzwischen-geaendert" });
  expect((await viewRunden(as(ANNA))).may.manage).toBe(false);
  await expect(viewRunden(as(benutzer({ rolle: "lesende", bezugId: null })))).rejects.toBeInstanceOf(NotAllowed);
  for (const act of [
    () => createRunde(as(ANNA), { jahr: 2029, gremiumId }),
    () => openRunde(as(ANNA), id, 1),
    () => closeRunde(as(ANNA), id, 1, true),
    () => publishRunde(as(ANNA), id, 1),
  ])
    await expect(act()).rejects.toBeInstanceOf(NotAllowed);
});
