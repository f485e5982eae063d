import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { kurzadresse } from "../views/kurzadresse.ts";
import { findKurzadresse, viewSammelmappe, viewSammelmappeForm, viewSammelmappen } from "../views/sammelmappen.ts";
import { changeSammelmappe, createSammelmappe, endSammelmappe } from "./change-sammelmappe.ts";

const database = testDatabase();

it("W50, W51 a Sammelmappe opens by its address until it ends, and a short address finds its Leistung", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  valueOf(await createLebenslagen(office));
  const lebenslageIds = (await viewLebenslagenIntern(office)).lagen.slice(0, 1).map(({ id }) => id);
  const id = valueOf(await createLeistung(office, aLeistung(stelleId, { lebenslageIds, helfende: "Vorher anrufen." })));
  const draft = valueOf(await createLeistung(office, aLeistung(stelleId, { titel: "Entwurf" })));
  valueOf(await publishLeistung(office, id, 1, true));
  const neu = { titel: "Neu hier", notiz: "Zuerst dies.", giltBis: addDays(office.today, 9), leistungIds: [id] };
  const visitor = database.ctxFor(mandant);
  await expect(createSammelmappe(visitor, neu)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(createSammelmappe(database.ctxFor(mandant, LESEND), neu)).rejects.toBeInstanceOf(NotAllowed);
  // A draft is nothing to hand on.
  expect(await createSammelmappe(office, { ...neu, leistungIds: [draft] })).toMatchObject({ reason: "unbekannt" });
  const sammelmappeId = valueOf(await createSammelmappe(office, neu));
  const { sammelmappe } = await viewSammelmappeForm(office, sammelmappeId);
  const code = sammelmappe?.code ?? "";
  expect(code).toMatch(/^[a-hjkmnp-z2-9]{12}$/);
  expect(await viewSammelmappe(visitor, code, "uk")).toMatchObject({
    titel: "Neu hier",
    adresse: `${mandant.origin}/w/${code}`,
    leistungen: [{ slug: "wohngeld" }],
    reise: { helfende: [{ text: "Vorher anrufen." }] },
  });
  expect(await viewSammelmappe(visitor, `${code.slice(0, 11)}${code.endsWith("x") ? "y" : "x"}`, "de")).toBeNull();
  expect(await findKurzadresse(visitor, code)).toBe(`/wegweiser/sammelmappen/${code}`);
  const short = new URL(kurzadresse(office, id, "ar"));
  expect(short.pathname).toMatch(/^\/ar\/w\/[0-9a-f]{8}$/);
  expect(await findKurzadresse(visitor, short.pathname.slice(-8))).toBe("/wegweiser/leistungen/wohngeld");
  expect(await findKurzadresse(visitor, new URL(kurzadresse(office, draft, "uk")).pathname.slice(-8))).toBeNull();
  expect(await findKurzadresse(visitor, "nichts")).toBeNull();
  const other = await database.aMandant();
  expect(await viewSammelmappe(database.ctxFor(other), code, "de")).toBeNull();
  await expect(changeSammelmappe(database.ctxFor(mandant, LESEND), sammelmappeId, 1, neu)).rejects.toBeInstanceOf(
    NotAllowed,
  );
  await expect(changeSammelmappe(office, newId<"Sammelmappe">(), 1, neu)).rejects.toBeInstanceOf(NotFound);
  expect(await changeSammelmappe(office, sammelmappeId, 2, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await changeSammelmappe(office, sammelmappeId, 1, { ...neu, leistungIds: [] })).toMatchObject({
    reason: "leer",
  });
  valueOf(await changeSammelmappe(office, sammelmappeId, 1, { ...neu, titel: "Angekommen" }));
  // What is withdrawn is not handed on any more.
  valueOf(await publishLeistung(office, id, 2, false));
  expect((await viewSammelmappe(visitor, code, "de"))?.leistungen).toEqual([]);
  expect(await viewSammelmappe({ ...visitor, today: addDays(office.today, 9) }, code, "de")).not.toBeNull();
  expect(await viewSammelmappe({ ...visitor, today: addDays(office.today, 10) }, code, "de")).toBeNull();
  valueOf(await endSammelmappe(office, sammelmappeId));
  expect(await endSammelmappe(office, sammelmappeId)).toMatchObject({ reason: "schon-beendet" });
  expect(await viewSammelmappe(visitor, code, "de")).toBeNull();
  expect((await viewSammelmappen(office)).map(({ titel, offen }) => [titel, offen])).toEqual([["Angekommen", false]]);
});
