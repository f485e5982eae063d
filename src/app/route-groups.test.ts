import type { ServerBuild } from "react-router";
import { expect, test } from "vitest";
import { groupByBeginning } from "./route-groups.ts";

/** id, id of the parent, path; the root and a layout have none. */
const ROUTES: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ["root", undefined, ""],
  ["public", "root", undefined],
  ["home", "public", undefined],
  ["konzept", "public", "konzept"],
  ["measures", "public", "konzept/massnahmen"],
  ["measure", "public", "konzept/massnahmen/:kennung"],
  ["year", "public", "konzept/:jahr"],
  ["short", "public", ":kurz"],
  ["nothing", "public", "*"],
  ["office", "root", undefined],
  ["desk", "office", "intern"],
  ["people", "office", "intern/benutzer"],
  ["files", "root", "dateien/*"],
];

const routes = Object.fromEntries(ROUTES.map(([id, parentId, path]) => [id, { id, parentId, path }]));
// Only what the grouping reads of a build.
const build = { routes, assets: { routes } } as unknown as ServerBuild;
const ALL = ROUTES.map(([id]) => id);

test.each([
  ["/", ALL],
  ["/unbekannt", ALL],
  ["/Konzept/massnahmen", ALL],
  ["/konzept", ["root", "public", "konzept", "measures", "measure", "year", "short", "nothing"]],
  ["/konzept/2027", ["root", "public", "konzept", "measures", "measure", "year", "short", "nothing"]],
  ["/konzept/massnahmen", ["root", "public", "measures", "measure", "year", "nothing"]],
  ["/konzept/massnahmen/m-1", ["root", "public", "measures", "measure", "year", "nothing"]],
  ["/intern/benutzer/4711", ["root", "public", "nothing", "office", "people"]],
  ["/dateien/bild.png", ["root", "public", "short", "nothing", "files"]],
])("%s is answered with the routes that could be meant", (path, expected) => {
  const partOf = groupByBeginning(build, (part) => [Object.keys(part.routes), Object.keys(part.assets.routes)]);
  expect(partOf(path)).toEqual([expected, expected]);
});

test("what answers is built once for all paths that begin alike, and strange paths leave nothing behind", () => {
  let built = 0;
  const partOf = groupByBeginning(build, () => (built += 1));
  expect(["/konzept/massnahmen/a", "/konzept/massnahmen/b", "/x1", "/x2/y", "/konzept/massnahmen"].map(partOf)).toEqual(
    [2, 2, 1, 1, 2],
  );
});
