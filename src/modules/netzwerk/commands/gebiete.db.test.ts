import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../landkreis/test/fixtures.ts";
import type { PlanungsregionId, VerwaltungsgemeinschaftId } from "../rules/ids.ts";
import { aGemeinde } from "../test/fixtures.ts";
import { listPlanungsregionen, viewGebiete, viewGebietForm } from "../views/gebiete.ts";
import { viewGemeinden } from "../views/gemeinde.ts";
import { changeGebiet, createGebiet, removeGebiet } from "./change-gebiet.ts";
import { changeGemeinde, createGemeinde } from "./change-gemeinde.ts";

const database = testDatabase();

async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  return {
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
  };
}

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

it("a region is made, named anew, chosen by a municipality, and then not taken away", async () => {
  const { office, visitor } = await aKreis();
  const sued = value(await createGebiet(office, "planungsregion", "Süden")) as PlanungsregionId;
  value(await changeGebiet(office, sued, 1, "Planungsregion Süd"));
  const gemeinde = value(await createGemeinde(office, aGemeinde({ planungsregionId: sued })));
  expect(await viewGemeinden(visitor)).toMatchObject([{ region: "Planungsregion Süd", verband: "" }]);
  expect(await listPlanungsregionen(visitor)).toEqual([
    { id: sued, name: "Planungsregion Süd", slug: "sueden", gemeinden: 1 },
  ]);
  expect(await removeGebiet(office, sued, 2)).toMatchObject({ reason: "gebiet-in-gebrauch" });
  value(await changeGemeinde(office, gemeinde, 1, aGemeinde()));
  value(await removeGebiet(office, sued, 2));
  await expect(viewGebietForm(office, sued)).rejects.toBeInstanceOf(NotFound);
});

it("names stand once in each list, older states and unknown ids are refused", async () => {
  const { office } = await aKreis();
  const sued = value(await createGebiet(office, "planungsregion", "Süd"));
  expect(await createGebiet(office, "planungsregion", "süd ")).toMatchObject({ reason: "name-vergeben" });
  const verband = value(await createGebiet(office, "verwaltungsgemeinschaft", "Süd")) as VerwaltungsgemeinschaftId;
  const nord = value(await createGebiet(office, "planungsregion", "Nord"));
  expect(await changeGebiet(office, nord, 1, "Süd")).toMatchObject({ reason: "name-vergeben" });
  expect(await changeGebiet(office, nord, 2, "Norden")).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await removeGebiet(office, nord, 2)).toMatchObject({ reason: "inzwischen-geaendert" });
  await expect(changeGebiet(office, newId<"Planungsregion">(), 1, "X")).rejects.toBeInstanceOf(NotFound);
  const wrongList = aGemeinde({ planungsregionId: verband as string as PlanungsregionId });
  expect(await createGemeinde(office, wrongList)).toMatchObject({ reason: "bezug-fehlt" });
  expect((await viewGebiete(office)).planungsregion.map((one) => one.id)).toEqual([nord, sued]);
});

it("the Regionalschlüssel fits the Gemeindeschlüssel and belongs to one municipality", async () => {
  const { office } = await aKreis();
  const ars = "999020001001";
  const id = value(await createGemeinde(office, aGemeinde({ ars })));
  value(await changeGemeinde(office, id, 1, aGemeinde({ ars })));
  expect(await createGemeinde(office, aGemeinde({ ags: "99902002", ars }))).toMatchObject({
    reason: "ars-passt-nicht",
  });
  expect(await changeGemeinde(office, id, 2, aGemeinde({ ars: "1" }))).toMatchObject({ reason: "ars-falsch" });
});

it("readers see the lists and change nothing", async () => {
  const { office, reader } = await aKreis();
  const sued = value(await createGebiet(office, "planungsregion", "Süd"));
  expect((await viewGebiete(reader)).may).toEqual({ manage: false });
  await expect(createGebiet(reader, "planungsregion", "Nord")).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeGebiet(reader, sued, 1, "Nord")).rejects.toBeInstanceOf(NotAllowed);
  await expect(removeGebiet(reader, sued, 1)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewGebietForm(reader, sued)).rejects.toBeInstanceOf(NotAllowed);
});
