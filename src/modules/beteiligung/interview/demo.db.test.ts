import { expect, test } from "vitest";
import { sumBelege } from "#src/modules/konzept/beleg/rules/summe.ts";
import { registerBelegquelle } from "#src/modules/konzept/index.ts";
import { viewBedarfSeite } from "#src/modules/konzept/kette/views/bedarf-seite.ts";
import { viewKapitelSeite } from "#src/modules/konzept/kette/views/kapitel-seite.ts";
import { SYSTEM } from "#src/modules/konzept/test/fixtures.ts";
import { testDatabase } from "../../../../test/database.ts";
import { loadInterviews } from "./demo.ts";
import { viewInterviews } from "./views/interviews.ts";
import { findZitatQuelle } from "./views/quelle.ts";

const database = testDatabase();

test("R082, R083 the demo county shows a Bedarf with what speaks for and against it, and chapter 4 opens it", async () => {
  registerBelegquelle("zitat", findZitatQuelle);
  const mandant = await database.aDemoMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  await loadInterviews(ctx);
  await loadInterviews(ctx);
  const { interviews, codes } = await viewInterviews(ctx);
  expect(interviews).toHaveLength(9);
  expect(codes.reduce((sum, one) => sum + one.stellen, 0)).toBe(20);
  const citizen = database.ctxFor(mandant);
  const bedarf = await viewBedarfSeite(citizen, "B01");
  if (bedarf.art !== "da") throw new Error("B01 is not public.");
  expect(sumBelege(bedarf.seite.belege)).toMatchObject({
    stuetzt: { antworten: [{ anzahl: 38, von: 71 }], zitate: 1, karten: 1 },
    widerspricht: { zitate: 1 },
    veranschaulicht: { zitate: 1 },
  });
  const kapitel = await viewKapitelSeite(citizen, "handlungsfelder-mit-bedarfen-und-wirkungszielen");
  expect(kapitel.fussnoten.map((one) => one.kennung)).toEqual(["B26", "B01"]);
});
