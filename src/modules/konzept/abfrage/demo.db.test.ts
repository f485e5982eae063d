import { afterAll, expect, test } from "vitest";
import { loadDemoInhalt } from "#src/app/demo.ts";
import { testDatabase } from "../../../../test/database.ts";
import { testFiles } from "#src/platform/files/test/files.ts";
import { FACHSTELLE, SYSTEM } from "../test/fixtures.ts";
import { loadAbfragen } from "./demo.ts";
import { viewRunde, viewRunden } from "./views/runden.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);

test("the demo county has one round with an answer in every state, made once", async () => {
  const mandant = await database.aMandant();
  await loadDemoInhalt(database.ctxFor(mandant, SYSTEM), files);
  await loadAbfragen(database.ctxFor(mandant, SYSTEM), files);
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const [runde, ...further] = await viewRunden(ctx);
  if (!runde) throw new Error("no round");
  expect(further).toEqual([]);
  const { zeilen } = await viewRunde(ctx, runde.id);
  expect(zeilen.map(({ kennung, stand, telefonGrund }) => [kennung, stand, telefonGrund])).toEqual([
    ["M12", "eingegangen", null],
    ["M15", "angenommen", null],
    ["M16", "entwurf", "abbestellt"],
    ["M17", "zurueckgegeben", null],
    ["M19", "offen", null],
    ["M42", "offen", null],
    ["M43", "offen", null],
  ]);
  expect(zeilen.filter((one) => one.weitergegeben).map((one) => one.anWen)).toEqual(["Fahrplanbüro"]);
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ email: string }>(
      String.raw`select email from konzept_abfrage_empfaenger where email !~ '(\.example|@example\.org)$'`,
    ),
  );
  expect(rows).toEqual([]);
});
