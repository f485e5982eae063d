import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { IndexStore } from "#src/platform/suche/index.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createLeistung } from "../../commands/change-leistung.ts";
import { createUnterlage } from "../../commands/change-unterlage.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { viewLeistungIntern, viewWegweiserIntern } from "../../views/intern.ts";
import { viewLebenslagenIntern, viewUnterlagen } from "../../views/intern-orte.ts";
import { viewWegweiser } from "../../views/lesen.ts";
import { viewAnfang } from "../views/anfang.ts";
import { takeVorlage } from "./take-vorlage.ts";

const database = testDatabase();

it("W110 one step fills an empty guide with drafts; what stands there is left alone, and nothing is public", async () => {
  const mandant = await database.aMandant();
  valueOf(await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil()));
  const office = database.ctxFor(mandant, FACHSTELLE);
  expect((await viewAnfang(office))?.erledigt).toEqual([]);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }));
  await expect(takeVorlage(owner, stelleId)).rejects.toBeInstanceOf(NotAllowed);
  expect(await viewAnfang(owner)).toBeNull();

  valueOf(await createUnterlage(office, { name: "mutterpass", namen: {}, hinweis: "Eigener Hinweis" }));
  const own = valueOf(await createLeistung(office, aLeistung(stelleId, { kurz: "Selbst geschrieben." })));
  expect(valueOf(await takeVorlage(office, stelleId))).toBe(23);
  const { leistungen, zahlen } = await viewWegweiserIntern(office, "alle");
  expect([leistungen.length, zahlen.veroeffentlicht]).toEqual([24, 0]);
  expect((await viewLeistungIntern(office, own)).leistung.kurz).toBe("Selbst geschrieben.");
  expect((await viewLebenslagenIntern(office)).lagen).toHaveLength(14);
  const papers = (await viewUnterlagen(office)).unterlagen;
  expect(papers).toHaveLength(22);
  expect(papers.find(({ name }) => name === "mutterpass")).toMatchObject({ gebrauch: 1, hinweis: "Eigener Hinweis" });

  const schule = leistungen.find(({ titel }) => titel === "Kind in der Schule anmelden");
  if (!schule) throw new Error("no draft");
  const view = await viewLeistungIntern(office, schule.id);
  expect(view.sprachen.map(({ sprache, stand }) => `${sprache} ${stand}`)).toEqual([
    "de-simple ungeprueft",
    "en ungeprueft",
    "ar ungeprueft",
    "uk ungeprueft",
  ]);
  expect(view.leistung.pruefenBis).toBe(office.today);
  expect(new Set(view.bezug.lagen.map(({ fristTage }) => fristTage))).toEqual(new Set([null, 14]));
  expect(await takeVorlage(office, stelleId)).toMatchObject({ reason: "schon-so" });
  const visitor = database.ctxFor(mandant);
  expect(await viewWegweiser(visitor, new IndexStore(() => 0), "de", "")).toMatchObject({ leistungen: 0, lagen: [] });
  expect((await viewAnfang(office))?.erledigt).toEqual(["stellen", "leistungen"]);
});
