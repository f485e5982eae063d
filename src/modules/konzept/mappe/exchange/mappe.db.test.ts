import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { readForeignTable } from "#src/platform/tabellen/index.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { changeBedarf } from "../../kette/commands/change-bedarf.ts";
import { findBedarfByKennung } from "../../kette/store/bedarfe.ts";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { applyMappe } from "../commands/apply-mappe.ts";
import { countAenderungen, listProbleme } from "../rules/ganzer-plan.ts";
import type { Tabelle } from "../rules/plan.ts";
import { viewMappePlan } from "../views/mappe.ts";
import { importKonzeptFile } from "./import-konzept-file.ts";
import { exportMappe, tabellenOf } from "./mappe-xlsx.ts";

const database = testDatabase();
const BOESE = '<b>fett</b> &amp; "Zitat" „deutsch“\nzweite Zeile\n\n=SUMME(A1) ÄÖÜß _x0041_ 😀';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wk-mappe-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function erlengrund() {
  const mandant = await database.aDemoMandant();
  return { office: database.ctxFor(mandant, FACHSTELLE), citizen: database.ctxFor(mandant), mandant };
}

/** One county for all who only look. */
let looked: ReturnType<typeof erlengrund> | null = null;
const forLooking = () => (looked ??= erlengrund());

async function bedarf(ctx: Ctx, kennung: string) {
  const found = await ctx.db.read((db) => findBedarfByKennung(db, kennung));
  if (!found) throw new Error(kennung);
  return found;
}

async function read(bytes: Uint8Array): Promise<Tabelle[]> {
  const table = await readForeignTable({ source: { bytes } });
  if (!table.ok) throw new Error(table.reason);
  return tabellenOf(table.value);
}

/** The workbook with single cells changed: sheet, key of the row, head of the column, new text. */
function edit(tabellen: readonly Tabelle[], edits: readonly (readonly [string, string, string, string])[]): Tabelle[] {
  return tabellen.map((tabelle) => ({
    ...tabelle,
    zeilen: tabelle.zeilen.map((zeile) => ({
      ...zeile,
      zellen: tabelle.kopf.map((kopf, at) => {
        const found = edits.find(([sheet, key, head]) => {
          return sheet === tabelle.name && key === zeile.zellen[0] && head === kopf;
        });
        return found ? found[3] : (zeile.zellen[at] ?? "");
      }),
    })),
  }));
}

function add(tabellen: readonly Tabelle[], sheet: string, cells: Readonly<Record<string, string>>): Tabelle[] {
  return tabellen.map((tabelle) =>
    tabelle.name === sheet
      ? {
          ...tabelle,
          zeilen: [...tabelle.zeilen, { nummer: 900, zellen: tabelle.kopf.map((kopf) => cells[kopf] ?? "") }],
        }
      : tabelle,
  );
}

describe("MODEL 5.3 rule 16: export, import, export is the same", () => {
  test("an untouched workbook changes nothing, whatever people wrote", async () => {
    const { office } = await erlengrund();
    const { id, rev, inhalt } = await bedarf(office, "B26");
    valueOf(await changeBedarf(office, id, rev, { ...inhalt, titel: "=1+1 <i>&lt;x&gt;</i>", beschreibung: BOESE }));
    const first = await exportMappe(office, "intern");
    const tabellen = await read(first);
    expect(tabellen.map((one) => one.name)).toEqual([
      "Handlungsfelder",
      "Bedarfe",
      "Wirkungsziele",
      "Maßnahmen",
      "Indikatoren",
      "Verknüpfungen",
      "Belege",
    ]);
    const { plan } = await viewMappePlan(office, tabellen);
    expect(listProbleme(plan)).toEqual([]);
    const rows = tabellen.reduce((sum, one) => sum + one.zeilen.length, 0);
    expect(countAenderungen(plan)).toEqual({ neu: 0, geaendert: 0, unveraendert: rows });
    expect(rows).toBeGreaterThan(250);
    expect(await applyMappe(office, tabellen, null)).toMatchObject({ ok: false, reason: "nichts-zu-tun" });
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await exportMappe(office, "intern")))).toBe(0);
  });

  test("what a change writes comes out again as it went in", async () => {
    const { office } = await erlengrund();
    const tabellen = edit(await read(await exportMappe(office, "intern")), [["Bedarfe", "B13", "Beschreibung", BOESE]]);
    expect(valueOf(await applyMappe(office, tabellen, null))).toMatchObject({ neu: 0, geaendert: 1 });
    expect((await bedarf(office, "B13")).inhalt.beschreibung).toBe(BOESE);
    const { plan } = await viewMappePlan(office, await read(await exportMappe(office, "intern")));
    expect(countAenderungen(plan)).toMatchObject({ neu: 0, geaendert: 0 });
  });
});

describe("who sees what", () => {
  test("the public workbook holds what is published and no source of an anonymised Beleg", async () => {
    const { office, citizen } = await forLooking();
    const [inside, outside] = [
      await read(await exportMappe(office, "intern")),
      await read(await exportMappe(citizen, "oeffentlich")),
    ];
    const count = (tabellen: Tabelle[], name: string) => tabellen.find((one) => one.name === name)?.zeilen.length ?? 0;
    expect(count(outside, "Belege")).toBeLessThan(count(inside, "Belege"));
    const belege = outside.find((one) => one.name === "Belege");
    const [freigabe, quelle] = ["Freigabe", "Quelle"].map((kopf) => belege?.kopf.indexOf(kopf) ?? -1);
    const anonymised = belege?.zeilen.filter((zeile) => zeile.zellen[freigabe ?? 0] === "anonymisiert") ?? [];
    expect(anonymised.map((zeile) => zeile.zellen[quelle ?? 0] ?? "").filter(Boolean)).toEqual([]);
    expect(belege?.zeilen.some((zeile) => zeile.zellen[freigabe ?? 0] === "intern")).toBe(false);
  });

  test("only the Fachstelle takes a workbook over", async () => {
    const { office, mandant } = await forLooking();
    const tabellen = await read(await exportMappe(office, "intern"));
    const redaktion = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
    await expect(viewMappePlan(redaktion, tabellen)).rejects.toThrow(NotAllowed);
    await expect(applyMappe(redaktion, tabellen, null)).rejects.toThrow(NotAllowed);
  });
});

describe("taking over", () => {
  test("changes, new elements and links in one go, with one entry in the log", async () => {
    const { office } = await erlengrund();
    let tabellen = edit(await read(await exportMappe(office, "intern")), [
      ["Wirkungsziele", "W26", "Zieljahr", "2031"],
      ["Maßnahmen", "M41", "Beschreibung", "Neu beschrieben."],
      ["Handlungsfelder", "wohnen-und-mobilitaet", "Trend", "Es wird enger."],
    ]);
    tabellen = add(tabellen, "Bedarfe", { Handlungsfeld: "Wohnen und Mobilität", Bedarf: "Ein neuer Bedarf" });
    tabellen = add(tabellen, "Indikatoren", { Indikator: "Wartezeit", Einheit: "Tage", Zähler: "Tage bis zum Termin" });
    tabellen = add(tabellen, "Verknüpfungen", {
      Art: "Bedarf – Wirkungsziel",
      Von: "B01",
      Nach: "W26",
      Grund: "passt",
    });
    const { plan, fingerprint } = await viewMappePlan(office, tabellen);
    expect(listProbleme(plan)).toEqual([]);
    expect(valueOf(await applyMappe(office, tabellen, fingerprint))).toMatchObject({ neu: 3, geaendert: 3 });
    expect((await verbsOf(office)).filter((verb) => verb === "konzept.mappe.imported")).toHaveLength(1);
    const { rows } = await office.db.read((db) =>
      db.execute<{ kennung: string; draft: boolean }>(
        "select kennung, veroeffentlicht_am is null as draft from konzept_bedarfe where titel = 'Ein neuer Bedarf'",
      ),
    );
    expect(rows).toEqual([{ kennung: "B31", draft: true }]);
    const after = await viewMappePlan(office, await read(await exportMappe(office, "intern")));
    expect(countAenderungen(after.plan)).toMatchObject({ neu: 0, geaendert: 0 });
  });

  test.each([
    ["an unknown municipality", "Bedarfe", "B01", "Gemeinden", "Anderswo", "unbekannt"],
    ["a second meaning of a word", "Bedarfe", "B01", "Vorrang", "sehr hoch", "kein-wort"],
    ["a year that is none", "Wirkungsziele", "W26", "Zieljahr", "bald", "keine-zahl"],
    ["a year that has passed", "Wirkungsziele", "W26", "Zieljahr", "1999", "regel"],
    ["a day that is none", "Wirkungsziele", "W26", "Vereinbart am", "31.02.2026", "kein-tag"],
    ["what is read only", "Maßnahmen", "M41", "Zuständigkeit", "Wir alle", "nicht-hier"],
    ["an empty title", "Bedarfe", "B01", "Bedarf", "", "regel"],
    ["a number nobody gave", "Bedarfe", "B01", "Nr.", "B99", "schluessel-unbekannt"],
  ])("%s is told with its place, and nothing is written", async (_, blatt, key, kopf, text, grund) => {
    const { office } = await forLooking();
    const tabellen = edit(await read(await exportMappe(office, "intern")), [
      [blatt, key, kopf, text],
      ["Bedarfe", "B02", "Beschreibung", "darf nicht ankommen"],
    ]);
    const { plan } = await viewMappePlan(office, tabellen);
    expect(listProbleme(plan)).toMatchObject([{ grund, zeile: expect.any(Number) }]);
    expect(await applyMappe(office, tabellen, null)).toMatchObject({ ok: false, reason: "hat-probleme" });
    expect((await bedarf(office, "B02")).inhalt.beschreibung).not.toContain("darf nicht ankommen");
  });

  test("a Vorschau that is no longer true is refused", async () => {
    const { office } = await erlengrund();
    const tabellen = edit(await read(await exportMappe(office, "intern")), [["Bedarfe", "B13", "Beschreibung", "a"]]);
    const { fingerprint } = await viewMappePlan(office, tabellen);
    const { id, rev, inhalt } = await bedarf(office, "B13");
    valueOf(await changeBedarf(office, id, rev, { ...inhalt, titel: "Inzwischen anders" }));
    expect(await applyMappe(office, tabellen, fingerprint)).toMatchObject({ ok: false, reason: "vorschau-veraltet" });
  });
});

describe("the command line", () => {
  test("an export imported again says that nothing changed; a broken file says where", async () => {
    const { office } = await erlengrund();
    const file = join(folder, "konzept.xlsx");
    await writeFile(file, await exportMappe(office, "intern"));
    expect(await importKonzeptFile(office, file)).toMatchObject({
      uebernommen: true,
      neu: 0,
      geaendert: 0,
      probleme: [],
    });
    const broken = join(folder, "kaputt.xlsx");
    await writeFile(broken, "kein Excel");
    const result = await importKonzeptFile(office, broken);
    expect([result.uebernommen, result.neu, result.geaendert]).toEqual([false, 0, 0]);
  });
});
