import { afterAll, expect, test } from "vitest";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { aGremium } from "#src/modules/gremien/test/fixtures.ts";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { readBack } from "#src/platform/pdf/read-back.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { adoptFassung } from "../../fassung/commands/adopt-fassung.ts";
import { viewFassung } from "../../fassung/views/fassungen.ts";
import { viewFortschreibung } from "../../fassung/views/intern.ts";
import { verifyFassungen } from "../../fassung/views/pruefung.ts";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import { datenCsv, datenJson } from "../../quer/exchange/daten.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, geld, SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import { vorlageApi } from "../exchange/api.ts";
import { vorlageDaten, vorlagenDaten } from "../exchange/daten.ts";
import { viewVorlagePapier, viewVorlagePapierIntern } from "../exchange/vorlage-papier.ts";
import type { Ergebnis, VorlageId } from "../rules/vorlage.ts";
import { viewVorlagendatei } from "../views/dateien.ts";
import {
  viewVorlageIntern,
  viewVorlageOeffentlich,
  viewVorlagenIntern,
  viewVorlagenOeffentlich,
} from "../views/vorlagen.ts";
import { adoptVorlage } from "./adopt-vorlage.ts";
import { addBeratung, removeBeratung } from "./change-beratung.ts";
import { addVorlagendatei, removeVorlagendatei } from "./change-dateien.ts";
import { changeVorlage, removeVorlage } from "./change-vorlage.ts";
import { createVorlage } from "./create-vorlage.ts";
import { recordErgebnis, reviseVorlage, submitVorlage } from "./move-vorlage.ts";

const database = testDatabase();
const MARKE = "GEHEIM-7f3a";
const STIMMEN = { stimmberechtigt: 42, anwesend: 39, ja: 34, nein: 2, enthaltung: 3 };
const { files, removeFiles } = testFiles();
afterAll(removeFiles);
const LESENDE = benutzer({ rolle: "lesende", bezugId: null });
const GEMEINDE = benutzer({ rolle: "gemeinde", bezugId: newId() });

/** M01 with 72,000 €, adopted; since then M02, open; a committee behind closed doors and a council. */
async function aKreis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  await createLandkreis(database.ctxFor(mandant, SYSTEM), {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  const feld = await aHandlungsfeld(ctx);
  const inhalt = anInhalt(feld, { finanzierungen: [geld({ art: "kreishaushalt", betragCent: 7_200_000 as Cent })] });
  const m1 = valueOf(await createMassnahme(ctx, inhalt));
  await publishMassnahme(ctx, m1.id);
  const kreistag = valueOf(
    await createGremium(
      ctx,
      aGremium({ name: "Kreistag", art: "vertretung", rechte: ["entscheiden"], sitzungenOeffentlich: true }),
    ),
  );
  const runde = valueOf(
    await createGremium(
      ctx,
      aGremium({ name: "Steuerungsgruppe", art: "steuerungsgruppe", rechte: ["steuern"], sitzungenOeffentlich: false }),
    ),
  );
  valueOf(
    await adoptFassung(ctx, {
      bezeichnung: "Konzept 2019",
      beschlossenAm: "2026-11-01" as Datum,
      beschluss: "Beschlossen.",
      gremiumId: kreistag,
      stand: (await viewFortschreibung(ctx)).stand,
      ohneFreigabe: "",
    }),
  );
  const m2 = valueOf(
    await createMassnahme(
      ctx,
      anInhalt(feld, { titel: "Fahrplan und Kurszeiten", finanzierungen: [geld({ art: "offen" })] }),
    ),
  );
  await publishMassnahme(ctx, m2.id);
  return { mandant, ctx, citizen: database.ctxFor(mandant), kreistag, runde };
}

const revOf = async (ctx: Ctx, id: VorlageId) => (await viewVorlageIntern(ctx, id)).rev;
const standOf = async (ctx: Ctx, id: VorlageId) => (await viewVorlageIntern(ctx, id)).anlagen.stand;

test("R053 a paper is drafted from the data, goes through the bodies, and what is not public leaves by no public way", async () => {
  const { mandant, ctx, citizen } = await aKreis();
  const { id } = valueOf(await createVorlage(ctx, { art: "fassung", titel: "", kennungen: [] }));
  const draft = await viewVorlageIntern(ctx, id);
  expect(draft).toMatchObject({
    nummer: `1/${ctx.today.slice(0, 4)}`,
    titel: "Fortschreibung des Integrationskonzepts",
  });
  expect(draft.sachverhalt).toContain("1 Maßnahmen weitergeführt, 1 ist neu, 0 entfallen");
  expect(draft.finanzen).toContain("Kreishaushalt: 72.000\u00a0€ (1 von 1 Aussagen nennen einen Betrag)");
  expect(draft.beratungen.map((one) => [one.gremium, one.rolle])).toEqual([
    ["Steuerungsgruppe", "vorberatend"],
    ["Kreistag", "beschliessend"],
  ]);
  const { titel, sachverhalt, vorschlag, finanzen, oeffentlich, mitAenderungen, mitTabellen } = draft;
  const angaben = { titel, sachverhalt, vorschlag, finanzen, oeffentlich, mitAenderungen, mitTabellen, kennungen: [] };
  valueOf(await changeVorlage(ctx, id, draft.rev, { ...angaben, vertraulich: `${MARKE} Mietpreise` }));
  expect(await changeVorlage(ctx, id, draft.rev, { ...angaben, vertraulich: "" })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  const anhang = { titel: "Protokoll des Workshops", oeffentlich: true };
  const pdf = { name: "a.pdf", bytes: PDF };
  const add = async (was: typeof anhang, datei: typeof pdf | null) =>
    addVorlagendatei(ctx, files, id, await revOf(ctx, id), was, datei);
  expect(await add(anhang, null)).toMatchObject({ reason: "datei-fehlt" });
  expect(await add(anhang, { name: "a.html", bytes: new TextEncoder().encode("<html>") })).toMatchObject({
    reason: "dateiart-falsch",
  });
  const offen = valueOf(await add(anhang, pdf)).id;
  const geheim = valueOf(await add({ titel: `${MARKE} Mietverträge`, oeffentlich: false }, pdf)).id;
  const falsch = valueOf(await add(anhang, pdf)).id;
  valueOf(await removeVorlagendatei(ctx, id, await revOf(ctx, id), falsch));
  await expect(viewVorlagendatei(citizen, files, offen)).rejects.toThrow(NotFound);
  // A draft is nobody's business.
  const slug = draft.slug;
  await expect(viewVorlageOeffentlich(citizen, slug)).rejects.toThrow(NotFound);
  await expect(viewVorlageIntern(database.ctxFor(mandant, LESENDE), id)).rejects.toThrow(NotFound);

  expect(await submitVorlage(ctx, id, await revOf(ctx, id), "anders")).toMatchObject({ reason: "konzept-geaendert" });
  valueOf(await submitVorlage(ctx, id, await revOf(ctx, id), await standOf(ctx, id)));
  const [runde] = (await viewVorlageIntern(ctx, id)).beratungen;
  if (!runde) throw new Error("no body");
  valueOf(
    await recordErgebnis(ctx, id, await revOf(ctx, id), {
      beratungId: runde.id,
      ergebnis: "empfohlen",
      am: ctx.today,
      text: `${MARKE} aus der Sitzung`,
      abstimmung: null,
    }),
  );

  // Files are frozen with the paper, and the internal one leaves for nobody outside the session.
  expect(await add(anhang, pdf)).toMatchObject({ reason: "stand-passt-nicht" });
  expect(await removeVorlagendatei(ctx, id, await revOf(ctx, id), offen)).toMatchObject({
    reason: "stand-passt-nicht",
  });
  expect((await viewVorlagendatei(citizen, files, offen)).oeffentlich).toBe(true);
  await expect(viewVorlagendatei(citizen, files, geheim)).rejects.toThrow(NotFound);
  await expect(viewVorlagendatei(database.ctxFor(mandant, GEMEINDE), files, geheim)).rejects.toThrow(NotFound);
  expect((await viewVorlagendatei(database.ctxFor(mandant, LESENDE), files, geheim)).oeffentlich).toBe(false);
  await expect(addVorlagendatei(database.ctxFor(mandant, LESENDE), files, id, 1, anhang, pdf)).rejects.toThrow(
    NotAllowed,
  );

  // Whoever reads the internal area as another county's public sees the same as everybody.
  const publicCtx = [citizen, database.ctxFor(mandant, FACHSTELLE)];
  for (const reader of publicCtx) {
    const vorlage = await viewVorlageOeffentlich(reader, slug);
    expect(vorlage.beratungen.map((one) => one.gremium)).toEqual(["Kreistag"]);
    const json = datenJson(reader, await vorlageDaten(reader, slug));
    const list = datenJson(reader, await vorlagenDaten(reader));
    expect(vorlageApi[2]?.schema?.of.safeParse(JSON.parse(JSON.stringify(json))).error?.issues).toBeUndefined();
    expect(vorlageApi[0]?.schema?.of.safeParse(JSON.parse(JSON.stringify(list))).error?.issues).toBeUndefined();
    const csv = datenCsv(await vorlageDaten(reader, slug));
    const input = await viewVorlagePapier(reader, slug);
    const everything = JSON.stringify([vorlage, await viewVorlagenOeffentlich(reader), json, list, csv, input.data]);
    expect(everything).not.toContain(MARKE);
    expect(everything).not.toContain("Steuerungsgruppe");
  }
  const oeffentlich1 = await renderPdf(await viewVorlagePapier(citizen, slug));
  const intern = await renderPdf(await viewVorlagePapierIntern(ctx, id));
  const [publicText, internText] = [oeffentlich1, intern].map((one) => (one.ok ? readBack(one.value.bytes) : null));
  expect(JSON.stringify(publicText)).not.toContain(MARKE);
  expect(JSON.stringify(publicText)).toContain(anhang.titel);
  expect(JSON.stringify(internText)).toContain(MARKE);
  // Who may not sit in the session has the internal page without that part.
  const gemeinde = await viewVorlageIntern(database.ctxFor(mandant, GEMEINDE), id);
  expect(JSON.stringify(gemeinde)).not.toContain(MARKE);
  expect((await viewVorlageIntern(database.ctxFor(mandant, LESENDE), id)).vertraulich).toContain(MARKE);
});

test("V5–V8 bodies speak in order; a postponed paper is rewritten, brought in again and decided; its annexes stay as they were", async () => {
  const { mandant, ctx, kreistag } = await aKreis();
  const { id } = valueOf(await createVorlage(ctx, { art: "beschluss", titel: "Wohnlotsen", kennungen: ["M01"] }));
  expect(await createVorlage(ctx, { art: "beschluss", titel: "X", kennungen: ["M99"] })).toMatchObject({
    reason: "massnahme-unbekannt",
  });
  expect(await createVorlage(ctx, { art: "beschluss", titel: "", kennungen: [] })).toMatchObject({
    reason: "ohne-titel",
  });
  const view = await viewVorlageIntern(ctx, id);
  expect(view.anlagen.tabellen[0]?.zeilen.map((one) => one.kennung)).toEqual(["M01"]);
  const { titel, finanzen, oeffentlich, mitAenderungen, mitTabellen, kennungen } = view;
  const angaben = { titel, finanzen, oeffentlich, mitAenderungen, mitTabellen, kennungen, vertraulich: "" };
  expect(await submitVorlage(ctx, id, view.rev, view.anlagen.stand)).toMatchObject({ reason: "ohne-sachverhalt" });
  valueOf(await changeVorlage(ctx, id, view.rev, { ...angaben, sachverhalt: "S", vorschlag: "V" }));
  const [runde] = view.beratungen;
  valueOf(await removeBeratung(ctx, id, await revOf(ctx, id), runde?.id ?? newId()));
  valueOf(await submitVorlage(ctx, id, await revOf(ctx, id), view.anlagen.stand));
  expect(
    await changeVorlage(ctx, id, await revOf(ctx, id), { ...angaben, sachverhalt: "", vorschlag: "" }),
  ).toMatchObject({ reason: "stand-passt-nicht" });
  const decide = async (ergebnis: "vertagt" | "beschlossen", text: string) => {
    const next = (await viewVorlageIntern(ctx, id)).beratungen.find((one) => one.ergebnis === null);
    return recordErgebnis(ctx, id, await revOf(ctx, id), {
      beratungId: next?.id ?? newId(),
      ergebnis,
      am: ctx.today,
      text,
      abstimmung: ergebnis === "vertagt" ? null : STIMMEN,
    });
  };
  valueOf(await decide("vertagt", "Noch Fragen."));
  valueOf(await reviseVorlage(ctx, id, await revOf(ctx, id)));
  expect(await submitVorlage(ctx, id, await revOf(ctx, id), view.anlagen.stand)).toMatchObject({
    reason: "ohne-beschluss",
  });
  expect(await removeVorlage(ctx, id, await revOf(ctx, id))).toMatchObject({ reason: "schon-beraten" });
  valueOf(
    await addBeratung(ctx, id, await revOf(ctx, id), {
      gremiumId: kreistag,
      rolle: "beschliessend",
      am: null,
      oeffentlich: true,
    }),
  );
  valueOf(await submitVorlage(ctx, id, await revOf(ctx, id), view.anlagen.stand));
  await publishMassnahme(
    ctx,
    valueOf(await createMassnahme(ctx, anInhalt(await aHandlungsfeld(ctx, "Neues Feld")))).id,
  );
  expect((await viewVorlageIntern(ctx, id)).konzeptGeaendert).toBe(true);
  valueOf(await decide("beschlossen", ""));
  expect(await viewVorlageIntern(ctx, id)).toMatchObject({
    stand: "beschlossen",
    anlagen: { stand: view.anlagen.stand },
  });
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining(["konzept.vorlage.submitted", "konzept.vorlage.revised", "konzept.vorlage.decided"]),
  );

  const other = valueOf(await createVorlage(ctx, { art: "beschluss", titel: "Weg damit", kennungen: [] }));
  valueOf(await removeVorlage(ctx, other.id, await revOf(ctx, other.id)));
  const reader = database.ctxFor(mandant, LESENDE);
  expect((await viewVorlagenIntern(reader)).zeilen.map((one) => one.titel)).toEqual(["Wohnlotsen"]);
  for (const act of [
    () => createVorlage(reader, { art: "beschluss", titel: "X", kennungen: [] }),
    () => reviseVorlage(reader, id, 1),
    () => removeVorlage(reader, id, 1),
    () => addBeratung(reader, id, 1, { gremiumId: kreistag, rolle: "vorberatend", am: null, oeffentlich: true }),
  ]) {
    await expect(act()).rejects.toThrow(NotAllowed);
  }
});

test("V12 a decided paper becomes the Fassung that was brought in, also when the Konzept went on; tampering is found", async () => {
  const { mandant, ctx } = await aKreis();
  const { id } = valueOf(await createVorlage(ctx, { art: "fassung", titel: "", kennungen: [] }));
  const bring = async () => valueOf(await submitVorlage(ctx, id, await revOf(ctx, id), await standOf(ctx, id)));
  await bring();
  const say = async (ergebnis: Ergebnis, abstimmung: typeof STIMMEN | null) => {
    const next = (await viewVorlageIntern(ctx, id)).beratungen.find((one) => one.ergebnis === null);
    return recordErgebnis(ctx, id, await revOf(ctx, id), {
      beratungId: next?.id ?? newId(),
      ergebnis,
      am: ctx.today,
      text: "",
      abstimmung,
    });
  };
  valueOf(await say("empfohlen", null));
  expect(await say("beschlossen", null)).toMatchObject({ reason: "ohne-abstimmung" });
  valueOf(await say("beschlossen", STIMMEN));
  const hold = async (bezeichnung: string, trotzdem: boolean) =>
    adoptVorlage(ctx, id, await revOf(ctx, id), { bezeichnung, beschluss: "Der Kreistag beschließt.", trotzdem });
  expect((await viewVorlageIntern(ctx, id)).festhalten).toEqual({ slug: null, moeglich: true, abweichungen: [] });
  const later = valueOf(await createMassnahme(ctx, anInhalt(await aHandlungsfeld(ctx, "Neues Feld"))));
  await publishMassnahme(ctx, later.id);
  const { festhalten } = await viewVorlageIntern(ctx, id);
  expect(festhalten?.abweichungen.map(({ vorgang, titel }) => [vorgang, titel])).toContainEqual(["neu", "Neues Feld"]);
  expect(await hold("Konzept 2026", false)).toMatchObject({ reason: "entwurf-weicht-ab" });
  await expect(
    adoptVorlage(database.ctxFor(mandant, LESENDE), id, 1, { bezeichnung: "x", beschluss: "x", trotzdem: true }),
  ).rejects.toThrow(NotAllowed);
  expect(await hold("Konzept 2019", true)).toMatchObject({ reason: "bezeichnung-vergeben" });

  // What the owner of the database changes is found, on the page and before anything is frozen.
  expect((await viewVorlageIntern(ctx, id)).unveraendert).toBe(true);
  const tampered = async (change: string, back: string) => {
    await database.admin.query(change, [id]);
    const found = (await viewVorlageIntern(ctx, id)).unveraendert;
    await database.admin.query(back, [id]);
    return found;
  };
  const set = (value: string) => `update konzept_vorlagen set vorschlag = ${value} where id = $1`;
  expect(await tampered(set("vorschlag || '!'"), set("left(vorschlag, -1)"))).toBe(false);
  const inhalt = (from: string, to: string) =>
    `update konzept_vorlage_staende set inhalt = replace(inhalt, '${from}', '${to}') where vorlage_id = $1`;
  expect(await tampered(inhalt("Fahrplan", "Fohrplan"), inhalt("Fohrplan", "Fahrplan"))).toBe(false);
  expect((await viewVorlageIntern(ctx, id)).unveraendert).toBe(true);
  for (const attempt of [
    "update konzept_vorlage_staende set hash = ''",
    `delete from konzept_vorlage_staende where vorlage_id = '${id}'`,
  ]) {
    await expect(ctx.db.note((tx) => tx.execute(attempt))).rejects.toMatchObject({ cause: { code: "42501" } });
  }

  const { slug } = valueOf(await hold("Konzept 2026", true));
  const fassung = await viewFassung(database.ctxFor(mandant), slug);
  expect(fassung).toMatchObject({
    gremium: "Kreistag",
    abstimmung: STIMMEN,
    unveraendert: true,
    anzahl: { massnahme: 2, handlungsfeld: 1 },
  });
  expect(await hold("Noch eine", true)).toMatchObject({ reason: "schon-festgehalten" });
  expect((await viewVorlageIntern(ctx, id)).festhalten?.slug).toBe(slug);
  expect((await verbsOf(ctx)).at(-1)).toBe("konzept.fassung.adopted");
  expect(await verifyFassungen(ctx)).toMatchObject([{ unveraendert: true }, { unveraendert: true }]);
});
