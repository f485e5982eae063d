import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { readForeignDocument } from "#src/platform/tabellen/index.ts";
import { aService } from "#src/platform/uebersetzer/test/a-service.ts";
import { createUebersetzer, type Uebersetzer, UebersetzerFehler } from "#src/platform/uebersetzer/uebersetzer.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { changeArtikelText, createArtikel, publishArtikel } from "../../artikel/commands/change-artikel.ts";
import { viewArtikel } from "../../artikel/views/artikel.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { changeLeistung, createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { viewLeistungForm } from "../../views/intern.ts";
import { translateVorschlag } from "../jobs/index.ts";
import { receiveXliff } from "../exchange/xliff-lesen.ts";
import { viewUebersetzen, viewVorschlag, viewXliff } from "../views/uebersetzen.ts";
import { decideVorschlag, importXliff, orderMaschine, saveMaschine } from "./vorschlaege.ts";

const database = testDatabase();

/** Two published entries of one Stelle: one of usual risk, one about deadlines. */
async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  valueOf(await createLebenslagen(office));
  const lebenslageIds = (await viewLebenslagenIntern(office)).lagen.slice(0, 1).map(({ id }) => id);
  const ids = [];
  for (const [titel, risiko] of [
    ["Wohngeld", "mittel"],
    ["Widerspruch", "hoch"],
  ] as const) {
    const id = valueOf(await createLeistung(office, aLeistung(stelleId, { titel, risiko, lebenslageIds })));
    valueOf(await publishLeistung(office, id, 1, true));
    ids.push(id);
  }
  const [wohngeld, widerspruch] = ids;
  if (!wohngeld || !widerspruch) throw new Error("two were made");
  return {
    office,
    machine: database.ctxFor(mandant, SYSTEM),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
    owner: database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId })),
    stelleId,
    lebenslageIds,
    wohngeld,
    widerspruch,
  };
}

const translated = (xml: string) =>
  xml.replaceAll(/(<source[^>]*>)([^<]*)(<\/source>)/g, "$1$2$3<target>[$2]</target>");
const received = async (ctx: Ctx, xml: string) =>
  valueOf(await receiveXliff(readForeignDocument, ctx.mandant.id, new TextEncoder().encode(xml)));
const WORTE = { titel: "Помощь", kurz: "к", schritte: "1\n2", tipp: "" };
const VON = (sprache: "uk" | "ar" | null) => ({ sprache, art: null });
/** Life situations have names in some languages already; these tests look at Leistungen. */
const LEISTUNGEN = "leistung" as const;

it("W40 to W42 an agency's file waits as proposals, a changed source is marked, a reader takes over", async () => {
  const { office, owner, reader, visitor, wohngeld, stelleId, lebenslageIds } = await aKreis();
  await expect(viewXliff(owner, "uk", "offen")).rejects.toBeInstanceOf(NotAllowed);
  const xml = translated(await viewXliff(office, "uk", "offen", LEISTUNGEN));
  const datei = await received(office, xml);
  const neu = aLeistung(stelleId, { kurz: "Geld für die Miete.", lebenslageIds });
  valueOf(await changeLeistung(office, wohngeld, 2, neu, false));
  await expect(importXliff(visitor, datei)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(importXliff(owner, datei)).rejects.toBeInstanceOf(NotAllowed);
  const empty = await received(office, xml.replaceAll(/<target>[^<]*<\/target>/g, ""));
  expect(await importXliff(office, empty)).toMatchObject({ reason: "nichts-darin" });
  valueOf(await importXliff(office, datei));
  // The same file again takes the place of what still waits.
  const strange = xml.replace(/<file id="[^"]+"/, `<file id="${newId()}"`);
  expect(valueOf(await importXliff(office, await received(office, strange)))).toMatchObject({
    vorschlaege: 1,
    unbekannt: 1,
  });
  expect(valueOf(await importXliff(office, datei))).toEqual({ vorschlaege: 2, geaendert: 1, unbekannt: 0 });
  await expect(viewUebersetzen(reader, VON(null))).rejects.toBeInstanceOf(NotAllowed);
  const { vorschlaege } = await viewUebersetzen(owner, VON("uk"));
  expect(vorschlaege.map(({ titel, geaendert }) => [titel, geaendert])).toEqual([
    ["Widerspruch", 0],
    ["Wohngeld", 1],
  ]);
  expect((await viewUebersetzen(owner, VON("ar"))).vorschlaege).toEqual([]);
  const [gleich, anders] = vorschlaege;
  if (!gleich || !anders) throw new Error("two wait");
  const { vorschlag, kennung } = await viewVorschlag(owner, anders.id);
  expect(vorschlag.geaendert).toEqual(["kurz"]);
  const take = { tat: "ungelesen", teile: WORTE, kennung } as const;
  await expect(decideVorschlag(reader, anders.id, 1, take)).rejects.toBeInstanceOf(NotAllowed);
  await expect(decideVorschlag(owner, newId(), 1, take)).rejects.toBeInstanceOf(NotFound);
  const refused = [
    [9, take, "inzwischen-geaendert"],
    [1, { ...take, kennung: "other" }, "inzwischen-geaendert"],
    [1, { ...take, teile: { ...WORTE, titel: "" } }, "titel-fehlt"],
    [1, { ...take, teile: { ...WORTE, schritte: "1" } }, "schritte-zahl"],
  ] as const;
  for (const [rev, what, reason] of refused) {
    expect(await decideVorschlag(owner, anders.id, rev, what)).toMatchObject({ reason });
  }
  valueOf(await decideVorschlag(owner, anders.id, 1, take));
  expect(await decideVorschlag(owner, anders.id, 2, take)).toMatchObject({ reason: "schon-erledigt" });
  // Unread words of an older text are outdated, and say so.
  const [kept] = (await viewLeistungForm(owner, wohngeld)).uebersetzungen;
  expect(kept).toMatchObject({
    sprache: "uk",
    methode: "uebernommen",
    ausTextstand: vorschlag.ausTextstand,
    geprueftAm: null,
  });
  valueOf(await decideVorschlag(owner, gleich.id, 1, { tat: "abgelehnt" }));
  expect((await viewUebersetzen(owner, VON(null))).vorschlaege).toEqual([]);
});

it("W43 a machine's words come as proposals, and those about deadlines are taken read or not at all", async () => {
  const { office, owner, machine, wohngeld, widerspruch } = await aKreis();
  await expect(orderMaschine(owner, "uk")).rejects.toBeInstanceOf(NotAllowed);
  expect(valueOf(await orderMaschine(office, "uk"))).toEqual({ anzahl: 2 });
  expect(await orderMaschine(office, "uk")).toMatchObject({ reason: "nichts-offen" });
  const waiting = (await viewUebersetzen(office, VON("uk"))).vorschlaege;
  const of = (titel: string) => {
    const found = waiting.find((one) => one.titel === titel);
    if (!found) throw new Error(`${titel} was ordered`);
    return found.id;
  };
  const service = (uebersetze: Uebersetzer["uebersetze"]): Uebersetzer => ({
    dienst: "deepl",
    kann: () => true,
    uebersetze,
  });
  const busy = service(() => Promise.reject(new UebersetzerFehler("zu-viel", true)));
  await expect(translateVorschlag(machine, of("Wohngeld"), busy)).rejects.toMatchObject({ grund: "zu-viel" });
  const asked: string[][] = [];
  const good = service(async (texte) => {
    asked.push([...texte]);
    return texte.map((one) => `[${one}]`);
  });
  await translateVorschlag(machine, of("Wohngeld"), good);
  await translateVorschlag(machine, of("Wohngeld"), good);
  expect(asked).toEqual([["Wohngeld", "Zuschuss zur Miete.", "Antrag stellen", "Bescheid abwarten"]]);
  await translateVorschlag(
    machine,
    of("Widerspruch"),
    service(() => Promise.reject(new UebersetzerFehler("kontingent", false))),
  );
  expect((await viewUebersetzen(office, VON("uk"))).vorschlaege.map(({ stand, grund }) => [stand, grund])).toEqual([
    ["gescheitert", "kontingent"],
    ["offen", ""],
  ]);
  await expect(saveMaschine(office, of("Wohngeld"), { grund: "x" })).rejects.toBeInstanceOf(NotAllowed);
  const { vorschlag, kennung, mussGelesen } = await viewVorschlag(owner, of("Wohngeld"));
  expect([vorschlag.teile, mussGelesen]).toEqual([
    {
      titel: "[Wohngeld]",
      kurz: "[Zuschuss zur Miete.]",
      schritte: "[Antrag stellen]\n[Bescheid abwarten]",
      tipp: "",
    },
    false,
  ]);
  const take = (tat: "geprueft" | "ungelesen", shown: string) => ({ tat, teile: WORTE, kennung: shown }) as const;
  valueOf(await decideVorschlag(owner, vorschlag.id, vorschlag.rev, take("ungelesen", kennung)));
  expect((await viewUebersetzen(office, { sprache: "uk", art: "leistung" })).zuLesen.zeilen).toMatchObject([
    { id: wohngeld, stand: "maschinell", intern: `/intern/wegweiser/leistungen/${wohngeld}/sprachen/uk` },
  ]);
  // What failed is ordered anew; about deadlines nobody is told what no person has read.
  valueOf(await orderMaschine(office, "uk"));
  const [again] = (await viewUebersetzen(office, VON("uk"))).vorschlaege;
  if (!again) throw new Error("it was ordered again");
  await translateVorschlag(machine, again.id, good);
  const frist = await viewVorschlag(owner, again.id);
  expect(frist.mussGelesen).toBe(true);
  expect(await decideVorschlag(owner, again.id, frist.vorschlag.rev, take("ungelesen", frist.kennung))).toMatchObject({
    reason: "erst-lesen",
  });
  valueOf(await decideVorschlag(owner, again.id, frist.vorschlag.rev, take("geprueft", frist.kennung)));
  const [kept] = (await viewLeistungForm(owner, widerspruch)).uebersetzungen;
  expect(kept).toMatchObject({ methode: "maschine", geprueftAm: office.today });
});

it("W43 W56 a real DeepL answers for an Artikel: headings, lists and links stay, the page says it is a machine's", async () => {
  const { office, machine, visitor } = await aKreis();
  const { url } = await aService(({ body }) => ({
    status: 200,
    json: { translations: (body["text"] as string[]).map((text) => ({ text: text.replaceAll("Amt", "Office") })) },
  }));
  const deepl = createUebersetzer({ dienst: "deepl", url, key: "geheim" });
  const text = "## Amt\n\nIm [Amt](https://kreis.example/amt?a=1&b=2) & nebenan.\n\n- Amt\n- Telefon 110";
  const neu = { titel: "Im Amt", text, ueberId: null, lebenslageId: null, verantwortlichId: null, stelleIds: [] };
  const make = async (risiko: "hoch" | "niedrig") => {
    const id = valueOf(await createArtikel(office, { ...neu, titel: `${neu.titel} ${risiko}`, risiko }));
    valueOf(await publishArtikel(office, id, 1, true));
    return id;
  };
  const [hoch] = [await make("hoch"), await make("niedrig")];
  valueOf(await orderMaschine(office, "en"));
  const waiting = (await viewUebersetzen(office, { sprache: "en", art: "artikel" })).vorschlaege;
  expect(waiting.map(({ titel }) => titel)).toEqual(["Im Amt hoch", "Im Amt niedrig"]);
  for (const { id, risiko } of waiting) {
    await translateVorschlag(machine, id, deepl);
    const { vorschlag, kennung, mussGelesen, verlorene } = await viewVorschlag(office, id);
    const { teile, rev } = vorschlag;
    expect([teile.text, verlorene]).toEqual([
      "## Office\n\nIm [Office](https://kreis.example/amt?a=1&b=2) & nebenan.\n\n- Office\n- Telefon 110",
      [],
    ]);
    expect(mussGelesen).toBe(risiko === "hoch");
    const unread = await decideVorschlag(office, id, rev, { tat: "ungelesen", teile, kennung });
    expect(unread.ok).toBe(risiko !== "hoch");
  }
  expect(await viewArtikel(visitor, "im-amt-niedrig", "en")).toMatchObject({
    titel: { text: "Im Office niedrig" },
    stand: "maschinell",
  });
  expect(await viewArtikel(visitor, "im-amt-hoch", "en")).toMatchObject({ stand: "fehlt" });
  // Neither by hand: what a machine wrote about high risk is kept read or not at all.
  const byHand = { titel: "Office", text: "", methode: "maschine", geprueft: false } as const;
  expect(await changeArtikelText(office, hoch, "en", 0, 1, byHand)).toMatchObject({ reason: "erst-lesen" });
});
