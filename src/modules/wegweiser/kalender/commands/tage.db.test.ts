import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createAnlaufstelle } from "../../commands/change-anlaufstelle.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import { parseAusnahmen } from "../../rules/zeiten-eingabe.ts";
import { anAnlaufstelle, anOrt, valueOf } from "../../test/fixtures.ts";
import { viewAnlaufstellenIntern } from "../../views/intern-orte.ts";
import { enterTage } from "./enter-tage.ts";

const database = testDatabase();

it("days are entered in many places at once and taken away again, by those whose places they are", async () => {
  const mandant = await database.aMandant();
  valueOf(await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil({ land: "09", kreisschluessel: "09679" })));
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }));
  const place = async (name: string, of: typeof stelleId | null): Promise<AnlaufstelleId> => {
    const id = valueOf(await createOrt(office, anOrt({ name })));
    return valueOf(await createAnlaufstelle(office, id, anAnlaufstelle({ stelleId: of })));
  };
  const [haus, rathaus] = [await place("Haus A", stelleId), await place("Rathaus", null)];
  const tage = parseAusnahmen("24.12.2026-06.01.2027 geschlossen: Betriebsruhe");
  const weihnachten = tage.ok ? tage.value : [];
  const shown = async () => (await viewAnlaufstellenIntern(office)).anlaufstellen.map(({ ausnahmen }) => ausnahmen);

  expect(await enterTage(office, [haus], [], "eintragen")).toMatchObject({ reason: "tage-fehlen" });
  expect(await enterTage(office, [], weihnachten, "eintragen")).toMatchObject({ reason: "ort-fehlt" });
  valueOf(await enterTage(office, [haus, rathaus, haus], weihnachten, "eintragen"));
  valueOf(await enterTage(office, [haus, rathaus], weihnachten, "eintragen"));
  expect(await shown()).toEqual([weihnachten, weihnachten]);

  // One that is not theirs and nothing is changed, also not the one that is.
  await expect(enterTage(owner, [haus, rathaus], weihnachten, "entfernen")).rejects.toBeInstanceOf(NotAllowed);
  await expect(enterTage(office, [haus, newId<"Ort">()], weihnachten, "entfernen")).rejects.toBeInstanceOf(NotFound);
  await expect(enterTage(database.ctxFor(mandant, LESEND), [haus], weihnachten, "entfernen")).rejects.toBeInstanceOf(
    NotAllowed,
  );
  expect(await shown()).toEqual([weihnachten, weihnachten]);
  valueOf(await enterTage(owner, [haus], weihnachten, "entfernen"));
  expect(await shown()).toEqual([[], weihnachten]);

  // What the law of the Land adds until the end of next year, from today on: two of this year and twelve.
  const { vorschlag, bruecken } = await viewAnlaufstellenIntern(office);
  expect([vorschlag.fehlen, vorschlag.feiertage.length, vorschlag.bis]).toEqual([14, 14, 2027]);
  expect(bruecken.map(({ datum }) => datum)).toEqual(["2027-05-07", "2027-05-28"]);
});
