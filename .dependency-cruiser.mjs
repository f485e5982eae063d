/**
 * The import law. Read `layer(folder, only)` as: a file in modules/<name>/<folder> may import only what `only` lists.
 * A module that was cut by subject keeps the law one level down: modules/konzept/massnahmen/rules.
 * test/import-law.test.ts plants one violation per rule and expects each to be found.
 */
const own = "^src/modules/$1/";
const area = ".*";
const frontDoors = "^src/modules/[^/]+/(index|ui)\\.tsx?$";
/** What stands beside the folders of a module and composes them. */
const composition = "^src/modules/$1/[^/]+\\.ts$";
const tests = "(\\.test\\.tsx?$|/(test|fixtures)/)";
const tables = "/store/[^/]*tables\\.ts$";
const shared = "^src/shared/";
const platform = "^src/platform/";
const ui = "^src/ui/";

const layer = (folder, only, from = `${folder}/`) => ({
  name: `${folder}-imports`,
  severity: "error",
  comment: `modules/*/${folder} may import only: ${only.join(", ")}`,
  from: { path: `^src/modules/([^/]+)/${area}${from}`, pathNot: tests },
  to: { path: "^src/", pathNot: only },
});
const mine = (...folders) => `${own}${area}(${folders.join("|")})`;

/** A module may lean only on those to its left. Talking to the right is done by events. */
const order = [
  "landkreis",
  "netzwerk",
  "zugang",
  "gremien",
  "konzept",
  "beteiligung",
  "wegweiser",
  "kurse",
  "monitoring",
  "infobrief",
  "portal",
];
const pure = `^src/(modules/[^/]+/${area}rules|shared)/`;
const pureFiles = { path: pure, pathNot: tests };

/** @type {import("dependency-cruiser").IConfiguration} */
const law = {
  forbidden: [
    layer("rules", [shared, mine("rules/")]),
    layer("store", [shared, platform, mine("rules/", "store/"), tables]),
    layer("views", [shared, platform, mine("rules/", "store/", "views/", "texts/"), frontDoors]),
    layer("commands", [shared, platform, mine("rules/", "store/", "commands/"), frontDoors]),
    layer("texts", [shared, "^src/platform/i18n/", mine("texts/")]),
    layer("exchange", [shared, platform, mine("rules/", "views/", "commands/", "exchange/", "texts/"), frontDoors]),
    layer("jobs", [
      shared,
      platform,
      mine("rules/", "views/", "commands/", "exchange/", "jobs/", "texts/"),
      composition,
      frontDoors,
    ]),
    layer("pages", [
      shared,
      platform,
      ui,
      mine("rules/", "views/", "commands/", "exchange/", "texts/", "pages/"),
      frontDoors,
    ]),
    layer(
      "demo",
      [
        shared,
        platform,
        mine("rules/", "views/", "commands/", "exchange/", "texts/", "demo/", "demo\\.ts$"),
        composition,
        frontDoors,
      ],
      "demo(\\.ts$|/)",
    ),
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "rules and shared know zod and the calendar, no other library",
      from: pureFiles,
      to: { path: "node_modules/", pathNot: "node_modules/(zod|temporal-polyfill)/" },
    },
    {
      name: "rules-do-no-io",
      severity: "error",
      comment: "rules and shared read no file, clock or network",
      from: pureFiles,
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "modules-through-the-front-door",
      severity: "error",
      comment: "another module is index.ts and, for components, ui.ts; only foreign keys may name its tables",
      from: { path: "^src/modules/([^/]+)/", pathNot: `${tables}|${tests}` },
      to: { path: "^src/modules/", pathNot: [own, frontDoors] },
    },
    ...order.slice(0, -1).map((module, i) => ({
      name: `${module}-leans-left`,
      severity: "error",
      comment: `${module} stands left of ${order.slice(i + 1).join(", ")}`,
      from: { path: `^src/modules/${module}/`, pathNot: tests },
      to: { path: `^src/modules/(${order.slice(i + 1).join("|")})/` },
    })),
    {
      name: "modules-are-in-the-order",
      severity: "error",
      comment: "a module that the order does not name escapes it",
      from: { path: "^src/modules/", pathNot: `^src/modules/(${order.join("|")})/` },
      to: {},
    },
    {
      name: "below-knows-nothing-above",
      severity: "error",
      from: { path: "^src/(platform|ui|shared)/", pathNot: tests },
      to: { path: "^src/(modules|app)/" },
    },
    {
      name: "app-is-the-top",
      severity: "error",
      comment: "only the entry points start from app",
      from: { path: "^src/modules/", pathNot: tests },
      to: { path: "^src/app/" },
    },
    {
      name: "shared-is-the-floor",
      severity: "error",
      from: { path: shared, pathNot: tests },
      to: { path: "^src/", pathNot: shared },
    },
    {
      name: "ui-knows-no-technique",
      severity: "error",
      comment: "components get everything through their properties",
      from: { path: ui, pathNot: tests },
      to: { path: "^src/", pathNot: [ui, shared] },
    },
    {
      name: "platform-knows-no-components",
      severity: "error",
      from: { path: platform, pathNot: tests },
      to: { path: ui },
    },
    {
      name: "code-knows-no-tests",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: "^(test|e2e|scripts)/|\\.test\\.tsx?$" },
    },
    {
      name: "declared-packages-only",
      severity: "error",
      comment: "a package that only another one brings may vanish with it",
      from: { path: "^(src|scripts|test|e2e)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-lost-imports",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|\\+types/" },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API: without this dependency-cruiser sees no module and reports success.
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\+types/|/fixtures/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};

export default law;
