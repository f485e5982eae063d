import { describe, expect, it } from "vitest";
import { archiveStelle } from "#src/modules/netzwerk/commands/archive-stelle.ts";
import { createGemeinde } from "#src/modules/netzwerk/commands/change-gemeinde.ts";
import { createStelle, mergeStellen, registerStelleUse } from "#src/modules/netzwerk/index.ts";
import { aGemeinde, anAmt, aStelle } from "#src/modules/netzwerk/test/fixtures.ts";
import { viewStelleIntern } from "#src/modules/netzwerk/views/intern.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { testDatabase } from "../../../../test/database.ts";
import { gremienStelleUse } from "../index.ts";
import { aFunktion, aGremium, aSitz, benutzerMit } from "../test/fixtures.ts";
import { viewGremien, viewGremiumOeffentlich } from "../views/gremien.ts";
import { viewFunktion, viewGremiumIntern } from "../views/intern.ts";
import { viewMandat } from "../views/mandate.ts";
import {
  archiveFunktion,
  changeFunktion,
  createFunktion,
  deleteExpiredHolderNames,
  removeHolderName,
  replaceHolder,
} from "./change-funktion.ts";
import { addChronik, changeGremium, createGremium, dissolveGremium, removeChronik } from "./change-gremium.ts";
import { changeMandat, createMandat, removeMandat } from "./change-mandat.ts";
import { addMitglied, changeMitglied, endMitglied, removeMitglied } from "./change-mitglied.ts";

const database = testDatabase();
const tag = (text: string) => text as Datum;
const HEUTE = tag("2026-11-21");

async function aKreis() {
  const mandant = await database.aMandant();
  return {
    mandant,
    office: database.ctxFor(mandant, benutzerMit("fachstelle")),
    reader: database.ctxFor(mandant, benutzerMit("lesende")),
    visitor: database.ctxFor(mandant),
  };
}

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

describe("bodies", () => {
  it("are made, changed, written about and shown by level (R008, R017)", async () => {
    const { office, visitor } = await aKreis();
    const extern = value(await createGremium(office, aGremium({ name: "Beirat", ebene: "extern" })));
    value(await createGremium(office, aGremium({ name: "Kreistag", ebene: "politisch", art: "vertretung" })));
    value(await createGremium(office, aGremium({ name: "Geheim", oeffentlich: false })));
    value(await changeGremium(office, extern, 1, aGremium({ name: "Integrationsbeirat", ebene: "extern" })));
    const eintrag = value(await addChronik(office, extern, { am: HEUTE, text: "Neue Satzung" }));
    const { gremien } = await viewGremien(visitor);
    expect(gremien.map((one) => one.name)).toEqual(["Kreistag", "Integrationsbeirat"]);
    expect((await viewGremiumOeffentlich(visitor, "beirat")).chronik).toMatchObject([{ text: "Neue Satzung" }]);
    await expect(viewGremiumOeffentlich(office, "geheim")).rejects.toBeInstanceOf(NotFound);
    value(await removeChronik(office, extern, eintrag));
    expect((await viewGremiumIntern(office, extern)).verlauf.map((one) => one.verb)).toEqual([
      "gremien.chronik.removed",
      "gremien.chronik.added",
      "gremien.gremium.changed",
      "gremien.gremium.created",
    ]);
  });

  it("refuse taken names, older states, entries to come and a missing reason", async () => {
    const { office } = await aKreis();
    const id = value(await createGremium(office, aGremium()));
    expect(await createGremium(office, aGremium())).toMatchObject({ reason: "name-vergeben" });
    expect(await changeGremium(office, id, 2, aGremium())).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await changeGremium(office, id, 1, aGremium({ stand: "ruhend" }))).toMatchObject({ reason: "grund-fehlt" });
    expect(await addChronik(office, id, { am: tag("2026-12-01"), text: "x" })).toMatchObject({
      reason: "eintrag-in-der-zukunft",
    });
    await expect(removeChronik(office, id, newId<"Chronik">())).rejects.toBeInstanceOf(NotFound);
    await expect(changeGremium(office, newId<"Gremium">(), 1, aGremium())).rejects.toBeInstanceOf(NotFound);
  });

  it("end with their seats and a reason, and their name is free again", async () => {
    const { office, visitor } = await aKreis();
    const id = value(await createGremium(office, aGremium()));
    const funktionId = value(await createFunktion(office, aFunktion()));
    value(await addMitglied(office, id, aSitz({ funktionId })));
    const ende = { am: HEUTE, grund: "Auftrag erfüllt" };
    expect(await dissolveGremium(office, id, 1, { ...ende, am: tag("2026-11-22") })).toMatchObject({
      reason: "ende-in-der-zukunft",
    });
    expect(await dissolveGremium(office, id, 1, { ...ende, grund: "" })).toMatchObject({ reason: "grund-fehlt" });
    value(await dissolveGremium(office, id, 1, ende));
    expect(await dissolveGremium(office, id, 2, ende)).toMatchObject({ reason: "schon-aufgeloest" });
    expect(await addMitglied(office, id, aSitz({ funktionId }))).toMatchObject({ reason: "gremium-aufgeloest" });
    const { gremien, frueher } = await viewGremien(visitor);
    expect([gremien.length, frueher.map((one) => one.standGrund)]).toEqual([0, ["Auftrag erfüllt"]]);
    value(await createGremium(office, aGremium()));
  });

  it("are written by the Fachstelle only", async () => {
    const { office, reader } = await aKreis();
    const id = value(await createGremium(office, aGremium()));
    await expect(createGremium(reader, aGremium({ name: "X" }))).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeGremium(reader, id, 1, aGremium())).rejects.toBeInstanceOf(NotAllowed);
    await expect(dissolveGremium(reader, id, 1, { am: HEUTE, grund: "x" })).rejects.toBeInstanceOf(NotAllowed);
    await expect(addChronik(reader, id, { am: HEUTE, text: "x" })).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeChronik(reader, id, newId<"Chronik">())).rejects.toBeInstanceOf(NotAllowed);
    await expect(addMitglied(reader, id, aSitz())).rejects.toBeInstanceOf(NotAllowed);
    await expect(createFunktion(reader, aFunktion())).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("seats (R011, R013, R036)", () => {
  it("are given to functions, Stellen and municipalities, with guests and substitutes", async () => {
    const { office, visitor } = await aKreis();
    const id = value(await createGremium(office, aGremium()));
    const funktionId = value(await createFunktion(office, aFunktion()));
    const vertretungId = value(await createFunktion(office, aFunktion("Stellvertretung")));
    const stelleId = value(await createStelle(office, aStelle({ name: "Jobcenter" })));
    const gemeindeId = value(await createGemeinde(office, aGemeinde()));
    value(await addMitglied(office, id, aSitz({ funktionId, rolle: "vorsitz", vertretungId })));
    value(await addMitglied(office, id, aSitz({ stelleId, teilnahme: "gast-mit-stimme", zugang: "sachthemen" })));
    value(await addMitglied(office, id, aSitz({ gemeindeId, teilnahme: "beratend", zugang: "eingeladen" })));
    const view = await viewGremiumOeffentlich(visitor, "steuerungsgruppe-probe");
    expect([view.stimmen, view.noetig]).toEqual([2, 1]);
    expect(view.mitglieder.map((one) => [one.titel ?? one.ort?.name, one.vertretung, one.zugang])).toEqual([
      ["Integrationsbeauftragte", "Stellvertretung", "alles"],
      ["Jobcenter", null, "sachthemen"],
      ["Probdorf", null, "alles"],
    ]);
  });

  it("change, end into history, and go when they were a mistake", async () => {
    const { office, reader } = await aKreis();
    const id = value(await createGremium(office, aGremium()));
    const funktionId = value(await createFunktion(office, aFunktion()));
    const sitz = value(await addMitglied(office, id, aSitz({ funktionId, von: tag("2020-01-01") })));
    const rest = without(aSitz({ von: tag("2020-01-01") }), "funktionId", "stelleId", "gemeindeId");
    value(await changeMitglied(office, sitz, 1, { ...rest, vertritt: "Fraktion A" }));
    expect(await changeMitglied(office, sitz, 1, rest)).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await endMitglied(office, sitz, 2, tag("2019-12-31"))).toMatchObject({ reason: "ende-vor-anfang" });
    value(await endMitglied(office, sitz, 2, tag("2025-12-31")));
    const again = value(await addMitglied(office, id, aSitz({ funktionId, von: tag("2026-01-01") })));
    expect(await addMitglied(office, id, aSitz({ funktionId }))).toMatchObject({ reason: "schon-mitglied" });
    const view = await viewGremiumIntern(office, id);
    expect([view.mitglieder.length, view.frueher.map((one) => one.vertritt)]).toEqual([1, ["Fraktion A"]]);
    await expect(changeMitglied(reader, again, 1, rest)).rejects.toBeInstanceOf(NotAllowed);
    await expect(endMitglied(reader, again, 1, HEUTE)).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeMitglied(reader, again, 1)).rejects.toBeInstanceOf(NotAllowed);
    expect(await removeMitglied(office, again, 7)).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(value(await removeMitglied(office, again, 1))).toBe(id);
    const unknown = aSitz({ funktionId: newId<"Funktion">() });
    expect(await addMitglied(office, id, unknown)).toMatchObject({ reason: "bezug-fehlt" });
  });
});

describe("functions", () => {
  const neu = { von: tag("2026-11-01"), personName: null, einwilligungAm: null, nameBis: null };

  it("keep all five seats when the holder changes, and remember the period before (R011)", async () => {
    const { office, visitor } = await aKreis();
    const funktionId = value(await createFunktion(office, aFunktion()));
    for (const name of ["Eins", "Zwei", "Drei", "Vier", "Fünf"]) {
      const id = value(await createGremium(office, aGremium({ name })));
      value(await addMitglied(office, id, aSitz({ funktionId })));
    }
    value(await replaceHolder(office, funktionId, 1, { ...neu, von: tag("2024-03-01") }));
    expect(await replaceHolder(office, funktionId, 1, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
    const named = { ...neu, personName: "Kim Muster", einwilligungAm: tag("2026-11-01"), nameBis: tag("2027-11-01") };
    const zeit = value(await replaceHolder(office, funktionId, 2, named));
    const view = await viewFunktion(office, funktionId);
    expect(view.sitze).toHaveLength(5);
    expect(view.amtszeiten.map(({ von, bis, personName }) => [von, bis, personName])).toEqual([
      ["2026-11-01", null, "Kim Muster"],
      ["2024-03-01", "2026-10-31", null],
      [null, "2024-02-29", null],
    ]);
    const shown = async () => (await viewGremiumOeffentlich(visitor, "eins")).mitglieder[0]?.personName;
    expect(await shown()).toBe("Kim Muster");
    value(await removeHolderName(office, funktionId, zeit));
    expect(await shown()).toBeNull();
    expect(await removeHolderName(office, funktionId, zeit)).toMatchObject({ reason: "kein-name" });
  });

  it("lose names at night when consent ends, and the audit never held them (R178)", async () => {
    const { mandant, office, reader } = await aKreis();
    const id = value(await createFunktion(office, aFunktion()));
    const named = { ...neu, personName: "Kim Muster", einwilligungAm: tag("2026-11-01"), nameBis: tag("2026-12-31") };
    value(await replaceHolder(office, id, 1, named));
    const night = (today: string) =>
      database.ctxFor(mandant, { kind: "system", id: null, rollen: [], name: "nachts" }, { today: tag(today) });
    expect(await deleteExpiredHolderNames(night("2026-12-30"))).toMatchObject({ reason: "nichts-faellig" });
    expect(await deleteExpiredHolderNames(night("2026-12-31"))).toEqual({ ok: true, value: 1 });
    await expect(deleteExpiredHolderNames(reader)).rejects.toBeInstanceOf(NotAllowed);
    const { rows } = await database.admin.query(
      "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') as text from platform_audit_changes where tenant_id = $1",
      [mandant.id],
    );
    expect(rows[0].text).toContain("nicht aufbewahrt");
    expect(rows[0].text).not.toContain("Muster");
  });

  it("refuse two places, taken titles, and to go while they hold seats", async () => {
    const { office, reader } = await aKreis();
    const stelleId = value(await createStelle(office, aStelle()));
    const gemeindeId = value(await createGemeinde(office, aGemeinde()));
    const id = value(await createFunktion(office, { ...aFunktion(), stelleId }));
    expect(await createFunktion(office, { ...aFunktion(), stelleId, gemeindeId })).toMatchObject({
      reason: "zwei-orte",
    });
    expect(await createFunktion(office, { ...aFunktion(), stelleId })).toMatchObject({ reason: "titel-vergeben" });
    expect(await changeFunktion(office, id, 1, { ...aFunktion(), stelleId: newId<"Stelle">() })).toMatchObject({
      reason: "bezug-fehlt",
    });
    value(await changeFunktion(office, id, 1, { ...aFunktion("Beauftragte"), stelleId }));
    const gremium = value(await createGremium(office, aGremium()));
    const sitz = value(await addMitglied(office, gremium, aSitz({ funktionId: id })));
    expect(await archiveFunktion(office, id, 2, true)).toMatchObject({ reason: "hat-sitze" });
    value(await removeMitglied(office, sitz, 1));
    value(await archiveFunktion(office, id, 2, true));
    value(await archiveFunktion(office, id, 3, false));
    await expect(archiveFunktion(reader, id, 4, true)).rejects.toBeInstanceOf(NotAllowed);
    await expect(replaceHolder(reader, id, 4, neu)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeFunktion(reader, id, 4, aFunktion())).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeHolderName(reader, id, newId<"Amtszeit">())).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("mandates (R005)", () => {
  it("name decision, body, day and document, and who is responsible", async () => {
    const { office, reader, visitor } = await aKreis();
    const gremiumId = value(await createGremium(office, aGremium({ name: "Kreistag" })));
    const stelleId = value(await createStelle(office, anAmt({ name: "Stabsstelle Integration" })));
    const mandat = {
      titel: "Fortschreibung",
      wortlaut: "Der Kreistag beauftragt …",
      umfang: "",
      gremiumId,
      beschlossenAm: tag("2025-02-17"),
      dokumentTitel: "Niederschrift",
      dokumentAdresse: "https://kreis.example/niederschrift",
      stelleId,
      fuerGremiumId: null,
      handlungsfelder: [],
    };
    const id = value(await createMandat(office, mandat));
    expect(await viewMandat(visitor, "fortschreibung")).toMatchObject({
      beschlossenAm: "2025-02-17",
      gremium: { name: "Kreistag" },
      stelle: { name: "Stabsstelle Integration" },
      dokumentTitel: "Niederschrift",
    });
    expect(await createMandat(office, { ...mandat, stelleId: null })).toMatchObject({ reason: "fuer-niemanden" });
    expect(await createMandat(office, { ...mandat, stelleId: newId<"Stelle">() })).toMatchObject({
      reason: "bezug-fehlt",
    });
    value(await changeMandat(office, id, 1, { ...mandat, umfang: "Entwurf" }));
    expect(await changeMandat(office, id, 1, mandat)).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(createMandat(reader, mandat)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeMandat(reader, id, 2, mandat)).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeMandat(reader, id, 2)).rejects.toBeInstanceOf(NotAllowed);
    expect(await removeMandat(office, id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
    value(await removeMandat(office, id, 2));
    await expect(viewMandat(visitor, "fortschreibung")).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what netzwerk asks", () => {
  it("archiving a Stelle with a seat is refused with the list; merging moves seats, functions and mandates", async () => {
    registerStelleUse(gremienStelleUse);
    const { office } = await aKreis();
    const gremium = value(await createGremium(office, aGremium()));
    const other = value(await createGremium(office, aGremium({ name: "Runde" })));
    const from = value(await createStelle(office, aStelle({ name: "Jobcenter alt" })));
    const to = value(await createStelle(office, aStelle({ name: "Jobcenter" })));
    const titel = aFunktion("Teamleitung");
    value(await createFunktion(office, { ...titel, stelleId: to }));
    const funktion = value(await createFunktion(office, { ...titel, stelleId: from }));
    value(await addMitglied(office, gremium, aSitz({ stelleId: from, rolle: "vorsitz" })));
    value(await addMitglied(office, gremium, aSitz({ stelleId: to, teilnahme: "gast", zugang: "sachthemen" })));
    value(await addMitglied(office, other, aSitz({ stelleId: from })));
    expect(await archiveStelle(office, from, 1)).toMatchObject({ reason: "federfuehrend" });
    expect((await viewStelleIntern(office, from)).gebrauch.map((one) => one.text)).toEqual([
      "Runde",
      "Steuerungsgruppe Probe",
      "Teamleitung",
    ]);
    value(await mergeStellen(office, { id: from, rev: 1 }, { id: to, rev: 1 }));
    const seats = (await viewGremiumIntern(office, gremium)).mitglieder;
    expect(seats.map((one) => [one.stelleId, one.rolle])).toEqual([[to, "vorsitz"]]);
    expect((await viewGremiumIntern(office, other)).mitglieder).toMatchObject([{ stelleId: to }]);
    expect((await viewFunktion(office, funktion)).funktion).toMatchObject({ stelleId: to, titel: "Teamleitung (2)" });
  });
});
