import { afterAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { viewMassnahmeSeite } from "../../kette/views/massnahme-seite.ts";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  valueOf,
  verbsOf,
} from "../../test/fixtures.ts";
import type { MaterialAngaben } from "../rules/kampagne.ts";
import { viewKampagne, viewMaterialDatei } from "../views/kampagne.ts";
import { addMaterial, keepKampagne, removeMaterial } from "./keep-kampagne.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);

test("R105 a Maßnahme becomes a campaign with materials, as public as itself, kept also by who leads it", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const anybody = { ...ctx, actor: OEFFENTLICH };
  const stelle = await aStelle(ctx, "Kulturamt");
  const feld = await aHandlungsfeld(ctx);
  const { id, kennung } = valueOf(await createMassnahme(ctx, anInhalt(feld, { zustaendigkeiten: [fuehrt(stelle)] })));
  const film: MaterialAngaben = {
    titel: "Kurzfilm",
    art: "film",
    sprachen: "Deutsch",
    datum: ctx.today,
    adresse: "https://example.org/film",
  };
  const plakat = { ...film, titel: "Plakat", art: "plakat" as const, adresse: "" };
  const datei = { name: "plakat.pdf", bytes: PDF };
  expect(await addMaterial(ctx, files, id, film, null)).toMatchObject({ reason: "keine-kampagne" });
  expect(await keepKampagne(ctx, id, 0, "")).toMatchObject({ reason: "nichts-geaendert" });
  valueOf(await keepKampagne(ctx, id, 0, "Setz dich dazu"));
  expect(await keepKampagne(ctx, id, 0, "Anders")).toMatchObject({ reason: "inzwischen-geaendert" });
  const leitet = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: stelle }) };
  valueOf(await keepKampagne(leitet, id, 1, "Setz dich dazu!"));
  valueOf(await addMaterial(leitet, files, id, film, null));
  const { id: materialId } = valueOf(await addMaterial(ctx, files, id, plakat, datei));
  expect(await addMaterial(ctx, files, id, plakat, null)).toMatchObject({ reason: "datei-fehlt" });
  expect(await addMaterial(ctx, files, id, { ...film, datum: addDays(ctx.today, 1) }, null)).toMatchObject({
    reason: "material-in-zukunft",
  });
  const html = { name: "x.pdf", bytes: new TextEncoder().encode("<html>") };
  expect(await addMaterial(ctx, files, id, plakat, html)).toMatchObject({ reason: "dateiart-falsch" });
  expect(await keepKampagne(ctx, id, 2, "")).toMatchObject({ reason: "hat-material" });

  // The draft and its material do not exist outside.
  await expect(viewMaterialDatei(anybody, files, materialId)).rejects.toThrow(NotFound);
  valueOf(await publishMassnahme(ctx, id));
  expect((await viewMaterialDatei(anybody, files, materialId)).oeffentlich).toBe(true);
  expect(await viewMassnahmeSeite(anybody, kennung)).toMatchObject({
    seite: {
      kampagne: { botschaft: "Setz dich dazu!", materialien: [{ titel: "Plakat", format: "PDF" }, { art: "film" }] },
    },
  });
  const andere = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: newId() }) };
  for (const run of [
    () => keepKampagne(andere, id, 2, "Fremd"),
    () => addMaterial(andere, files, id, film, null),
    () => removeMaterial(andere, id, materialId),
    () => viewKampagne(andere, id),
  ])
    await expect(run()).rejects.toThrow(NotAllowed);
  await expect(removeMaterial(ctx, id, newId<"Material">())).rejects.toThrow(NotFound);
  valueOf(await removeMaterial(ctx, id, materialId));
  await expect(viewMaterialDatei(ctx, files, materialId)).rejects.toThrow(NotFound);
  expect((await verbsOf(ctx)).slice(-2)).toEqual(["konzept.massnahme.published", "konzept.material.removed"]);
});
