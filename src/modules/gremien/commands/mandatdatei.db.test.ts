import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { anAmt } from "#src/modules/netzwerk/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { dateien } from "#src/platform/db/tables.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { must } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { mandatJson } from "../exchange/gremien-tabelle.ts";
import { benutzerMit } from "../test/fixtures.ts";
import { viewMandat, viewMandatdatei, viewMandatForm } from "../views/mandate.ts";
import { createMandat, removeMandat } from "./change-mandat.ts";
import { keepMandatdatei, removeMandatdatei } from "./keep-mandatdatei.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);

const upload = { name: "niederschrift.pdf", bytes: PDF };
const SLUG = "fortschreibung";

async function aMandat() {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, benutzerMit("fachstelle"));
  const stelleId = must(await createStelle(office, anAmt({ name: "Stabsstelle Integration" })));
  const id = must(
    await createMandat(office, {
      titel: "Fortschreibung",
      wortlaut: "Der Kreistag beauftragt …",
      umfang: "",
      gremiumId: null,
      beschlossenAm: "2025-02-17" as Datum,
      dokumentTitel: "",
      dokumentAdresse: "",
      stelleId,
      fuerGremiumId: null,
      handlungsfelder: [],
    }),
  );
  const reader = database.ctxFor(mandant, benutzerMit("lesende"));
  return { id, office, reader, visitor: database.ctxFor(mandant) };
}

const expiresAt = async (ctx: Ctx, id: Id<"Datei">) => {
  const [row] = await ctx.db.read((db) => db.select().from(dateien).where(eq(dateien.id, id)));
  return row?.expiresAt ?? null;
};

test("R005 the document of a decision is internal until everybody may read it, and goes with it", async () => {
  const { id, office, reader, visitor } = await aMandat();
  const intern = { upload, oeffentlich: false };
  expect(await keepMandatdatei(office, files, id, 1, { upload: null, oeffentlich: true })).toMatchObject({
    reason: "datei-fehlt",
  });
  must(await keepMandatdatei(office, files, id, 1, intern));
  const { datei: first } = await viewMandatdatei(reader, files, SLUG);
  expect(first).toMatchObject({ name: "niederschrift.pdf", mediaType: "application/pdf" });
  expect(await viewMandat(reader, SLUG)).toMatchObject({ datei: { art: "PDF", oeffentlich: false } });
  expect((await viewMandat(visitor, SLUG)).datei).toBeNull();
  await expect(viewMandatdatei(visitor, files, SLUG)).rejects.toBeInstanceOf(NotFound);
  expect(mandatJson(await viewMandat(reader, SLUG), "https://kreis.example").datei).toBeNull();

  must(await keepMandatdatei(office, files, id, 2, { upload: null, oeffentlich: true }));
  expect((await viewMandatdatei(visitor, files, SLUG)).datei.id).toBe(first.id);
  expect(mandatJson(await viewMandat(visitor, SLUG), "https://kreis.example").datei).toMatchObject({
    adresse: "https://kreis.example/mandate/fortschreibung/dokument",
  });

  must(await keepMandatdatei(office, files, id, 3, intern));
  expect(await expiresAt(office, first.id)).not.toBeNull();
  must(await removeMandatdatei(office, id, 4));
  expect(await removeMandatdatei(office, id, 5)).toMatchObject({ reason: "datei-fehlt" });
  await expect(viewMandatdatei(office, files, SLUG)).rejects.toBeInstanceOf(NotFound);

  must(await keepMandatdatei(office, files, id, 5, intern));
  const { datei: last } = await viewMandatdatei(office, files, SLUG);
  must(await removeMandat(office, id, 6));
  expect(await expiresAt(office, last.id)).not.toBeNull();
  await expect(viewMandatdatei(office, files, SLUG)).rejects.toBeInstanceOf(NotFound);
});

test.each([
  ["dateiart-falsch", new TextEncoder().encode("<!doctype html><script>")],
  ["pdf-mit-programm", new TextEncoder().encode("%PDF-1.7 1 0 obj <</S /JavaScript>> endobj trailer <<>> %%EOF")],
  ["zu-gross", new Uint8Array(20 * 1024 * 1024 + 1)],
])("%s is refused, and nothing hangs there", async (reason, bytes) => {
  const { id, office } = await aMandat();
  const sent = { upload: { name: "x.pdf", bytes }, oeffentlich: true };
  expect(await keepMandatdatei(office, files, id, 1, sent)).toMatchObject({ reason });
  expect((await viewMandatForm(office, id)).datei).toBeNull();
});

test("nobody but the office, no other revision, no other mandate", async () => {
  const { id, office, reader, visitor } = await aMandat();
  const sent = { upload, oeffentlich: true };
  await expect(keepMandatdatei(reader, files, id, 1, sent)).rejects.toBeInstanceOf(NotAllowed);
  await expect(removeMandatdatei(visitor, id, 1)).rejects.toBeInstanceOf(NotAllowed);
  await expect(keepMandatdatei(office, files, newId<"Mandat">(), 1, sent)).rejects.toBeInstanceOf(NotFound);
  expect(await keepMandatdatei(office, files, id, 7, sent)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await removeMandatdatei(office, id, 7)).toMatchObject({ reason: "inzwischen-geaendert" });
});
