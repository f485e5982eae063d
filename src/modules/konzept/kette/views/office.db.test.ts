import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { benutzer, FACHSTELLE, valueOf } from "../../test/fixtures.ts";
import { changeBedarf } from "../commands/change-bedarf.ts";
import { archiveGlied } from "../commands/change-glied-stand.ts";
import type { BedarfId } from "../rules/kette.ts";
import {
  viewBedarfForm,
  viewBelegForm,
  viewIndikatorForm,
  viewKapitelForm,
  viewKettenKonflikt,
  viewZielForm,
} from "./bearbeiten.ts";
import { viewKette } from "./kette.ts";
import { listBelegeIntern, listGliederIntern, listIndikatorenIntern, listKapitelIntern } from "./listen.ts";
import { viewLuecken } from "./luecken.ts";
import { viewGliedUmfeld } from "./umfeld.ts";
import { viewVerknuepfbares } from "./verknuepfbares.ts";
import { viewKettenVerlauf } from "./verlauf.ts";

const database = testDatabase();
let landkreis: ReturnType<typeof erlengrund> | null = null;

async function erlengrund() {
  const mandant = await database.aDemoMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const kette = await viewKette(ctx);
  const idOf = (kennung: string) =>
    [...kette.bedarfe, ...kette.ziele, ...kette.massnahmen].find((one) => one.kennung === kennung)?.id ?? "";
  return { ctx, mandant, idOf, citizen: database.ctxFor(mandant) };
}
const theLandkreis = () => (landkreis ??= erlengrund());

describe("viewGliedUmfeld", () => {
  test("R007 from B26 to its Indikator, and back from each of them", async () => {
    const { ctx, idOf } = await theLandkreis();
    const fromBedarf = await viewGliedUmfeld(ctx, "bedarf", idOf("B26"));
    // Belege of the Bedarf itself, those that only the office sees included; a Beleg has none.
    expect(fromBedarf.summe?.stuetzt).not.toBeNull();
    expect((await viewGliedUmfeld(ctx, "beleg", fromBedarf.belege[0]?.id ?? "")).summe).toBeNull();
    expect(fromBedarf.ziele.map((one) => one.kennung)).toEqual(["W26"]);
    expect(fromBedarf.massnahmen.map((one) => one.kennung)).toEqual(["M41"]);
    expect(fromBedarf.messungen).toMatchObject([
      { slug: "auszugsberechtigte-in-unterkuenften", zielwert: 30, zieljahr: 2029 },
    ]);
    expect(fromBedarf.belege.map((one) => one.art)).toEqual(["zahl", "gespraech"]);
    const [messung] = fromBedarf.messungen;
    const back = await viewGliedUmfeld(ctx, "indikator", messung?.id ?? "");
    expect([back.ziele, back.bedarfe, back.massnahmen].map((rows) => rows.map((one) => one.kennung))).toEqual([
      ["W26"],
      ["B26"],
      ["M41"],
    ]);
    const fromMassnahme = await viewGliedUmfeld(ctx, "massnahme", idOf("M41"));
    expect(fromMassnahme.bedarfe.map((one) => one.kennung)).toEqual(["B26", "B28"]);
    const fromBeleg = await viewGliedUmfeld(ctx, "beleg", fromBedarf.belege[0]?.id ?? "");
    expect(fromBeleg.bedarfe.map((one) => one.kennung)).toEqual(["B26"]);
    expect(fromBeleg.belege).toHaveLength(1);
  });

  test("rule 13: what is internal is for the office, not for everybody inside", async () => {
    const { ctx, mandant, idOf, citizen } = await theLandkreis();
    const member = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
    const quellen = async (who: typeof ctx) =>
      (await viewGliedUmfeld(who, "bedarf", idOf("B13"))).belege.map((one) => [one.freigabe, one.quelle]);
    expect(await quellen(ctx)).toContainEqual(["intern", "Anruf aus einem Rathaus im Südkreis"]);
    expect((await quellen(member)).map(([freigabe]) => freigabe)).not.toContain("intern");
    expect(await quellen(member)).toContainEqual(["anonymisiert", ""]);
    await expect(viewGliedUmfeld(citizen, "bedarf", idOf("B13"))).rejects.toBeInstanceOf(SignInNeeded);
  });
});

describe("viewVerknuepfbares", () => {
  test("offers what is not linked yet, by Handlungsfeld; to a new one everything", async () => {
    const { ctx, mandant, idOf } = await theLandkreis();
    const count = (groups: readonly { options: readonly unknown[] }[]) =>
      groups.reduce((sum, group) => sum + group.options.length, 0);
    const fromZiel = await viewVerknuepfbares(ctx, "wirkungsziel", idOf("W26"));
    expect([count(fromZiel.bedarfe), fromZiel.indikatoren.length]).toEqual([29, 16]);
    const fresh = await viewVerknuepfbares(ctx, "massnahme", null);
    expect(count(fresh.ziele)).toBe(30);
    const member = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
    expect((await viewVerknuepfbares(member, "massnahme", null)).belege).toEqual([]);
  });
});

describe("viewLuecken", () => {
  test("R090 shows B30 and W15, and the three that never reported", async () => {
    const { ctx } = await theLandkreis();
    const gaps = Object.fromEntries(
      (await viewLuecken(ctx)).map(({ art, elemente }) => [art, elemente.map((one) => one.kennung ?? one.titel)]),
    );
    expect(gaps["bedarf-ohne-ziel"]).toEqual(["B30"]);
    expect(gaps["ziel-ohne-massnahme"]).toEqual(["W15"]);
    expect(gaps["massnahme-ohne-sachstand"]).toEqual(["M29", "M32", "M39"]);
    expect(gaps["beleg-ungenutzt"]).toHaveLength(1);
    expect(gaps["bedarf-ohne-beleg"]).toBeUndefined();
  });

  test("Belege and Indikatoren concern the office only", async () => {
    const { mandant, citizen } = await theLandkreis();
    const member = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
    expect((await viewLuecken(member)).map((one) => one.art)).toEqual([
      "bedarf-ohne-ziel",
      "ziel-ohne-massnahme",
      "massnahme-ohne-sachstand",
      "ziel-ohne-indikator",
    ]);
    await expect(viewLuecken(citizen)).rejects.toBeInstanceOf(SignInNeeded);
  });
});

describe("lists of the office", () => {
  test.each([
    ["bedarf", {}, 30],
    ["bedarf", { vorrang: "hoch" }, 17],
    ["bedarf", { luecke: "bedarf-ohne-ziel" }, 1],
    ["bedarf", { handlungsfeld: "wohnen-und-mobilitaet" }, 5],
    ["bedarf", { suche: "fuehrerschein" }, 1],
    ["bedarf", { zustand: "entwurf" }, 0],
    ["wirkungsziel", {}, 30],
    ["wirkungsziel", { luecke: "ziel-ohne-massnahme" }, 1],
  ] as const)("%s %o: %i", async (art, filter, expected) => {
    const { ctx } = await theLandkreis();
    expect((await listGliederIntern(ctx, art, filter)).zeilen).toHaveLength(expected);
  });

  test("of Belege, Indikatoren and chapters are for those who write", async () => {
    const { ctx, mandant, citizen } = await theLandkreis();
    expect(await listBelegeIntern(ctx, {})).toMatchObject({ alle: 72, ungenutzt: 1 });
    expect((await listBelegeIntern(ctx, { freigabe: "intern" })).zeilen).toHaveLength(2);
    const indikatoren = await listIndikatorenIntern(ctx, {});
    expect(indikatoren).toHaveLength(17);
    expect(indikatoren.find((one) => one.name === "Auszugsberechtigte in Unterkünften")).toMatchObject({
      ziele: ["W26"],
      ohneZielwert: false,
    });
    expect(await listKapitelIntern(ctx, {})).toHaveLength(7);
    const member = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
    for (const list of [listBelegeIntern, listIndikatorenIntern, listKapitelIntern]) {
      await expect(list(member, {})).rejects.toBeInstanceOf(NotAllowed);
      await expect(list(citizen, {})).rejects.toBeInstanceOf(SignInNeeded);
    }
    await expect(listGliederIntern(citizen, "bedarf", {})).rejects.toBeInstanceOf(SignInNeeded);
  });
});

describe("one record of the office", () => {
  test("begins its form, compares with what somebody else saved, and tells its history", async () => {
    const { ctx, idOf } = await erlengrund();
    const id = idOf("B30") as BedarfId;
    const form = await viewBedarfForm(ctx, id);
    expect(form).toMatchObject({ bezeichnung: "B30", zustand: "oeffentlich", may: { edit: true } });
    valueOf(await changeBedarf(ctx, id, form.rev, { ...form.inhalt, vorrang: "mittel" }));
    const konflikt = await viewKettenKonflikt(ctx, await viewBedarfForm(ctx, id), form.inhalt);
    expect(konflikt).toEqual({
      rev: 2,
      unterschiede: [{ feld: "vorrang", vorher: "mittel", nachher: "niedrig" }],
    });
    const [latest] = await viewKettenVerlauf(ctx, "bedarf", id);
    expect(latest).toMatchObject({
      verb: "konzept.bedarf.changed",
      felder: [{ feld: "vorrang", vorher: "niedrig", nachher: "mittel" }],
    });
    valueOf(await archiveGlied(ctx, { art: "bedarf", id }, "Kein Thema mehr."));
    expect((await listGliederIntern(ctx, "bedarf", { zustand: "archiviert" })).zeilen).toMatchObject([
      { kennung: "B30", zustand: "archiviert" },
    ]);
  });

  test("R094 asks for every Querschnittsthema that a Wirkungsziel does not name", async () => {
    const { ctx, idOf } = await theLandkreis();
    const { offeneThemen } = await viewZielForm(ctx, idOf("W26") as Parameters<typeof viewZielForm>[1]);
    expect(offeneThemen.map((one) => one.name)).toContain("Frauen");
    expect((await viewZielForm(ctx, idOf("W01") as Parameters<typeof viewZielForm>[1])).offeneThemen).toHaveLength(4);
  });

  test("that does not exist is not found, and what one may not edit is refused", async () => {
    const { ctx, mandant } = await theLandkreis();
    await expect(viewBedarfForm(ctx, newId<"Bedarf">())).rejects.toBeInstanceOf(NotFound);
    await expect(viewBelegForm(ctx, newId<"Beleg">())).rejects.toBeInstanceOf(NotFound);
    await expect(viewIndikatorForm(ctx, newId<"Indikator">())).rejects.toBeInstanceOf(NotFound);
    await expect(viewKapitelForm(ctx, newId<"Kapitel">())).rejects.toBeInstanceOf(NotFound);
    const member = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
    await expect(viewBelegForm(member, newId<"Beleg">())).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewIndikatorForm(member, newId<"Indikator">())).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewKapitelForm(member, newId<"Kapitel">())).rejects.toBeInstanceOf(NotAllowed);
  });
});
