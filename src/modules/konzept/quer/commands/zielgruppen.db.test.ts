import { expect, test } from "vitest";
import { testDatabase } from "../../../../../test/database.ts";
import { changeZielgruppen } from "../../commands/change-zielgruppen.ts";
import { FACHSTELLE, valueOf } from "../../test/fixtures.ts";
import { viewZielgruppen } from "../../views/themen.ts";
import { viewZielgruppe } from "../views/themen.ts";

const database = testDatabase();

test("R088 the size of a Zielgruppe can be written, left alone and taken away; its address stays", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const schaetzung = { groesse: 690, groesseHinweis: "Schätzung" };
  const { ids } = valueOf(
    await changeZielgruppen(ctx, [], [{ id: null, name: "Fachkräfte", text: "", ...schaetzung }]),
  );
  const [id] = ids;
  if (!id) throw new Error("nothing was made");
  expect(await viewZielgruppe(ctx, "fachkraefte")).toMatchObject(schaetzung);

  valueOf(await changeZielgruppen(ctx, ids, [{ id, name: "Fach- und Arbeitskräfte", text: "" }]));
  expect(await viewZielgruppe(ctx, "fachkraefte")).toMatchObject({ name: "Fach- und Arbeitskräfte", groesse: 690 });

  valueOf(await changeZielgruppen(ctx, ids, [{ id, name: "Fachkräfte", text: "", groesse: null }]));
  expect((await viewZielgruppen(ctx))[0]).toMatchObject({ groesse: null, groesseHinweis: "Schätzung" });
});

test("two Zielgruppen whose names make the same address get two", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const { ids } = valueOf(await changeZielgruppen(ctx, [], [{ id: null, name: "Frauen", text: "" }]));
  valueOf(await changeZielgruppen(ctx, ids, [{ id: null, name: "Frauen!", text: "" }]));
  expect(await viewZielgruppe(ctx, "frauen-2")).toMatchObject({ name: "Frauen!" });
});
