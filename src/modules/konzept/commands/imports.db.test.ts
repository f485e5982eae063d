import { describe, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../test/database.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { aHandlungsfeld, anInhalt, aStelle, benutzer, FACHSTELLE, fuehrt, valueOf, verbsOf } from "../test/fixtures.ts";
import { viewImport } from "../views/import-vorschau.ts";
import { listMassnahmen } from "../views/massnahmen.ts";
import { decideGliederung } from "../redaktion/commands/keep-redaktion.ts";
import { applyImport } from "./apply-import.ts";
import { createMassnahme } from "./create-massnahme.ts";
import { decideImport } from "./decide-import.ts";
import { discardImport } from "./discard-import.ts";
import { publishMassnahme } from "./publish-massnahme.ts";
import { startImport } from "./start-import.ts";
import { sweepImporte } from "./sweep-importe.ts";

const database = testDatabase();
const aKreis = async () => database.ctxFor(await database.aMandant(), FACHSTELLE);

/** A table as the reader gives it. */
function aFile(rows: readonly (readonly string[])[]) {
  const cell = (text: string) => ({ kind: text === "" ? ("empty" as const) : ("text" as const), text });
  const sheet = { name: "", hidden: false, rows: rows.map((row, at) => ({ number: at + 1, cells: row.map(cell) })) };
  return { dateiname: "t.csv", sha256: "x", table: { format: "csv" as const, sheets: [sheet], warnings: [] } };
}
const HEAD = ["Handlungsfeld", "Maßnahme", "Zuständigkeit"];
async function begin(ctx: Ctx, rows: readonly (readonly string[])[]): Promise<ImportId> {
  const started = valueOf(await startImport(ctx, aFile([HEAD, ...rows])));
  if (started.art !== "vorschau") throw new Error(started.grund);
  return started.id;
}
const plan = async (ctx: Ctx, id: ImportId) => {
  const view = await viewImport(ctx, id);
  if (view.zustand !== "vorschau" || !view.vorschau.ok) throw new Error("There is no plan.");
  return { ...view.vorschau.plan, fingerprint: view.fingerprint, blatt: view.blatt.name, wunsch: view.wunsch };
};
const PUBLISH = { fingerprint: null, veroeffentlichen: true };

describe("applyImport", () => {
  test("takes over what the person saw, and nothing else", async () => {
    const ctx = await aKreis();
    const id = await begin(ctx, [["Wohnen", "Lotsen", "Caritas"]]);
    const { fingerprint } = await plan(ctx, id);
    const feld = await aHandlungsfeld(ctx, "Wohnen");
    valueOf(await createMassnahme(ctx, anInhalt(feld, { titel: "Lotsen" })));
    expect(await applyImport(ctx, id, { fingerprint, veroeffentlichen: true })).toMatchObject({
      reason: "vorschau-veraltet",
    });
    const now = (await plan(ctx, id)).fingerprint;
    expect(await applyImport(ctx, id, { fingerprint: now, veroeffentlichen: true })).toMatchObject({ ok: true });
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ reason: "schon-uebernommen" });
    expect(await viewImport(ctx, id)).toMatchObject({
      zustand: "uebernommen",
      massnahmen: [{ kennung: "M01", zeile: 2 }],
    });
  });

  test("R038 a settled outline takes no new Handlungsfeld: the row and the resolution are named, nothing changes", async () => {
    const ctx = await aKreis();
    await aHandlungsfeld(ctx, "Wohnen");
    const settle = async (fest: boolean) =>
      valueOf(
        await decideGliederung(ctx, {
          fest,
          beschlossenAm: ctx.today,
          gremium: "Kreistag",
          beschluss: "Die Gliederung steht.",
          grund: fest ? "" : "Ein Feld kommt dazu.",
        }),
      );
    await settle(true);
    const id = await begin(ctx, [
      ["Wohnen", "Lotsen", "Caritas"],
      ["Sport", "Vereine öffnen", "Caritas"],
    ]);
    expect(await viewImport(ctx, id)).toMatchObject({
      gliederung: { gremium: "Kreistag", beschlossenAm: ctx.today, neu: [{ name: "Sport", zeilen: [3] }] },
    });
    const before = await verbsOf(ctx);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ reason: "gliederung-fest" });
    expect([await verbsOf(ctx), (await listMassnahmen(ctx, {}, "intern")).zeilen]).toEqual([before, []]);
    await settle(false);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ value: { ergebnis: { neu: 2 } } });
  });

  test("M9 a row without lead becomes a draft that cannot be published", async () => {
    const ctx = await aKreis();
    const id = await begin(ctx, [["Wohnen", "Ohne Zuständige", ""]]);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ value: { ergebnis: { neu: 1, veroeffentlicht: 0 } } });
    const [zeile] = (await listMassnahmen(ctx, { luecke: "federfuehrung" }, "intern")).zeilen;
    if (!zeile) throw new Error("The row is missing.");
    expect(await publishMassnahme(ctx, zeile.id)).toMatchObject({ reason: "ohne-federfuehrung" });
  });

  test("a similar name is asked about and never merged silently (M19)", async () => {
    const ctx = await aKreis();
    const stelle = await aStelle(ctx, "Sachgebiet Mobilität und ÖPNV");
    const id = await begin(ctx, [["Wohnen", "Fahrplan", "SG ÖPNV"]]);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ reason: "offene-entscheidungen" });
    const { blatt, wunsch, zeilen } = await plan(ctx, id);
    const [problem] = zeilen[0]?.probleme ?? [];
    expect(problem).toMatchObject({ code: "stelle-unbekannt", gewaehlt: null, vorschlag: "vorschlag-1" });
    const entscheidungen = { [problem?.schluessel ?? ""]: "vorschlag-1" };
    valueOf(await decideImport(ctx, id, { blatt, wunsch, entscheidungen }));
    valueOf(await applyImport(ctx, id, PUBLISH));
    const [zeile] = (await listMassnahmen(ctx, {}, "intern")).zeilen;
    expect(zeile).toMatchObject({ federfuehrung: "Sachgebiet Mobilität und ÖPNV", zustaendigkeitWortlaut: "SG ÖPNV" });
    expect(stelle).toBeTruthy();
  });

  test("the name of a person that somebody took out is gone from the kept row as well", async () => {
    const ctx = await aKreis();
    const id = await begin(ctx, [
      ["Wohnen", "Lotsen", "Caritas; Frau Erika Mustermann"],
      ["Wohnen", "Börse", "AWO"],
      ["Wohnen", "Kurse", "VHS"],
    ]);
    const { blatt, wunsch, zeilen } = await plan(ctx, id);
    const open = zeilen.flatMap(({ probleme }) => probleme).filter(({ gewaehlt }) => gewaehlt === null);
    const entscheidungen = Object.fromEntries(open.map(({ schluessel, vorschlag }) => [schluessel, vorschlag ?? ""]));
    valueOf(await decideImport(ctx, id, { blatt, wunsch, entscheidungen }));
    valueOf(await applyImport(ctx, id, PUBLISH));
    const { rows } = await database.admin.query(
      "select zellen::text as t from konzept_import_zeilen where tenant_id = $1 union all select after::text from platform_audit_changes where tenant_id = $1 union all select zustaendigkeit_wortlaut from konzept_massnahmen where tenant_id = $1",
      [ctx.mandant.id],
    );
    expect(JSON.stringify(rows)).not.toContain("Mustermann");
    expect(JSON.stringify(rows)).toContain("Caritas");
  });

  test("nothing is written when it fails in the middle", async () => {
    const ctx = await aKreis();
    await aStelle(ctx, "Caritas");
    const id = await begin(ctx, [["Wohnen", "Lotsen", "AWO in Zusammenarbeit mit Caritas"]]);
    await database.admin.query("alter table konzept_herkunft add constraint kaputt check (zeile < 0) not valid");
    await expect(applyImport(ctx, id, PUBLISH)).rejects.toThrow();
    await database.admin.query("alter table konzept_herkunft drop constraint kaputt");
    expect((await listMassnahmen(ctx, {}, "intern")).gesamt).toBe(0);
    expect(await verbsOf(ctx)).toEqual(["netzwerk.stelle.created", "konzept.import.started"]);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ ok: true });
  });
});

describe("T15 an import needs the rights of what it does", () => {
  test("the Fachredaktion imports into her own Handlungsfeld and no other", async () => {
    const ctx = await aKreis();
    const [own] = [await aHandlungsfeld(ctx, "Eigenes"), await aHandlungsfeld(ctx, "Anderes")];
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: own }) };
    for (const [feld, outcome] of [
      ["Anderes", { reason: "fremdes-handlungsfeld" }],
      ["Ganz neues", { reason: "fremdes-handlungsfeld" }],
      ["Eigenes", { ok: true }],
    ] as const) {
      const id = await begin(redaktion, [[feld, `Sache in ${feld}`, "Caritas"]]);
      expect(await applyImport(redaktion, id, PUBLISH)).toMatchObject(outcome);
    }
  });

  test("T04 an import tells nothing of a draft one must not know", async () => {
    const ctx = await aKreis();
    const [own, other] = [await aHandlungsfeld(ctx, "Eigenes"), await aHandlungsfeld(ctx, "Anderes")];
    const stelle = await aStelle(ctx, "Geheime Stelle");
    valueOf(
      await createMassnahme(ctx, anInhalt(other, { titel: "Geheimer Entwurf", zustaendigkeiten: [fuehrt(stelle)] })),
    );
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: own }) };
    const id = await begin(redaktion, [["Eigenes", "Geheimer Entwurf", "Caritas"]]);
    const seen = await plan(redaktion, id);
    expect(seen.zeilen[0]).toMatchObject({ art: "neu", massnahmeId: null });
    expect(seen.nichtInDatei).toEqual([]);
  });

  test("somebody else's Vorschau does not exist; others may not import at all", async () => {
    const ctx = await aKreis();
    const feld = await aHandlungsfeld(ctx, "Wohnen");
    const id = await begin(ctx, [["Wohnen", "Lotsen", "Caritas"]]);
    const redaktion = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: feld }) };
    await expect(viewImport(redaktion, id)).rejects.toBeInstanceOf(NotFound);
    await expect(applyImport(redaktion, id, PUBLISH)).rejects.toBeInstanceOf(NotFound);
    const lesend = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(startImport(lesend, aFile([HEAD]))).rejects.toBeInstanceOf(NotAllowed);
    await expect(discardImport(lesend, id)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("what nobody takes over", () => {
  const rowsOf = async (ctx: Ctx) =>
    (await database.admin.query("select 1 from konzept_import_zeilen where tenant_id = $1", [ctx.mandant.id])).rowCount;

  test("discarded: the rows are gone at once", async () => {
    const ctx = await aKreis();
    const id = await begin(ctx, [["Wohnen", "Lotsen", "Caritas"]]);
    expect(await rowsOf(ctx)).toBe(2);
    valueOf(await discardImport(ctx, id));
    expect(await rowsOf(ctx)).toBe(0);
    expect(await applyImport(ctx, id, PUBLISH)).toMatchObject({ reason: "verworfen" });
    expect(await viewImport(ctx, id)).toMatchObject({ zustand: "verworfen", dateiname: "" });
  });

  test("forgotten: the rows are gone after 30 days", async () => {
    const ctx = await aKreis();
    await begin(ctx, [["Wohnen", "Lotsen", "Caritas"]]);
    expect(await sweepImporte(ctx)).toMatchObject({ value: { geloescht: 0 } });
    const later = { ...ctx, now: ctx.now + 31 * 24 * 60 * 60 * 1000 };
    expect(await sweepImporte(later)).toMatchObject({ value: { geloescht: 1 } });
    expect(await rowsOf(ctx)).toBe(0);
  });

  test("taken over: only the rows that something came from stay", async () => {
    const ctx = await aKreis();
    const id = await begin(ctx, [
      ["Wohnen", "Lotsen", "Caritas"],
      ["Wohnen", "Summe", "12"],
    ]);
    valueOf(await applyImport(ctx, id, PUBLISH));
    expect(await rowsOf(ctx)).toBe((await listMassnahmen(ctx, {}, "intern")).gesamt);
  });
});
