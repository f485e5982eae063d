import { describe, expect, test } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { archiveMassnahme } from "#src/modules/konzept/commands/archive-massnahme.ts";
import { changeMassnahme } from "#src/modules/konzept/commands/change-massnahme.ts";
import { createMassnahme } from "#src/modules/konzept/commands/create-massnahme.ts";
import { publishMassnahme } from "#src/modules/konzept/commands/publish-massnahme.ts";
import { reportSachstand } from "#src/modules/konzept/sachstand/commands/report-sachstand.ts";
import {
  aHandlungsfeld,
  anInhalt,
  benutzer,
  FACHSTELLE,
  valueOf,
  verbsOf,
} from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { readBack } from "#src/platform/pdf/read-back.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { renderBericht, writeBerichtXlsx } from "../exchange/files.ts";
import type { BerichtAngaben, BerichtId } from "../rules/bericht.ts";
import { viewBericht, viewBerichte, viewFassung, viewOeffentlicheBerichte, verifyBerichte } from "../views/berichte.ts";
import { writeVorschau } from "../views/vorschau.ts";
import { changeBericht, createBericht, freezeBericht, publishBericht } from "./berichte.ts";

const database = testDatabase();

const angaben = (anders: Partial<BerichtAngaben> = {}): BerichtAngaben => ({
  art: "sozialausschuss",
  titel: "Bericht 2026",
  von: "2026-01-01" as Datum,
  bis: "2026-11-21" as Datum,
  gemeindeId: null,
  oeffentlich: true,
  vorwort: "",
  ...anders,
});

/** M01 with a report for everybody and a later one for the office, M02 without, M03 a draft. */
async function aKonzept() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  await createLandkreis(database.ctxFor(mandant, { kind: "system", id: null, rollen: [], name: "test" }), {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  const feld = await aHandlungsfeld(ctx);
  const make = async (titel: string) => valueOf(await createMassnahme(ctx, anInhalt(feld, { titel }))).id;
  const [m1, m2] = [await make("Wohnlotsen"), await make("Sprachcafé")];
  await make("Geheimer Entwurf");
  for (const id of [m1, m2]) valueOf(await publishMassnahme(ctx, id));
  const meldung = {
    tag: "2026-06-30" as Datum,
    umsetzung: "laeuft",
    einschaetzung: "im-plan",
    grund: "",
    neuerTermin: null,
    bericht: "Es geht voran.",
    naechsteSchritte: "",
    gemeldetVon: "",
    oeffentlich: true,
    leistungen: [],
  } as const;
  const first = valueOf(await reportSachstand(ctx, m1, meldung, null));
  const intern = {
    ...meldung,
    tag: "2026-10-01" as Datum,
    einschaetzung: "kritisch",
    grund: "Träger zahlungsunfähig.",
    neuerTermin: "2027-03-31" as Datum,
    oeffentlich: false,
  } as const;
  valueOf(await reportSachstand(ctx, m1, intern, first.id));
  return { mandant, ctx, m1, m2, meldung };
}

async function freeze(ctx: Ctx, id: BerichtId, rest: { lueckenBekannt?: boolean; berichtigung?: string } = {}) {
  const { vorschau } = await viewBericht(ctx, id);
  const seen = { stand: vorschau.stand, lueckenBekannt: true, berichtigung: "", ...rest };
  return freezeBericht(ctx, id, seen, writeVorschau);
}

async function files(ctx: Ctx, slug: string) {
  const view = await viewFassung(ctx, slug);
  const pdf = await renderBericht((input) => renderPdf(input), view.dokument);
  if (!pdf.ok) throw new Error(pdf.reason);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return {
    hash: view.hash,
    pdf: pdf.value,
    pdfBytes: hex(pdf.value.bytes),
    xlsx: hex(await writeBerichtXlsx(view.dokument)),
  };
}

test("MODEL 5.3 rule 15: who is missing, freeze, publish; the same bytes later although everything has changed", async () => {
  const { ctx, mandant, m2, meldung } = await aKonzept();
  const { id } = valueOf(await createBericht(ctx, angaben()));
  const { vorschau } = await viewBericht(ctx, id);
  expect(vorschau.luecken.map((one) => one.kennung)).toEqual(["M02"]);
  expect(await freeze(ctx, id, { lueckenBekannt: false })).toEqual({ ok: false, reason: "luecken-unbestaetigt" });
  const { slug, nummer } = valueOf(await freeze(ctx, id));
  expect((await verbsOf(ctx)).at(-1)).toBe("monitoring.bericht.frozen");
  const everybody = database.ctxFor(mandant);
  await expect(viewFassung(everybody, slug)).rejects.toBeInstanceOf(NotFound);
  expect(await viewOeffentlicheBerichte(everybody)).toEqual([]);
  valueOf(await publishBericht(ctx, id, nummer));
  expect(await publishBericht(ctx, id, nummer)).toEqual({ ok: false, reason: "schon-veroeffentlicht" });
  const before = await files(everybody, slug);
  const read = readBack(before.pdf.bytes);
  expect([read.lang, read.isTagged, before.pdf.warnings, before.pdf.missingCharacters]).toEqual([
    "de-DE",
    true,
    [],
    [],
  ]);
  expect(read.squeezed).toContain("1von2mitSachstandausdemZeitraum");

  valueOf(await reportSachstand(ctx, m2, { ...meldung, tag: "2026-11-01" as Datum }, null));
  valueOf(await changeBericht(ctx, id, 1, angaben({ titel: "Ganz anders" })));
  const spaeter = { ...everybody, today: "2031-01-01" as Datum, locale: "en" as const };
  const after = await files(spaeter, slug);
  expect([after.hash, after.pdfBytes, after.xlsx]).toEqual([before.hash, before.pdfBytes, before.xlsx]);
  expect(await viewFassung(everybody, slug)).toMatchObject({ titel: "Bericht 2026", unveraendert: true });
});

test("a correction is a new revision with a note and a link to the old one", async () => {
  const { ctx, mandant } = await aKonzept();
  const { id } = valueOf(await createBericht(ctx, angaben()));
  const eins = valueOf(await freeze(ctx, id));
  valueOf(await publishBericht(ctx, id, 1));
  expect(await freeze(ctx, id)).toEqual({ ok: false, reason: "ohne-berichtigung" });
  const zwei = valueOf(await freeze(ctx, id, { berichtigung: "Zahl der Kurse berichtigt." }));
  const everybody = database.ctxFor(mandant);
  expect(await viewFassung(everybody, eins.slug)).toMatchObject({ berichtigt: false, neueste: null });
  valueOf(await publishBericht(ctx, id, 2));
  expect(await viewFassung(everybody, eins.slug)).toMatchObject({ berichtigt: true, neueste: { slug: zwei.slug } });
  expect(await viewFassung(everybody, zwei.slug)).toMatchObject({
    nummer: 2,
    vorige: { slug: eins.slug },
    dokument: { berichtigung: "Zahl der Kurse berichtigt." },
  });
  expect((await verifyBerichte(ctx)).every((one) => one.unveraendert && one.folgtAufVorige)).toBe(true);
});

describe("nothing changes a frozen report", () => {
  test("the application can neither change nor delete; what the owner of the database changes is found", async () => {
    const { ctx } = await aKonzept();
    const { id } = valueOf(await createBericht(ctx, angaben()));
    const { slug } = valueOf(await freeze(ctx, id));
    for (const attempt of [
      "update monitoring_berichtsfassungen set titel = 'x'",
      "delete from monitoring_berichtsfassungen",
      "delete from monitoring_berichtsveroeffentlichungen",
    ]) {
      await expect(ctx.db.note((tx) => tx.execute(attempt))).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    for (const tampering of [
      "inhalt = replace(inhalt, 'Wohnlotsen', 'Wohnlosen')",
      "hash = repeat('0', 64)",
      "stichtag = '2020-01-01'",
    ]) {
      const { rows } = await database.admin.query<{ inhalt: string; hash: string; stichtag: string }>(
        "select inhalt, hash, stichtag::text from monitoring_berichtsfassungen where slug = $1 and tenant_id = $2",
        [slug, ctx.mandant.id],
      );
      const [old] = rows;
      await database.admin.query(
        `update monitoring_berichtsfassungen set ${tampering} where slug = $1 and tenant_id = $2`,
        [slug, ctx.mandant.id],
      );
      expect([tampering, (await verifyBerichte(ctx))[0]?.unveraendert]).toEqual([tampering, false]);
      expect((await viewFassung(ctx, slug)).unveraendert).toBe(false);
      await database.admin.query(
        "update monitoring_berichtsfassungen set inhalt = $3, hash = $4, stichtag = $5 where slug = $1 and tenant_id = $2",
        [slug, ctx.mandant.id, old?.inhalt, old?.hash, old?.stichtag],
      );
    }
    expect((await verifyBerichte(ctx))[0]?.unveraendert).toBe(true);
  });

  test("what was looked at is what is frozen", async () => {
    const { ctx, m2, meldung } = await aKonzept();
    const { id } = valueOf(await createBericht(ctx, angaben()));
    const { vorschau } = await viewBericht(ctx, id);
    valueOf(await reportSachstand(ctx, m2, meldung, null));
    const seen = { stand: vorschau.stand, lueckenBekannt: true, berichtigung: "" };
    expect(await freezeBericht(ctx, id, seen, writeVorschau)).toEqual({ ok: false, reason: "inzwischen-geaendert" });
    expect(await changeBericht(ctx, id, 7, angaben())).toEqual({ ok: false, reason: "inzwischen-geaendert" });
    expect(await createBericht(ctx, angaben({ bis: "2026-12-31" as Datum }))).toEqual({
      ok: false,
      reason: "bis-in-zukunft",
    });
  });
});

test("T: a public report holds nothing that is not public, in any of its kinds; the office's own is never published", async () => {
  const { ctx, mandant } = await aKonzept();
  for (const art of ["sozialausschuss", "steuerungsgruppe", "taetigkeitsbericht"] as const) {
    const text = JSON.stringify((await writeVorschau(ctx, angaben({ art }))).dokument);
    expect(text).toContain("Wohnlotsen");
    expect(text).not.toMatch(/Geheimer Entwurf|zahlungsunfähig/);
    const intern = JSON.stringify((await writeVorschau(ctx, angaben({ art, oeffentlich: false }))).dokument);
    expect(intern).not.toContain("Geheimer Entwurf");
    // What went wrong stands where it is asked for; a Tätigkeitsbericht says what was done.
    expect(intern.includes("zahlungsunfähig")).toBe(art !== "taetigkeitsbericht");
  }
  const { id } = valueOf(await createBericht(ctx, angaben({ art: "steuerungsgruppe", oeffentlich: false })));
  const { slug } = valueOf(await freeze(ctx, id));
  expect(await publishBericht(ctx, id, 1)).toEqual({ ok: false, reason: "nur-intern" });
  const leser = { ...ctx, actor: benutzer({ rolle: "gremienmitglied", bezugId: null }) };
  expect((await viewFassung(leser, slug)).dokument.art).toBe("steuerungsgruppe");
  expect((await viewBerichte(leser)).fassungen).toHaveLength(1);
  for (const actor of [database.ctxFor(mandant), { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: id }) }]) {
    await expect(viewFassung(actor, slug)).rejects.toBeInstanceOf(NotFound);
  }
});

test("B7 a report on a past day has the list, names and decisions of that day, and says what nobody knows", async () => {
  const { ctx, m1, m2 } = await aKonzept();
  const feld = await aHandlungsfeld(ctx, "Neues Feld");
  const kommt = anInhalt(feld, { titel: "Kommt erst", beginn: { tag: "2026-12-01" as Datum, genauigkeit: "tag" } });
  valueOf(await publishMassnahme(ctx, valueOf(await createMassnahme(ctx, kommt)).id));
  // As if both had been written down long ago; since then one was renamed and the other put aside.
  await database.admin.query("update konzept_massnahmen set created_at = '2026-01-15' where id = any($1)", [[m1, m2]]);
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ rev: number }>(`select rev from konzept_massnahmen where id = '${m1}'`),
  );
  const neu = anInhalt(feld, { titel: "Wohnlotsinnen und Wohnlotsen" });
  valueOf(await changeMassnahme(ctx, m1, rows[0]?.rev ?? 0, neu));
  valueOf(await archiveMassnahme(ctx, m2, "Läuft aus."));
  const write = (anders: Partial<BerichtAngaben>) =>
    writeVorschau(ctx, angaben({ art: "steuerungsgruppe", oeffentlich: false, ...anders }));
  const titles = (dokument: Awaited<ReturnType<typeof write>>["dokument"]) =>
    (dokument.abschnitte.find((one) => one.titel.startsWith("Stand der"))?.zeilen ?? []).map((row) => row[1]);
  const damals = (await write({ bis: "2026-10-31" as Datum })).dokument;
  expect(titles(damals)).toEqual(["Wohnlotsen", "Sprachcafé"]);
  const sagt = damals.abschnitte.at(-1);
  expect(sagt).toMatchObject({ titel: "Von wann die Angaben sind" });
  expect(sagt?.text).toContain("2 Maßnahmen; 1 kamen danach dazu und fehlen. Bei 0");
  expect(sagt?.text).toContain("1 heißen heute anders");
  const heute = (await write({ bis: ctx.today })).dokument;
  expect(titles(heute)).toEqual(["Wohnlotsinnen und Wohnlotsen", "Kommt erst"]);
  expect(heute.abschnitte.map((one) => one.titel)).not.toContain("Von wann die Angaben sind");
  // What is not public today is in no report for everybody.
  expect(
    titles((await write({ bis: "2026-10-31" as Datum, art: "sozialausschuss", oeffentlich: true })).dokument),
  ).toEqual(["Wohnlotsen"]);
});

test("nobody but the Fachstelle writes reports", async () => {
  const { ctx, mandant } = await aKonzept();
  const { id } = valueOf(await createBericht(ctx, angaben()));
  const leser = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
  const seen = { stand: "", lueckenBekannt: true, berichtigung: "" };
  for (const attempt of [
    () => createBericht(leser, angaben()),
    () => changeBericht(leser, id, 1, angaben()),
    () => freezeBericht(leser, id, seen, writeVorschau),
    () => publishBericht(leser, id, 1),
    () => viewBericht(leser, id),
    () => verifyBerichte(leser),
  ]) {
    await expect(attempt()).rejects.toBeInstanceOf(NotAllowed);
  }
  await expect(createBericht(database.ctxFor(mandant), angaben())).rejects.toBeInstanceOf(SignInNeeded);
  await expect(publishBericht(ctx, id, 1)).rejects.toBeInstanceOf(NotFound);
  const anderer = database.ctxFor(await database.aMandant(), FACHSTELLE);
  await expect(viewBericht(anderer, id)).rejects.toBeInstanceOf(NotFound);
});
