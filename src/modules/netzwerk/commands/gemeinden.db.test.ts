import { describe, expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../landkreis/test/fixtures.ts";
import type { GemeindeId } from "../rules/ids.ts";
import { aGemeinde, aKontakt, anAmt, aStelle } from "../test/fixtures.ts";
import { viewFachstelle, viewOrganigramm } from "../views/fachstelle.ts";
import { viewGemeinde, viewGemeinden } from "../views/gemeinde.ts";
import { viewFoerderprogramme, viewGemeindeIntern, viewKontaktForm } from "../views/intern.ts";
import { viewStelle } from "../views/stelle.ts";
import { changeFachstelle } from "./change-fachstelle.ts";
import { changeFoerderprogramm, createFoerderprogramm } from "./change-foerderprogramm.ts";
import { addGemeinden } from "./add-gemeinden.ts";
import { changeGemeinde, changeGemeindeKontakt, createGemeinde } from "./change-gemeinde.ts";
import { changeKontakt, createKontakt, deleteExpiredNames, removeKontakt } from "./change-kontakt.ts";
import { createStelle } from "./create-stelle.ts";
import { importNetzwerk } from "./import-netzwerk.ts";

const database = testDatabase();

async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  return {
    mandant,
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
    gemeinde: (id: GemeindeId) => database.ctxFor(mandant, benutzer({ rolle: "gemeinde", bezugId: id })),
  };
}

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

describe("municipalities", () => {
  it("are added and changed by the Fachstelle", async () => {
    const { office, visitor } = await aKreis();
    const id = value(await createGemeinde(office, aGemeinde()));
    value(await changeGemeinde(office, id, 1, aGemeinde({ einwohner: 950 })));
    expect(await viewGemeinden(visitor)).toMatchObject([{ name: "Probdorf", einwohner: 950, stellen: 0 }]);
    expect((await viewGemeindeIntern(office, id)).verlauf.map((one) => one.verb)).toEqual([
      "netzwerk.gemeinde.changed",
      "netzwerk.gemeinde.created",
    ]);
  });

  it("are added by a list, all or none; what is there stays", async () => {
    const { office, visitor, reader } = await aKreis();
    value(await createGemeinde(office, aGemeinde()));
    const line = (name: string, ags: string) => ({ name, art: "gemeinde" as const, ags, plz: "00210" });
    const neue = [line("Anders genannt", "99902001"), line("Nachbardorf", "99902002"), line("Nachbardorf", "99902003")];
    expect(await addGemeinden(office, [])).toMatchObject({ reason: "liste-leer" });
    expect(await addGemeinden(office, [...neue, line("Fremd", "99901001")])).toMatchObject({
      reason: "ags-anderer-kreis",
    });
    await expect(addGemeinden(reader, neue)).rejects.toBeInstanceOf(NotAllowed);
    expect(await viewGemeinden(visitor)).toHaveLength(1);
    expect(value(await addGemeinden(office, neue))).toBe(2);
    expect((await viewGemeinden(visitor)).map(({ name }) => name)).toEqual(["Nachbardorf", "Nachbardorf", "Probdorf"]);
    expect(await addGemeinden(office, neue)).toMatchObject({ reason: "alle-schon-da" });
  });

  it("refuse keys of another county, broken and taken ones, and older states", async () => {
    const { office } = await aKreis();
    const id = value(await createGemeinde(office, aGemeinde()));
    expect(await createGemeinde(office, aGemeinde({ ags: "9990200" }))).toMatchObject({ reason: "ags-falsch" });
    expect(await createGemeinde(office, aGemeinde({ ags: "99901001" }))).toMatchObject({ reason: "ags-anderer-kreis" });
    expect(await createGemeinde(office, aGemeinde())).toMatchObject({ reason: "ags-vergeben" });
    const second = value(await createGemeinde(office, aGemeinde({ ags: "99902002" })));
    expect(await changeGemeinde(office, second, 1, aGemeinde())).toMatchObject({ reason: "ags-vergeben" });
    expect(await changeGemeinde(office, id, 3, aGemeinde())).toMatchObject({ reason: "inzwischen-geaendert" });
  });

  it("keep their own town hall up to date, and no other", async () => {
    const { office, gemeinde, reader, visitor } = await aKreis();
    const [own, other] = [
      value(await createGemeinde(office, aGemeinde())),
      value(await createGemeinde(office, aGemeinde({ name: "Nachbar", ags: "99902002" }))),
    ];
    const hall = { strasse: "Markt 1", plz: "", ort: "", telefon: "030 23125 9", email: "", website: "" };
    value(await changeGemeindeKontakt(gemeinde(own), own, 1, hall));
    expect((await viewGemeinde(visitor, "probdorf")).gemeinde.telefon).toBe("030 23125 9");
    expect(await changeGemeindeKontakt(gemeinde(own), own, 1, hall)).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(changeGemeindeKontakt(gemeinde(own), other, 1, hall)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeGemeinde(gemeinde(own), own, 2, aGemeinde())).rejects.toBeInstanceOf(NotAllowed);
    await expect(createGemeinde(reader, aGemeinde({ ags: "99902003" }))).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeGemeindeKontakt(office, newId<"Gemeinde">(), 1, hall)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("contacts", () => {
  it("stand for several functions on one page (R177)", async () => {
    const { office, visitor } = await aKreis();
    const id = value(await createStelle(office, aStelle()));
    const owner = { stelleId: id, gemeindeId: null };
    const funktionen = ["Integrationsbeauftragte*r", "Partnerschaft für Demokratie"];
    const kontakt = value(await createKontakt(office, owner, aKontakt({ funktionen })));
    value(await changeKontakt(office, kontakt, 1, aKontakt({ funktionen, sprechzeit: "dienstags" })));
    value(await createKontakt(office, owner, aKontakt({ funktionen: ["Intern"], oeffentlich: false })));
    const view = await viewStelle(visitor, "verein-probe-e-v");
    expect("kontakte" in view && view.kontakte.map((one) => one.funktionen)).toEqual([funktionen]);
    value(await removeKontakt(office, kontakt, 2));
    await expect(viewKontaktForm(office, kontakt)).rejects.toBeInstanceOf(NotFound);
  });

  it("lose their name when consent ends, in the view at once and in the table at night (R178)", async () => {
    const { mandant, office } = await aKreis();
    const id = value(await createStelle(office, aStelle()));
    const named = aKontakt({
      personName: "Kim Muster",
      einwilligungAm: "2026-11-21" as Datum,
      nameBis: "2026-12-31" as Datum,
    });
    const kontakt = value(await createKontakt(office, { stelleId: id, gemeindeId: null }, named));
    const nameOn = async (today: string) => {
      const view = await viewStelle(database.ctxFor(mandant, undefined, { today: today as Datum }), "verein-probe-e-v");
      return "kontakte" in view ? view.kontakte[0]?.personName : undefined;
    };
    expect(await nameOn("2026-12-30")).toBe("Kim Muster");
    expect(await nameOn("2026-12-31")).toBeNull();
    const night = (today: string) => database.ctxFor(mandant, SYSTEM, { today: today as Datum });
    expect(await deleteExpiredNames(night("2026-12-30"))).toMatchObject({ reason: "nichts-faellig" });
    expect(await deleteExpiredNames(night("2026-12-31"))).toEqual({ ok: true, value: 1 });
    expect((await viewKontaktForm(office, kontakt)).kontakt.personName).toBeNull();
    await expect(deleteExpiredNames(office)).rejects.toBeInstanceOf(NotAllowed);
    const { rows } = await database.admin.query(
      "select string_agg(before::text || after::text, ' ') as text from platform_audit_changes where tenant_id = $1",
      [mandant.id],
    );
    expect(rows[0].text).not.toContain("Muster");
  });

  it("are refused without function, on an older state, to strangers and for nobody", async () => {
    const { office, reader, gemeinde } = await aKreis();
    const place = value(await createGemeinde(office, aGemeinde()));
    const owner = { stelleId: null, gemeindeId: place };
    expect(await createKontakt(office, owner, aKontakt({ funktionen: [] }))).toMatchObject({
      reason: "funktion-fehlt",
    });
    const kontakt = value(await createKontakt(gemeinde(place), owner, aKontakt()));
    expect(await changeKontakt(office, kontakt, 4, aKontakt())).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await removeKontakt(office, kontakt, 4)).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(changeKontakt(reader, kontakt, 1, aKontakt())).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeKontakt(reader, kontakt, 1)).rejects.toBeInstanceOf(NotAllowed);
    await expect(createKontakt(reader, owner, aKontakt())).rejects.toBeInstanceOf(NotAllowed);
    const nobody = { stelleId: newId<"Stelle">(), gemeindeId: null };
    await expect(createKontakt(office, nobody, aKontakt())).rejects.toBeInstanceOf(NotFound);
  });
});

describe("funding programmes", () => {
  const programm = {
    name: "Richtlinie Probe",
    ebene: "land",
    weitereNamen: ["RL Probe"],
    geberId: null,
    laeuftBis: null,
    hinweis: "",
    website: "",
  } as const;

  it("are added, changed and taken out of use", async () => {
    const { office, reader } = await aKreis();
    const id = value(await createFoerderprogramm(office, programm));
    value(await changeFoerderprogramm(office, id, 1, { ...programm, hinweis: "bis 2027", archiviert: true }));
    expect((await viewFoerderprogramme(reader)).programme).toMatchObject([
      { hinweis: "bis 2027", archiviertAm: "2026-11-21" },
    ]);
  });

  it("refuse taken names, foreign givers, older states and readers", async () => {
    const { office, reader } = await aKreis();
    const id = value(await createFoerderprogramm(office, programm));
    expect(await createFoerderprogramm(office, { ...programm, name: "rl  probe", weitereNamen: [] })).toMatchObject({
      reason: "name-vergeben",
    });
    const foreign = { ...programm, name: "Anderes", weitereNamen: [], geberId: newId<"Stelle">() };
    expect(await createFoerderprogramm(office, foreign)).toMatchObject({ reason: "bezug-fehlt" });
    expect(await changeFoerderprogramm(office, id, 8, { ...programm, archiviert: false })).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    await expect(createFoerderprogramm(reader, programm)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeFoerderprogramm(reader, id, 1, { ...programm, archiviert: true })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });
});

describe("the profile of the Fachstelle (R004)", () => {
  it("shows mandate, levels and its place in the county", async () => {
    const { office, visitor } = await aKreis();
    const top = value(await createStelle(office, anAmt({ name: "Büro", art: "leitung", oeffentlich: false })));
    const unit = value(
      await createStelle(office, anAmt({ name: "Integration", art: "stabsstelle", uebergeordneteStelleId: top })),
    );
    const profil = {
      stelleId: unit,
      auftrag: "Steuert.",
      beschlossenVon: "Kreistag",
      beschlossenAm: "2019-05-06" as Datum,
      ebenen: [{ ebene: "politisch", name: "Kreistag", beschreibung: "" }],
      handlungsfelder: "",
    } as const;
    expect(await viewFachstelle(visitor)).toBeNull();
    value(await changeFachstelle(office, 0, profil));
    expect((await viewFachstelle(visitor))?.linie.map((one) => one.name)).toEqual(["Büro", "Integration"]);
    const [root] = await viewOrganigramm(visitor);
    expect(root).toMatchObject({
      einheit: { name: "Büro", oeffentlich: false },
      unter: [{ einheit: { istFachstelle: true } }],
    });
    expect(await changeFachstelle(office, 0, profil)).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await changeFachstelle(office, 1, { ...profil, stelleId: newId<"Stelle">() })).toMatchObject({
      reason: "stelle-fehlt",
    });
    expect(await changeFachstelle(office, 1, { ...profil, beschlossenAm: "2027-01-01" as Datum })).toMatchObject({
      reason: "beschluss-in-der-zukunft",
    });
  });

  it("is written by the Fachstelle only", async () => {
    const { office, reader } = await aKreis();
    const unit = value(await createStelle(office, anAmt()));
    const profil = {
      stelleId: unit,
      auftrag: "",
      beschlossenVon: "",
      beschlossenAm: null,
      ebenen: [],
      handlungsfelder: "",
    };
    await expect(changeFachstelle(reader, 0, profil)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("taking over a whole directory", () => {
  const empty = {
    orte: [],
    planungsregionen: [],
    verwaltungsgemeinschaften: [],
    gemeinden: [],
    stellen: [],
    kontakte: [],
    foerderprogramme: [],
  };

  it("is refused where there is one, and to readers", async () => {
    const { office, reader } = await aKreis();
    await createStelle(office, aStelle());
    expect(await importNetzwerk(office, empty)).toMatchObject({ reason: "nicht-leer" });
    await expect(importNetzwerk(reader, empty)).rejects.toBeInstanceOf(NotAllowed);
  });
});
