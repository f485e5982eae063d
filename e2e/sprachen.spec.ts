import { ALL_TEXTS } from "../src/app/texts/all.ts";
import { findExamples } from "./support/examples.ts";
import { type Fund, findForeignWords } from "./support/foreign-words.ts";
import { expect, test } from "./support/ground.ts";
import { plantThings } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";

/** Every page of the guide, and what a newcomer reaches by a link on paper or in a mail. */
const pages = builtRoutes().filter((route) => route.page && /^\/wegweiser(\/|$)/.test(route.path));
/** Shown where a page finds nothing, asks back, or answers. */
const ASKED = [
  "/wegweiser?q=grundsicherung",
  "/wegweiser?q=qqqqqq",
  "/wegweiser/zustaendig?ort=qqqqqq&lage=&nachname=%D8%AD",
  "/wegweiser/zustaendig?ort=Erlenbr%C3%BCk&lage=geld-zum-leben",
  "/wegweiser/zustaendig?ort=hohenlaub&lage=kinder-kita-und-schule",
  "/wegweiser/orte?ort=hohenlaub",
  "/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende?papier=gestattung",
  "/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende/laufzettel",
  "/wegweiser/leistungen/wohngeld",
];
const SPRACHEN = [
  { sprache: "ar", script: "Arabic" },
  { sprache: "uk", script: "Cyrillic" },
  { sprache: "de-simple", script: "Latin" },
] as const;

/** German interface strings that are said in another way in this language; single words are names of other things too. */
function germanOnly(sprache: (typeof SPRACHEN)[number]["sprache"]): string[] {
  const said = new Set(ALL_TEXTS.flatMap(({ messages }) => Object.values(messages[sprache] ?? {})));
  return ALL_TEXTS.flatMap(({ messages }) => Object.values(messages.de)).filter(
    (text) => text.includes(" ") && !text.includes("{") && !said.has(text),
  );
}

/** What a page says in a language is in this language; German names and what nobody translated say that they are German. */
test("no page of the guide falls back to German without saying so, in Arabic, Ukrainian and Leichte Sprache", async ({
  ground,
  page,
}) => {
  // Two counties are planted first.
  test.slow();
  const county = await ground.county("sprachen", "demo");
  const neighbour = await ground.county("sprachen-nebenan", "demo");
  await plantThings(ground.admin, county);
  await plantThings(ground.admin, neighbour);
  const patterns = pages.map((route) => route.path);
  const examples = await findExamples(ground.admin, patterns, county, neighbour);
  const paths = [...patterns.map((pattern) => examples.addressOf(pattern, "eigenes")), ...ASKED];
  expect(paths.length).toBeGreaterThan(20);
  await page.goto(`${county.origin}/wegweiser`);
  for (const { sprache, script } of SPRACHEN) {
    const found: Fund[] = await page.evaluate(findForeignWords, {
      sprache,
      script,
      german: germanOnly(sprache),
      addresses: paths.map((path) =>
        sprache === "ar" ? `/ar${path}` : `${path}${path.includes("?") ? "&" : "?"}sprache=${sprache}`,
      ),
    });
    expect.soft(found, sprache).toEqual([]);
  }
});
