import { describe, expect, it } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { benutzer, FACHSTELLE, LESEND } from "../../landkreis/test/fixtures.ts";
import {
  findStelleByName,
  labelsOfStellen,
  listStellen,
  listStellenForMatching,
  registerStelleUse,
  viewNamen,
} from "../index.ts";
import type { StelleId } from "../rules/ids.ts";
import { anAmt, aStelle } from "../test/fixtures.ts";
import { viewDubletten, viewStelleIntern } from "../views/intern.ts";
import { viewStelle } from "../views/stelle.ts";
import { viewVerzeichnis } from "../views/verzeichnis.ts";
import { archiveStelle, restoreStelle } from "./archive-stelle.ts";
import { changeFachstelle } from "./change-fachstelle.ts";
import { changeStelle, changeStelleKontakt, confirmStelle } from "./change-stelle.ts";
import { createStelle } from "./create-stelle.ts";
import { mergeStellen } from "./merge-stellen.ts";

const database = testDatabase();
const NO_FILTER = {
  suche: "",
  art: null,
  sphaere: null,
  gemeinde: null,
  wer: null,
  sektor: null,
  sprache: null,
  region: null,
  geprueft: null,
  seite: 1,
};

async function aKreis() {
  const mandant = await database.aMandant();
  return {
    mandant,
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
    zustaendig: (id: StelleId) => database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: id })),
  };
}

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

const create = async (ctx: Ctx, angaben = aStelle()) => value(await createStelle(ctx, angaben));

async function verbs(ctx: Ctx): Promise<string[]> {
  const { rows } = await database.admin.query(
    "select verb from platform_audit_events where tenant_id = $1 order by at",
    [ctx.mandant.id],
  );
  return rows.map((row) => row.verb);
}

describe("making a Stelle", () => {
  it("puts it into the directory and the audit", async () => {
    const { office, visitor } = await aKreis();
    await create(
      office,
      aStelle({ name: "Bürgerhilfe Süd e. V.", kurzname: "BHS", weitereNamen: ["Nachbarn helfen"] }),
    );
    const { stellen } = await viewVerzeichnis(visitor, { ...NO_FILTER, suche: "buergerhilfe SUED" });
    expect(stellen.map((one) => one.slug)).toEqual(["buergerhilfe-sued-e-v"]);
    expect((await viewVerzeichnis(visitor, { ...NO_FILTER, suche: "Nachbarn" })).gesamt).toBe(1);
    expect((await viewVerzeichnis(visitor, { ...NO_FILTER, suche: "Buergerhlife" })).gemeint).toBe("buergerhilfe");
    expect(await verbs(office)).toEqual(["netzwerk.stelle.created"]);
  });

  it("refuses names that are taken, whichever spelling, and nothing is written", async () => {
    const { office } = await aKreis();
    await create(office, aStelle({ name: "Caritasverband", weitereNamen: ["Caritas"] }));
    expect(await createStelle(office, aStelle({ name: "caritas-verband" }))).toMatchObject({ ok: true });
    expect(await createStelle(office, aStelle({ name: "CARITASVERBAND" }))).toMatchObject({ reason: "name-vergeben" });
    expect(await createStelle(office, aStelle({ name: "Caritas" }))).toMatchObject({ reason: "schreibweise-vergeben" });
    expect(await createStelle(office, aStelle({ name: "Neu", weitereNamen: ["Caritas"] }))).toMatchObject({
      reason: "schreibweise-vergeben",
    });
    expect(await listStellen(office)).toHaveLength(2);
  });

  it("refuses a kind that does not fit and a superior that is not there", async () => {
    const { office } = await aKreis();
    expect(await createStelle(office, aStelle({ art: "amt" }))).toMatchObject({ reason: "art-passt-nicht" });
    const orphan = anAmt({ uebergeordneteStelleId: newId<"Stelle">() });
    expect(await createStelle(office, orphan)).toMatchObject({ reason: "bezug-fehlt" });
    const foreign = await aKreis();
    const there = await create(foreign.office, anAmt());
    expect(await createStelle(office, anAmt({ uebergeordneteStelleId: there }))).toMatchObject({
      reason: "bezug-fehlt",
    });
  });

  it("is for the Fachstelle only", async () => {
    const { reader, visitor } = await aKreis();
    await expect(createStelle(reader, aStelle())).rejects.toBeInstanceOf(NotAllowed);
    await expect(createStelle(visitor, aStelle())).rejects.toBeInstanceOf(NotAllowed);
  });

  it("gives two of the same name in two counties the same address", async () => {
    const [a, b] = [await aKreis(), await aKreis()];
    const [one, other] = [await create(a.office), await create(b.office)];
    expect((await viewStelleIntern(a.office, one)).stelle.slug).toBe(
      (await viewStelleIntern(b.office, other)).stelle.slug,
    );
    await expect(viewStelleIntern(a.office, other)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what is not public", () => {
  it("is neither listed nor found nor named by its page, but named beside what it does", async () => {
    const { office, visitor } = await aKreis();
    const id = await create(office, aStelle({ name: "Intern", oeffentlich: false }));
    expect(await listStellen(visitor)).toEqual([]);
    await expect(viewStelle(visitor, "intern")).rejects.toBeInstanceOf(NotFound);
    await expect(viewStelleIntern(visitor, id)).rejects.toBeInstanceOf(SignInNeeded);
    expect((await viewNamen(visitor)).stellen.get(id)).toBe("Intern");
    expect((await visitor.db.read((db: Db) => labelsOfStellen(db, [id]))).get(id)?.slug).toBeNull();
  });
});

describe("changing a Stelle", () => {
  it("keeps its address when the name changes", async () => {
    const { office, visitor } = await aKreis();
    const id = await create(office);
    value(await changeStelle(office, id, 1, aStelle({ name: "Ganz neuer Name" })));
    const view = await viewStelle(visitor, "verein-probe-e-v");
    expect("stelle" in view && view.stelle.name).toBe("Ganz neuer Name");
    expect(await office.db.read((db) => findStelleByName(db, "ganz neuer NAME"))).toBe(id);
  });

  it("refuses an older state, a circle, an archived one, and strangers", async () => {
    const { office, reader, zustaendig } = await aKreis();
    const top = await create(office, anAmt({ name: "Oben" }));
    const below = await create(office, anAmt({ name: "Unten", uebergeordneteStelleId: top }));
    expect(await changeStelle(office, top, 7, anAmt({ name: "Oben" }))).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    const circle = anAmt({ name: "Oben", uebergeordneteStelleId: below });
    expect(await changeStelle(office, top, 1, circle)).toMatchObject({ reason: "kreis" });
    await expect(changeStelle(reader, top, 1, anAmt())).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeStelle(zustaendig(top), top, 1, anAmt())).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeStelle(office, newId<"Stelle">(), 1, anAmt())).rejects.toBeInstanceOf(NotFound);
    value(await archiveStelle(office, below, 1));
    expect(await changeStelle(office, below, 2, anAmt({ name: "Unten" }))).toMatchObject({ reason: "archiviert" });
  });

  const kontakt = {
    aufgabe: "Hilft",
    strasse: "",
    plz: "",
    ort: "",
    raum: "",
    telefon: "030 23125 7",
    email: "",
    website: "",
    sprachen: ["de", "ti"],
  };

  it("lets whoever is zuständig keep the contact of her own Stelle, and only that", async () => {
    const { office, zustaendig, reader } = await aKreis();
    const [own, foreign] = [await create(office), await create(office, aStelle({ name: "Fremd" }))];
    value(await changeStelleKontakt(zustaendig(own), own, 1, kontakt));
    value(await confirmStelle(zustaendig(own), own, 2));
    const view = await viewStelleIntern(zustaendig(own), own);
    expect(view.stelle).toMatchObject({ name: "Verein Probe e. V.", telefon: "030 23125 7", geprueftAm: "2026-11-21" });
    expect(view.may).toEqual({ change: false, kontakt: true, manage: false });
    expect(JSON.stringify(view.verlauf)).not.toContain("23125 7");
    expect(await changeStelleKontakt(zustaendig(own), own, 1, kontakt)).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    await expect(changeStelleKontakt(zustaendig(own), foreign, 1, kontakt)).rejects.toBeInstanceOf(NotAllowed);
    await expect(confirmStelle(reader, own, 3)).rejects.toBeInstanceOf(NotAllowed);
    expect((await viewStelleIntern(reader, own)).verlauf).toEqual([]);
  });
});

describe("archiving", () => {
  it("takes it from the directory, keeps its name, and can be undone", async () => {
    const { office, visitor, reader } = await aKreis();
    const id = await create(office);
    await expect(archiveStelle(reader, id, 1)).rejects.toBeInstanceOf(NotAllowed);
    value(await archiveStelle(office, id, 1));
    expect((await viewVerzeichnis(visitor, NO_FILTER)).gesamt).toBe(0);
    expect((await viewNamen(visitor)).stellen.get(id)).toBe("Verein Probe e. V.");
    expect(await office.db.read((db) => listStellenForMatching(db))).toEqual([]);
    const twin = await create(office);
    expect(await restoreStelle(office, id, 2)).toMatchObject({ reason: "name-vergeben" });
    value(await archiveStelle(office, twin, 1));
    value(await restoreStelle(office, id, 2));
    expect((await viewVerzeichnis(visitor, NO_FILTER)).gesamt).toBe(1);
    await expect(restoreStelle(reader, id, 3)).rejects.toBeInstanceOf(NotAllowed);
  });

  it("is refused while it leads, has units below or is the Fachstelle", async () => {
    const { office } = await aKreis();
    const top = await create(office, anAmt({ name: "Oben" }));
    const leads = await create(office, anAmt({ name: "Führt", uebergeordneteStelleId: top }));
    registerStelleUse({
      name: "test",
      count: async (_db, id) => ({ leads: id === leads ? 2 : 0, all: id === leads ? 3 : 0 }),
      list: async (_db, id) => (id === leads ? [{ text: "M1 Probe", href: "/intern/massnahmen/1" }] : []),
      move: async (_tx, from) => [{ kind: "probe", id: from, before: {}, after: {} }],
    });
    expect(await archiveStelle(office, top, 1)).toMatchObject({ reason: "hat-untergeordnete" });
    expect(await archiveStelle(office, leads, 1)).toMatchObject({ reason: "federfuehrend" });
    expect((await viewStelleIntern(office, leads)).gebrauch.map((one) => one.text)).toEqual(["M1 Probe"]);
    const profil = { auftrag: "", beschlossenVon: "", beschlossenAm: null, ebenen: [], handlungsfelder: "" };
    value(await changeFachstelle(office, 0, { ...profil, stelleId: leads }));
    expect(await archiveStelle(office, leads, 1)).toMatchObject({ reason: "ist-fachstelle" });
    expect(await archiveStelle(office, leads, 5)).toMatchObject({ reason: "inzwischen-geaendert" });
  });
});

describe("merging", () => {
  it("moves names, units, contacts, the Fachstelle and what others keep; the old address leads on", async () => {
    const { office, visitor } = await aKreis();
    const goes = await create(office, anAmt({ name: "Jobcenter alt", weitereNamen: ["ARGE"], telefon: "030 23125 1" }));
    const stays = await create(office, anAmt({ name: "Jobcenter", uebergeordneteStelleId: goes }));
    const child = await create(office, anAmt({ name: "Team", uebergeordneteStelleId: goes }));
    const profil = { auftrag: "", beschlossenVon: "", beschlossenAm: null, ebenen: [], handlungsfelder: "" };
    value(await changeFachstelle(office, 0, { ...profil, stelleId: goes }));
    const moved: [StelleId, StelleId][] = [];
    registerStelleUse({
      name: "test",
      count: async () => ({ leads: 1, all: 1 }),
      list: async () => [],
      move: async (_tx, from, to) => {
        moved.push([from, to]);
        return [{ kind: "probe", id: from, before: { stelleId: from }, after: { stelleId: to } }];
      },
    });
    value(await mergeStellen(office, { id: goes, rev: 1 }, { id: stays, rev: 1 }));
    expect(moved).toEqual([[goes, stays]]);
    const view = await viewStelleIntern(office, stays);
    expect(view.stelle).toMatchObject({ telefon: "030 23125 1", uebergeordneteStelleId: null });
    expect(view.weitereNamen.toSorted()).toEqual(["ARGE", "Jobcenter alt"]);
    expect((await viewStelleIntern(office, child)).stelle.uebergeordneteStelleId).toBe(stays);
    expect(await viewStelle(visitor, "jobcenter-alt")).toEqual({ moved: "jobcenter" });
    expect(await office.db.read((db) => findStelleByName(db, "ARGE"))).toBe(stays);
    expect(await restoreStelle(office, goes, 2)).toMatchObject({ reason: "zusammengefuehrt" });
    const kinds = await database.admin.query(
      `select c.kind from platform_audit_changes c join platform_audit_events e on e.id = c.event_id
        where e.tenant_id = $1 and e.verb = 'netzwerk.stellen.merged'`,
      [office.mandant.id],
    );
    expect(kinds.rows.map((row) => String(row.kind)).toSorted()).toEqual(["probe", "stelle", "stelle"]);
  });

  it("is refused for the same, for different kinds, for older states and for readers; then nothing moves", async () => {
    const { office, reader } = await aKreis();
    const [a, b] = [await create(office), await create(office, anAmt())];
    const one = { id: a, rev: 1 };
    expect(await mergeStellen(office, one, one)).toMatchObject({ reason: "dieselbe" });
    expect(await mergeStellen(office, one, { id: b, rev: 1 })).toMatchObject({ reason: "verschiedene-arten" });
    expect(await mergeStellen(office, one, { id: b, rev: 9 })).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(mergeStellen(reader, one, { id: b, rev: 1 })).rejects.toBeInstanceOf(NotAllowed);
    await expect(mergeStellen(office, one, { id: newId<"Stelle">(), rev: 1 })).rejects.toBeInstanceOf(NotFound);
    expect(await listStellen(office)).toHaveLength(2);
  });

  it("is proposed for similar names, to the Fachstelle only", async () => {
    const { office, reader } = await aKreis();
    await create(office, aStelle({ name: "Jugendmigrationsdienst Erlenbrück" }));
    await create(office, aStelle({ name: "Jugend-Migrationsdienst Erlenbrück" }));
    await create(office, aStelle({ name: "Kreisklinik" }));
    expect((await viewDubletten(office)).vorschlaege).toHaveLength(1);
    await expect(viewDubletten(reader)).rejects.toBeInstanceOf(NotAllowed);
  });
});
