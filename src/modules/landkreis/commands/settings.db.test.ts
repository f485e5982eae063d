import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { FileStore } from "#src/platform/files/file-store.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../test/database.ts";
import { WOERTER_VORGABE } from "../rules/woerter.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../test/fixtures.ts";
import { viewEinstellungen } from "../views/einstellungen.ts";
import { viewErklaerung } from "../views/erklaerung.ts";
import { viewLandkreis, viewProfil } from "../views/landkreis.ts";
import { viewLogo } from "../views/logo.ts";
import { viewRechtstext } from "../views/rechtstexte.ts";
import { viewSchnelllinks } from "../views/schnelllinks.ts";
import { removeLogo, uploadLogo } from "./change-logo.ts";
import { changeFarben, changeProfil, changeSprachen, changeWoerter } from "./change-profil.ts";
import { changeBarrierefreiheit, changeRechtstext } from "./change-rechtstext.ts";
import { changeSchnelllinks } from "./change-schnelllinks.ts";
import { createLandkreis } from "./create-landkreis.ts";

const database = testDatabase();
const HEUTE = "2026-11-21" as Datum;

/** A county that was set up, seen by the Fachstelle, a reader and the public. */
async function aLandkreis() {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const created = await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  expect(created.ok).toBe(true);
  return { mandant, office, reader: database.ctxFor(mandant, LESEND), visitor: database.ctxFor(mandant) };
}

async function auditOf(ctx: Ctx, verb: string) {
  const { rows } = await database.admin.query(
    `select c.before, c.after from platform_audit_events e join platform_audit_changes c on c.event_id = e.id
      where e.tenant_id = $1 and e.verb = $2 order by e.at`,
    [ctx.mandant.id, verb],
  );
  return rows;
}

describe("setting up a county", () => {
  it("gives it our colours, words and a statement that promises little", async () => {
    const { visitor, office } = await aLandkreis();
    const page = await viewLandkreis(visitor);
    expect(page).toMatchObject({ name: "Landkreis Probe", sprachen: ["de", "en"], logo: null });
    expect(page.fachstelle).toMatchObject({ name: "Landratsamt Probe", telefon: "030 23125 200" });
    expect((await viewErklaerung(visitor))?.vereinbarkeit).toBe("teilweise");
    expect(await auditOf(office, "landkreis.created")).toHaveLength(1);
  });

  it("happens once", async () => {
    const { office } = await aLandkreis();
    expect(await createLandkreis(office, aProfil())).toEqual({ ok: false, reason: "schon-angelegt" });
  });

  it("refuses a key of another Land, and nothing is written", async () => {
    const mandant = await database.aMandant();
    const ctx = database.ctxFor(mandant, SYSTEM);
    expect(await createLandkreis(ctx, aProfil({ land: "08" }))).toEqual({
      ok: false,
      reason: "schluessel-passt-nicht",
    });
    expect(await viewProfil(ctx)).toBeNull();
    expect(await auditOf(ctx, "landkreis.created")).toEqual([]);
  });

  it("is not for readers", async () => {
    const mandant = await database.aMandant();
    await expect(createLandkreis(database.ctxFor(mandant, LESEND), aProfil())).rejects.toBeInstanceOf(NotAllowed);
  });

  it("before it, pages still have a frame and settings are not found", async () => {
    const mandant = await database.aMandant();
    expect((await viewLandkreis(database.ctxFor(mandant))).fachstelle).toBeNull();
    const ctx = database.ctxFor(mandant, FACHSTELLE);
    await expect(viewEinstellungen(ctx)).rejects.toBeInstanceOf(NotFound);
    await expect(changeSprachen(ctx, 1, ["en"])).rejects.toBeInstanceOf(NotFound);
  });
});

describe("changing the settings", () => {
  const acts = {
    profil: (ctx: Ctx, rev: number) => changeProfil(ctx, rev, aProfil({ name: "Landkreis Neu" })),
    farben: (ctx: Ctx, rev: number) => changeFarben(ctx, rev, { farbton: 35, buntheit: 80, papierton: 70 }),
    sprachen: (ctx: Ctx, rev: number) => changeSprachen(ctx, rev, ["ar"]),
    woerter: (ctx: Ctx, rev: number) =>
      changeWoerter(ctx, rev, {
        ...WOERTER_VORGABE,
        de: { ...WOERTER_VORGABE.de, massnahme: { einzahl: "Projekt", mehrzahl: "Projekte" } },
      }),
    schnelllinks: (ctx: Ctx, rev: number) =>
      changeSchnelllinks(ctx, rev, [{ titel: { de: "Konzept" }, ziel: "/konzept" }]),
  };

  it.each(Object.entries(acts))("%s: saved, recorded, seen at once", async (name, act) => {
    const { office, visitor } = await aLandkreis();
    await viewLandkreis(visitor);
    expect(await act(office, 1)).toEqual({ ok: true, value: null });
    const [entry] = await auditOf(office, `landkreis.${name}.changed`);
    expect(entry.after).not.toEqual(entry.before);
    const page = await viewLandkreis(visitor);
    const seen = {
      profil: page.name === "Landkreis Neu",
      farben: page.farbenHref.endsWith("35-80-70"),
      sprachen: page.sprachen.join() === "de,ar",
      woerter: page.woerter.massnahme.mehrzahl === "Projekte",
      schnelllinks: (await viewSchnelllinks(visitor))[0]?.href === "/konzept",
    };
    expect(seen[name as keyof typeof acts]).toBe(true);
  });

  it.each(Object.entries(acts))(
    "%s: whoever saw an older state is told, and nothing is written",
    async (_name, act) => {
      const { office } = await aLandkreis();
      await changeSprachen(office, 1, ["en", "ar"]);
      const before = await viewProfil(office);
      expect(await act(office, 1)).toEqual({ ok: false, reason: "inzwischen-geaendert" });
      expect(await viewProfil(office)).toEqual(before);
    },
  );

  it.each(Object.entries(acts))("%s: readers may not", async (_name, act) => {
    const { reader } = await aLandkreis();
    await expect(act(reader, 1)).rejects.toBeInstanceOf(NotAllowed);
  });

  it("refuses what the rules refuse", async () => {
    const { office } = await aLandkreis();
    expect(await changeProfil(office, 1, aProfil({ kreisschluessel: "08999" }))).toMatchObject({
      reason: "schluessel-passt-nicht",
    });
    expect(await changeFarben(office, 1, { farbton: 35, buntheit: 400, papierton: 70 })).toMatchObject({
      reason: "farbe-ausserhalb",
    });
    expect(await changeSchnelllinks(office, 1, [{ titel: { de: "X" }, ziel: "javascript:1" }])).toMatchObject({
      reason: "ziel-unbrauchbar",
    });
    const many = Array.from({ length: 13 }, () => ({ titel: { de: "X" }, ziel: "/" }));
    expect(await changeSchnelllinks(office, 1, many)).toMatchObject({ reason: "zu-viele" });
  });

  it("another county's settings stay as they are", async () => {
    const [one, other] = [await aLandkreis(), await aLandkreis()];
    await changeProfil(one.office, 1, aProfil({ name: "Landkreis Eins" }));
    expect((await viewLandkreis(other.visitor)).name).toBe("Landkreis Probe");
  });
});

describe("legal texts", () => {
  const impressum = { art: "impressum", locale: "de", text: "Anbieter: Landkreis Probe", stand: HEUTE } as const;

  it("are written, changed and taken away; the audit keeps no words", async () => {
    const { office, visitor } = await aLandkreis();
    expect(await viewRechtstext(visitor, "impressum")).toBeNull();
    expect(await changeRechtstext(office, { ...impressum, rev: 0 })).toMatchObject({ ok: true });
    expect(await viewRechtstext(visitor, "impressum")).toEqual({ text: impressum.text, lang: "de", stand: HEUTE });
    expect(await changeRechtstext(office, { ...impressum, text: "", rev: 1 })).toMatchObject({ ok: true });
    expect(await viewRechtstext(visitor, "impressum")).toBeNull();
    const entries = await auditOf(office, "landkreis.rechtstext.changed");
    expect(JSON.stringify(entries)).not.toContain("Anbieter");
    expect(entries).toHaveLength(2);
  });

  it("fall back to German and say so", async () => {
    const { office, mandant } = await aLandkreis();
    await changeRechtstext(office, { ...impressum, rev: 0 });
    const english = database.ctxFor(mandant, undefined, { locale: "en" });
    expect(await viewRechtstext(english, "impressum")).toMatchObject({ lang: "de" });
  });

  it("refuse an older state, a day to come and readers", async () => {
    const { office, reader } = await aLandkreis();
    await changeRechtstext(office, { ...impressum, rev: 0 });
    expect(await changeRechtstext(office, { ...impressum, rev: 0 })).toMatchObject({ reason: "inzwischen-geaendert" });
    const later = { ...impressum, stand: "2026-11-22" as Datum, rev: 1 };
    expect(await changeRechtstext(office, later)).toMatchObject({ reason: "stand-in-der-zukunft" });
    await expect(changeRechtstext(reader, { ...impressum, rev: 1 })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("the statement on accessibility", () => {
  const neu = {
    vereinbarkeit: "vollstaendig",
    methode: "dritte",
    barrieren: [],
    geprueftAm: HEUTE,
    gesetz: "",
    stelleName: "",
    stelleAnschrift: "",
    stelleLink: "",
  } as const;

  it("takes law and body from the Land unless the county names its own", async () => {
    const { office, visitor } = await aLandkreis();
    expect(await changeBarrierefreiheit(office, 1, neu)).toMatchObject({ ok: true });
    expect((await viewErklaerung(visitor))?.stelle?.name).toContain("Musterland");
    await changeBarrierefreiheit(office, 2, { ...neu, stelleName: "Ombudsstelle", gesetz: "Eigenes Gesetz" });
    expect(await viewErklaerung(visitor)).toMatchObject({ gesetz: "Eigenes Gesetz", stelle: { name: "Ombudsstelle" } });
    expect(await auditOf(office, "landkreis.barrierefreiheit.changed")).toHaveLength(2);
  });

  it("refuses a contradiction, an older state and readers", async () => {
    const { office, reader } = await aLandkreis();
    expect(await changeBarrierefreiheit(office, 1, { ...neu, vereinbarkeit: "teilweise" })).toMatchObject({
      reason: "widerspruch",
    });
    expect(await changeBarrierefreiheit(office, 7, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
    await expect(changeBarrierefreiheit(reader, 1, neu)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("the logo", () => {
  const chunk = (type: string, content: string) =>
    `\0\0\0${String.fromCharCode(content.length)}${type}${content}\0\0\0\0`;
  const picture = [chunk("IHDR", "\0\0\0\x04\0\0\0\x03\b\x02\0\0\0"), chunk("IDAT", "Bild"), chunk("IEND", "")];
  const pngOf = (...chunks: readonly string[]) =>
    Uint8Array.from(Buffer.from(`\x89PNG\r\n\x1a\n${chunks.join("")}`, "latin1"));
  const png = pngOf(...picture);
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wk-logo-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is taken by content, replaced and removed; the old file is left to the nightly run", async () => {
    const { office, visitor } = await aLandkreis();
    const files = new FileStore(folder);
    const [head = "", ...rest] = picture;
    const signed = pngOf(head, chunk("tEXt", "Author\0Erika"), ...rest);
    expect(await uploadLogo(office, files, 1, { name: "wappen.svg", bytes: signed })).toMatchObject({ ok: true });
    const logo = await viewLogo(visitor, files);
    expect(logo.mediaType).toBe("image/png");
    // T71: who made it stays with whoever sent it.
    expect(Uint8Array.from(await files.read(office.mandant.id, logo.id))).toEqual(png);
    expect((await viewLandkreis(visitor)).logo?.href).toContain(logo.id);
    expect(await uploadLogo(office, files, 2, { name: "neu.png", bytes: png })).toMatchObject({ ok: true });
    expect(await removeLogo(office, 3)).toMatchObject({ ok: true });
    await expect(viewLogo(visitor, files)).rejects.toBeInstanceOf(NotFound);
    const { rows } = await database.admin.query(
      "select count(*)::int as n from platform_dateien where tenant_id = $1 and expires_at <= now()",
      [office.mandant.id],
    );
    expect(rows[0].n).toBe(2);
  });

  it("refuses what is no picture and what is too large, and keeps no file", async () => {
    const { office, reader, mandant } = await aLandkreis();
    const files = new FileStore(folder);
    const svg = new TextEncoder().encode("<svg/>");
    expect(await uploadLogo(office, files, 1, { name: "x.png", bytes: svg })).toMatchObject({ reason: "kein-bild" });
    expect(await uploadLogo(office, files, 1, { name: "x.png", bytes: png.slice(0, 12) })).toMatchObject({
      reason: "kein-bild",
    });
    const huge = new Uint8Array(10 * 1024 * 1024 + 1);
    huge.set(png);
    expect(await uploadLogo(office, files, 1, { name: "x.png", bytes: huge })).toMatchObject({ reason: "zu-gross" });
    await expect(uploadLogo(reader, files, 1, { name: "x.png", bytes: png })).rejects.toBeInstanceOf(NotAllowed);
    expect(await readdir(join(folder, mandant.id)).catch(() => [])).toEqual([]);
  });
});
