import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { IndexStore } from "#src/platform/suche/index.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aProfil, FACHSTELLE, SYSTEM } from "../../landkreis/test/fixtures.ts";
import { anAmt } from "../../netzwerk/test/fixtures.ts";
import { createLebenslagen } from "../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../commands/change-leistung.ts";
import { changeUebersetzung } from "../commands/change-uebersetzung.ts";
import { aLeistung, valueOf } from "../test/fixtures.ts";
import { viewLebenslagenIntern } from "./intern-orte.ts";
import { viewWegweiser } from "./lesen.ts";

const database = testDatabase();

/** A county with a Leistung that everybody may read and a draft, each with a word that stands nowhere else. */
async function aKreis(wort: string) {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  valueOf(await createLebenslagen(office));
  const [lage] = (await viewLebenslagenIntern(office)).lagen;
  const lebenslageIds = lage ? [lage.id] : [];
  const make = async (titel: string) =>
    valueOf(await createLeistung(office, aLeistung(stelleId, { titel, lebenslageIds })));
  const id = await make(`${wort}hilfe`);
  await make(`${wort}entwurf`);
  const english = { titel: `${wort} aid`, kurz: "", schritte: ["Apply", "Wait"], tipp: "", geprueft: true } as const;
  valueOf(await changeUebersetzung(office, id, "en", 0, 1, { ...english, methode: "mensch" }));
  valueOf(await publishLeistung(office, id, 1, true));
  return { mandant, office, visitor: database.ctxFor(mandant), id };
}

it("T58 T60 the search of the guide keeps no draft and nothing of another county, and forgets what was withdrawn", async () => {
  const [here, there] = [await aKreis("Quitten"), await aKreis("Walnuss")];
  // One process that hears all changes: nothing leaves its memory by itself.
  const store = new IndexStore(() => 0);
  store.listening = true;
  const found = async (kreis: typeof here, frage: string, sprache: "de" | "en" = "de") =>
    (await viewWegweiser(kreis.visitor, store, sprache, frage)).treffer?.map(({ titel }) => titel.text) ?? [];
  for (const sprache of ["de", "en"] as const) {
    expect(await found(here, "Quittenhilfe", sprache)).toHaveLength(1);
    expect(await found(there, "Walnusshilfe", sprache)).toHaveLength(1);
    for (const frage of ["Quittenentwurf", "Quitten entwurf", "Walnusshilfe", "Walnuss aid", "Walnus"]) {
      const answer = await found(here, frage, sprache);
      expect(answer.filter((titel) => /entwurf|Walnuss/.test(titel))).toEqual([]);
    }
  }
  valueOf(await publishLeistung(here.office, here.id, 2, false));
  store.forget(here.mandant.id);
  expect(await found(here, "Quittenhilfe")).toEqual([]);
  expect(await found(here, "Quitten aid", "en")).toEqual([]);
  expect(await found(there, "Walnusshilfe")).toHaveLength(1);
});
