import { expect, test } from "vitest";
import { NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { aHandlungsfeld, anInhalt, FACHSTELLE, geld, valueOf } from "../../test/fixtures.ts";
import { viewMassnahmeForm } from "../../views/massnahme.ts";
import { aZielInhalt } from "../test/fixtures.ts";
import { viewKette } from "../views/kette.ts";
import { archiveGlied } from "./change-glied-stand.ts";
import { createZiel } from "./create-ziel.ts";

const database = testDatabase();

async function aLandkreis() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  return { ctx, feld: await aHandlungsfeld(ctx) };
}
const ohne = { einstufung: null, ohneZielGrund: "", zielId: null };

test("AS1 a Maßnahme without Wirkungsziel is saved and stands in the gaps, until a reason is given", async () => {
  const { ctx, feld } = await aLandkreis();
  const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld), ohne));
  const gaps = async () => (await viewKette(ctx)).massnahmen.find((one) => one.id === id)?.luecken;
  expect(await gaps()).toContain("massnahme-ohne-ziel");
  valueOf(
    await changeMassnahme(ctx, id, 1, anInhalt(feld), { einstufung: "quick-win", ohneZielGrund: "Pflichtaufgabe" }),
  );
  expect(await gaps()).not.toContain("massnahme-ohne-ziel");
  expect((await viewMassnahmeForm(ctx, id)).einordnung).toEqual({
    einstufung: "quick-win",
    ohneZielGrund: "Pflichtaufgabe",
  });
  // What a table brings says nothing of it.
  valueOf(await changeMassnahme(ctx, id, 2, anInhalt(feld, { titel: "Neuer Titel" })));
  expect((await viewMassnahmeForm(ctx, id)).einordnung.einstufung).toBe("quick-win");
});

test("one that is made for a Wirkungsziel serves it at once", async () => {
  const { ctx, feld } = await aLandkreis();
  const ziel = valueOf(await createZiel(ctx, aZielInhalt(feld))).id;
  const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld), { ...ohne, zielId: ziel }));
  expect((await viewKette(ctx)).zielMassnahmen).toEqual([{ von: ziel, nach: id }]);
  await expect(
    createMassnahme(ctx, anInhalt(feld), { ...ohne, zielId: newId<"Wirkungsziel">() }),
  ).rejects.toBeInstanceOf(NotFound);
  valueOf(await archiveGlied(ctx, { art: "wirkungsziel", id: ziel }, "erledigt"));
  expect(await createMassnahme(ctx, anInhalt(feld), { ...ohne, zielId: ziel })).toMatchObject({
    reason: "ende-archiviert",
  });
});

test("R101 a staff share is kept with its statement on financing", async () => {
  const { ctx, feld } = await aLandkreis();
  const inhalt = anInhalt(feld, { finanzierungen: [geld({ stellenHundertstel: 50 })] });
  const { id } = valueOf(await createMassnahme(ctx, inhalt));
  expect((await viewMassnahmeForm(ctx, id)).inhalt.finanzierungen).toMatchObject([{ stellenHundertstel: 50 }]);
});
