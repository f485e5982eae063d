import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle, mergeStellen, registerStelleUse } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt, aStelle } from "../../../netzwerk/test/fixtures.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { wegweiserStelleUse } from "../../index.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { viewAbdeckung } from "../../views/abdeckung.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { listSuchdokumente } from "../../views/suchdokumente.ts";
import { viewUebergaben, viewUebergabenIntern } from "../views/uebergaben.ts";
import { changeUebergabe, createUebergabe, removeUebergabe } from "./change-uebergabe.ts";

const database = testDatabase();

it("W95 an Übergabe is kept by the office, shown with its Leistung, found, counted, and follows its Stellen", async () => {
  registerStelleUse(wegweiserStelleUse);
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const visitor = database.ctxFor(mandant);
  const amt = valueOf(await createStelle(office, anAmt()));
  const verein = valueOf(
    await createStelle(office, aStelle({ name: "Verein Probe für viele e. V.", kurzname: "Probe" })),
  );
  const doppelt = valueOf(await createStelle(office, aStelle({ name: "Probe eingetragener Verein" })));
  const versteckt = valueOf(await createStelle(office, anAmt({ name: "Schutzhaus", oeffentlich: false })));
  valueOf(await createLebenslagen(office));
  const lebenslageIds = (await viewLebenslagenIntern(office)).lagen.slice(0, 1).map(({ id }) => id);
  const leistungId = valueOf(await createLeistung(office, aLeistung(amt, { lebenslageIds })));
  valueOf(await publishLeistung(office, leistungId, 1, true));
  const neu = {
    leistungId,
    vonId: amt,
    anId: verein,
    wann: "Nach dem Bescheid",
    was: "Kopie",
    fristTage: 14,
    fehler: "",
  };

  await expect(createUebergabe(visitor, neu)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(createUebergabe(database.ctxFor(mandant, LESEND), neu)).rejects.toBeInstanceOf(NotAllowed);
  expect(await createUebergabe(office, { ...neu, anId: amt })).toMatchObject({ reason: "dieselbe-stelle" });
  expect(await createUebergabe(office, { ...neu, anId: newId<"Stelle">() })).toMatchObject({ reason: "bezug-fehlt" });
  const id = valueOf(await createUebergabe(office, neu));
  expect(await createUebergabe(office, neu)).toMatchObject({ reason: "schon-da" });
  const geheim = valueOf(await createUebergabe(office, { ...neu, anId: versteckt }));

  // Neither the public nor the search names a Stelle that is not public.
  expect(await viewUebergaben(visitor, [leistungId])).toMatchObject([{ id, fristTage: 14, an: { kurz: "Probe" } }]);
  expect(await viewUebergaben(office, [])).toEqual([]);
  const [found] = await listSuchdokumente(visitor, "oeffentlich");
  expect(found?.text).toContain("Nach dem Bescheid");
  expect(found?.text).not.toContain("Schutzhaus");
  expect((await viewAbdeckung(office)).einheiten.find((one) => one.id === amt)).toMatchObject({ uebergaben: 2 });

  await expect(changeUebergabe(database.ctxFor(mandant, LESEND), id, 1, neu)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeUebergabe(office, newId<"Uebergabe">(), 1, neu)).rejects.toBeInstanceOf(NotFound);
  expect(await changeUebergabe(office, id, 2, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await changeUebergabe(office, id, 1, { ...neu, anId: versteckt })).toMatchObject({ reason: "schon-da" });
  valueOf(await changeUebergabe(office, id, 1, { ...neu, fehler: "Zu spät." }));

  valueOf(await mergeStellen(office, { id: verein, rev: 1 }, { id: doppelt, rev: 1 }));
  expect(await viewUebergaben(visitor)).toMatchObject([
    { id, fehler: "Zu spät.", an: { name: "Probe eingetragener Verein" } },
  ]);
  // What two Stellen handed to one another is nothing when they are one.
  valueOf(await mergeStellen(office, { id: versteckt, rev: 1 }, { id: amt, rev: 1 }));
  const { uebergaben } = await viewUebergabenIntern(office, null);
  expect(uebergaben.map((one) => one.id)).toEqual([id]);
  await expect(removeUebergabe(office, geheim, 1)).rejects.toBeInstanceOf(NotFound);
  expect(await removeUebergabe(office, id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await removeUebergabe(office, id, 2));
  expect(await viewUebergaben(visitor)).toEqual([]);
});
