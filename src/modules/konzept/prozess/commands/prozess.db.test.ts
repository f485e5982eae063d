import { afterAll, describe, expect, test } from "vitest";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { aGremium } from "#src/modules/gremien/test/fixtures.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { prozessSchema } from "../exchange/api.ts";
import { prozessDaten } from "../exchange/prozess-daten.ts";
import { datenJson } from "../../quer/exchange/daten.ts";
import { DATEI_MAX_BYTES } from "#src/platform/files/datei-art.ts";
import { parseUnterlagen } from "../rules/unterlagen-auswahl.ts";
import { aGruppe, aProzess, aSchritt, anUnterlage } from "../test/fixtures.ts";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import { viewFruehereFassungen, viewFruehereIntern } from "../views/fruehere.ts";
import { viewProzesse, viewProzessIntern } from "../views/intern.ts";
import { listProzesseEinesGremiums } from "../views/prozesse-eines-gremiums.ts";
import { viewProzess, viewProzessTeaser } from "../views/prozess.ts";
import { viewUnterlage } from "../views/unterlage.ts";
import { changeHinweis, changeProzess, closeProzess } from "./change-prozess.ts";
import { createProzess } from "./create-prozess.ts";
import { enterFruehereFassung, removeFruehereFassung } from "./keep-fruehere.ts";
import { keepGruppe, keepSchritt } from "./keep-teile.ts";
import { keepUnterlage } from "./keep-unterlage.ts";
import { removeTeil } from "./remove-teil.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);
const ALLES = parseUnterlagen({}).auswahl;
const datei = (bytes: Uint8Array = PDF) => ({ name: "a.pdf", bytes });

async function aBegonnener() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const gremiumId = valueOf(await createGremium(ctx, aGremium({ name: "Kreistag" })));
  const { id, slug } = valueOf(await createProzess(ctx, aProzess({ gremiumId })));
  return { mandant, ctx, gremiumId, id, slug, everybody: database.ctxFor(mandant) };
}

describe("createProzess and changeProzess (R055)", () => {
  test("begin with the resolution, and the page names the body", async () => {
    const { ctx, id, everybody, gremiumId } = await aBegonnener();
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.prozess.created");
    const { prozess } = await viewProzess(everybody, null, ALLES);
    expect(prozess).toMatchObject({ gremium: { name: "Kreistag", slug: "kreistag" }, schritte: [], hinweis: null });
    expect(await changeProzess(ctx, id, 7, aProzess({ gremiumId }))).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await changeProzess(ctx, id, 1, aProzess({ gremiumId: newId() }))).toMatchObject({
      reason: "gremium-unbekannt",
    });
    expect(await changeProzess(ctx, id, 1, aProzess({ gremiumId, vorgaengerId: newId() }))).toMatchObject({
      reason: "fassung-unbekannt",
    });
    valueOf(await changeProzess(ctx, id, 1, aProzess({ gremiumId, titel: "Fortschreibung 2028" })));
    const { verlauf } = await viewProzessIntern(ctx, id);
    expect(verlauf[0]?.felder).toEqual([
      { feld: "titel", vorher: "Fortschreibung 2027", nachher: "Fortschreibung 2028" },
    ]);
  });

  test("a closed one stays readable behind the one that goes on (R035)", async () => {
    const { ctx, id, slug, everybody, gremiumId } = await aBegonnener();
    valueOf(await closeProzess(ctx, id, 1, "abschliessen"));
    expect(await closeProzess(ctx, id, 2, "abschliessen")).toMatchObject({ reason: "nichts-geaendert" });
    expect(await viewProzessTeaser(everybody)).toBeNull();
    valueOf(await createProzess(ctx, aProzess({ gremiumId, beschlossenAm: "2020-01-01" as Datum, titel: "Neu" })));
    const seite = await viewProzess(everybody, null, ALLES);
    expect([seite.prozess?.titel, seite.andere.map((one) => one.slug)]).toEqual(["Neu", [slug]]);
    expect((await viewProzess(everybody, slug, ALLES)).prozess?.abgeschlossenAm).toBe("2026-11-21");
    expect(await viewProzess(everybody, "gibt-es-nicht", ALLES)).toMatchObject({ unbekannt: true, prozess: null });
    valueOf(await closeProzess(ctx, id, 2, "oeffnen"));
  });

  test("everybody but the Fachstelle is refused by every command and every page of the office", async () => {
    const { mandant, ctx, id, gremiumId } = await aBegonnener();
    for (const rolle of ["fachredaktion", "lesende"] as const) {
      const other = database.ctxFor(mandant, benutzer({ rolle, bezugId: null }));
      const attempts = [
        () => createProzess(other, aProzess({ gremiumId })),
        () => changeProzess(other, id, 1, aProzess({ gremiumId })),
        () => changeHinweis(other, id, 1, null),
        () => closeProzess(other, id, 1, "abschliessen"),
        () => keepSchritt(other, id, null, aSchritt()),
        () => keepGruppe(other, id, null, aGruppe()),
        () => keepUnterlage(other, files, id, null, anUnterlage(), datei()),
        () => removeTeil(other, id, "schritt", newId(), 1),
        () => viewProzesse(other),
        () => viewProzessIntern(other, id),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotAllowed);
    }
    const foreign = database.ctxFor(await database.aMandant(), FACHSTELLE);
    await expect(changeHinweis(foreign, id, 1, null)).rejects.toBeInstanceOf(NotFound);
    await expect(viewProzessIntern(foreign, id)).rejects.toBeInstanceOf(NotFound);
    expect(await verbsOf(ctx)).toHaveLength(2);
  });
});

describe("changeHinweis (R063)", () => {
  test("shows what is going on until its last day, and then no more by itself", async () => {
    const { mandant, ctx, id } = await aBegonnener();
    const hinweis = { text: "Dritte Workshop-Runde", adresse: "", bis: "2026-11-22" as Datum };
    expect(await changeHinweis(ctx, id, 1, { ...hinweis, bis: "2026-11-20" as Datum })).toMatchObject({
      reason: "ablauf-vorbei",
    });
    valueOf(await changeHinweis(ctx, id, 1, hinweis));
    for (const [today, shown] of [
      ["2026-11-22", hinweis],
      ["2026-11-23", null],
    ] as const) {
      const then = database.ctxFor(mandant, undefined, { today: today as Datum });
      expect((await viewProzessTeaser(then))?.hinweis).toEqual(shown);
      expect((await viewProzess(then, null, ALLES)).prozess?.hinweis).toEqual(shown);
    }
    valueOf(await changeHinweis(ctx, id, 2, null));
    expect((await viewProzessTeaser(ctx))?.hinweis).toBeNull();
  });
});

describe("keepSchritt, keepGruppe and removeTeil (R032, R054, R057, R060, R064)", () => {
  test("phases may overlap; what was saved meanwhile is not overwritten; what is removed is gone but told", async () => {
    const { ctx, id, everybody } = await aBegonnener();
    const one = valueOf(await keepSchritt(ctx, id, null, aSchritt({ titel: "Eins" })));
    valueOf(await keepSchritt(ctx, id, null, aSchritt({ titel: "Zwei, zugleich" })));
    const changed = aSchritt({ titel: "Eins, länger" });
    valueOf(await keepSchritt(ctx, id, { id: one.id, rev: 1 }, changed));
    expect(await keepSchritt(ctx, id, { id: one.id, rev: 1 }, changed)).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    await expect(keepSchritt(ctx, id, { id: one.id, rev: 2 }, aSchritt({ art: "meilenstein" }))).rejects.toBeInstanceOf(
      NotFound,
    );
    const { prozess } = await viewProzess(everybody, null, ALLES);
    expect(prozess?.schritte.map((step) => [step.titel, step.stand])).toEqual([
      ["Eins, länger", "laeuft"],
      ["Zwei, zugleich", "laeuft"],
    ]);
    expect((await viewProzessTeaser(everybody))?.phasen).toHaveLength(2);
    const paper = valueOf(await keepUnterlage(ctx, files, id, null, anUnterlage({ phaseId: one.id }), datei()));
    expect(await removeTeil(ctx, id, "schritt", one.id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
    valueOf(await removeTeil(ctx, id, "schritt", one.id, 2));
    await expect(removeTeil(ctx, id, "schritt", one.id, 2)).rejects.toBeInstanceOf(NotFound);
    const after = (await viewProzess(everybody, null, ALLES)).prozess;
    expect([after?.schritte.length, after?.unterlagen[0]?.id, after?.unterlagen[0]?.phase]).toEqual([
      1,
      paper.id,
      null,
    ]);
    expect((await viewProzessIntern(ctx, id)).verlauf[0]?.felder[0]?.nachher).toBe("Eins, länger");
  });

  test("groups are bodies or have a name, once; a body that is not public has no place on the public page", async () => {
    const { ctx, id, everybody, gremiumId } = await aBegonnener();
    const feld = await aHandlungsfeld(ctx);
    const geheim = valueOf(await createGremium(ctx, aGremium({ name: "Interne Runde", oeffentlich: false })));
    valueOf(await keepGruppe(ctx, id, null, aGruppe({ gremiumId, name: "", handlungsfeldId: feld })));
    valueOf(await keepGruppe(ctx, id, null, aGruppe({ gremiumId: geheim, name: "" })));
    expect(await keepGruppe(ctx, id, null, aGruppe({ gremiumId, name: "" }))).toMatchObject({
      reason: "gruppe-vergeben",
    });
    expect(await keepGruppe(ctx, id, null, aGruppe({ gremiumId: newId(), name: "" }))).toMatchObject({
      reason: "gremium-unbekannt",
    });
    expect(await keepGruppe(ctx, id, null, aGruppe({ handlungsfeldId: newId() }))).toMatchObject({
      reason: "feld-fehlt",
    });
    const names = async (who: typeof ctx) =>
      (await viewProzess(who, null, ALLES)).prozess?.gruppen.map((one) => [one.name, one.feld?.slug ?? null]);
    expect(await names(everybody)).toEqual([["Kreistag", "wohnen-und-mobilitaet"]]);
    expect(await names(ctx)).toHaveLength(2);
    // R035: the body shows every process it had a part in.
    expect(await listProzesseEinesGremiums(everybody, gremiumId)).toMatchObject([
      { anteil: "beschluss", bis: null, auftrag: aGruppe().auftrag },
    ]);
    expect(await listProzesseEinesGremiums(everybody, geheim)).toMatchObject([{ key: id, anteil: "mitarbeit" }]);
    expect(await listProzesseEinesGremiums(everybody, newId())).toEqual([]);
  });
});

describe("keepUnterlage (R062)", () => {
  test("files by content and size, one place each; internal ones do not exist for the public", async () => {
    const { ctx, id, everybody } = await aBegonnener();
    const keep = (rest: Parameters<typeof anUnterlage>[0], file: Parameters<typeof keepUnterlage>[5] = null) =>
      keepUnterlage(ctx, files, id, null, anUnterlage(rest), file);
    const zuGross = new Uint8Array(DATEI_MAX_BYTES + 1);
    zuGross.set(PDF);
    expect(await keep({}, datei(zuGross))).toMatchObject({ reason: "zu-gross" });
    expect(await keep({}, datei(new TextEncoder().encode("<html>")))).toMatchObject({ reason: "dateiart-falsch" });
    expect(await keep({})).toMatchObject({ reason: "datei-fehlt" });
    expect(await keep({ adresse: "https://example.org" }, datei())).toMatchObject({ reason: "datei-und-adresse" });
    expect(await keep({ phaseId: newId() }, datei())).toMatchObject({ reason: "phase-unbekannt" });
    const intern = valueOf(await keep({ titel: "Protokoll", oeffentlich: false }, datei()));
    const offen = valueOf(await keep({}, datei()));
    valueOf(await keep({ titel: "Woanders", adresse: "https://example.org/a.pdf" }));

    const public_ = (await viewProzess(everybody, null, ALLES)).prozess;
    expect(public_?.unterlagen.map((one) => one.titel)).toEqual(["Auswertung der Umfrage", "Woanders"]);
    expect(public_?.unterlagen[0]).toMatchObject({ format: "PDF", bytes: PDF.length });
    expect((await viewProzess(ctx, null, ALLES)).prozess?.unterlagenGesamt).toBe(3);
    await expect(viewUnterlage(everybody, files, intern.id)).rejects.toBeInstanceOf(NotFound);
    expect((await viewUnterlage(ctx, files, intern.id)).datei.mediaType).toBe("application/pdf");
    const { datei: kept } = await viewUnterlage(everybody, files, offen.id);
    expect(new Uint8Array(await files.read(ctx.mandant.id, kept.id))).toEqual(PDF);

    // The file for programs is the same whoever asks.
    const daten = await prozessDaten(ctx, null, ALLES);
    if (!daten) throw new Error("no data");
    expect(prozessSchema.parse(datenJson(ctx, daten)).unterlagen).toHaveLength(2);
    expect(JSON.stringify(daten)).not.toContain("Protokoll");
  });

  test("a new file or an address takes the place of the old file, which the nightly run deletes", async () => {
    const { ctx, id } = await aBegonnener();
    const { id: unterlageId } = valueOf(await keepUnterlage(ctx, files, id, null, anUnterlage(), datei()));
    const change = (rev: number, rest: Parameters<typeof anUnterlage>[0], file: ReturnType<typeof datei> | null) =>
      keepUnterlage(ctx, files, id, { id: unterlageId, rev }, anUnterlage(rest), file);
    valueOf(await change(1, { titel: "Nur der Titel" }, null));
    const kept = (await viewUnterlage(ctx, files, unterlageId)).datei.id;
    expect(await change(1, {}, null)).toMatchObject({ reason: "inzwischen-geaendert" });
    valueOf(await change(2, {}, datei()));
    expect((await viewUnterlage(ctx, files, unterlageId)).datei.id).not.toBe(kept);
    expect((await ctx.db.read((db) => files.find(db, kept)))?.expiresAt).not.toBeNull();
    valueOf(await change(3, { adresse: "https://example.org/a.pdf" }, null));
    await expect(viewUnterlage(ctx, files, unterlageId)).rejects.toBeInstanceOf(NotFound);
    valueOf(await removeTeil(ctx, id, "unterlage", unterlageId, 4));
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.prozess.part-removed");
  });
});

describe("enterFruehereFassung", () => {
  test("an edition on paper stands among the Fassungen, older than what is recorded, and can be taken back", async () => {
    const { ctx, mandant, everybody } = await aBegonnener();
    const angaben = {
      bezeichnung: "Leitbild 2012",
      beschlossenAm: "2012-06-18" as Datum,
      gremium: "Kreistag",
      beschluss: "",
    };
    const enter = (rest: Partial<typeof angaben> = {}, file: ReturnType<typeof datei> | null = datei()) =>
      enterFruehereFassung(ctx, files, { ...angaben, ...rest }, file);
    for (const [reason, outcome] of [
      ["ohne-bezeichnung", await enter({ bezeichnung: "" })],
      ["gremium-fehlt", await enter({ gremium: "" })],
      ["beschluss-in-zukunft", await enter({ beschlossenAm: "2026-11-22" as Datum })],
      ["pdf-fehlt", await enter({}, null)],
      ["kein-pdf", await enter({}, datei(new TextEncoder().encode("PK")))],
    ] as const) {
      expect(outcome).toMatchObject({ reason });
    }
    const { id, unterlageId } = valueOf(await enter());
    expect(await enter({ bezeichnung: "LEITBILD 2012" })).toMatchObject({ reason: "bezeichnung-vergeben" });
    expect(await viewFruehereFassungen(everybody)).toMatchObject([{ bezeichnung: "Leitbild 2012", bytes: PDF.length }]);
    expect((await viewUnterlage(everybody, files, unterlageId)).oeffentlich).toBe(true);
    const other = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
    await expect(enterFruehereFassung(other, files, angaben, datei())).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeFruehereFassung(other, id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewFruehereIntern(other)).rejects.toBeInstanceOf(NotAllowed);
    valueOf(await removeFruehereFassung(ctx, id));
    await expect(removeFruehereFassung(ctx, id)).rejects.toBeInstanceOf(NotFound);
    await expect(viewUnterlage(everybody, files, unterlageId)).rejects.toBeInstanceOf(NotFound);
  });
});
