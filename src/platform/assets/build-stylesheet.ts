import { glob, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import purgeCSSPlugin from "@fullhuman/postcss-purgecss";
import { Features, transform } from "lightningcss";
import postcss, { type AtRule, type Container, type Plugin } from "postcss";

const DARK = '[data-kern-theme="dark"]';
/** Our own block of values, which the last word on KERN's belongs to. */
const OURS = "[data-kern-theme],:root";
const DARK_BY_SYSTEM = ":root:not([data-kern-theme])";

/**
 * What no page spells out as a word: tags made from a level, and groups, whose inner selectors are judged one by one.
 * Everything else must be readable in a `.tsx`: class names are written in full, never put together. Rules that begin
 * with `:lang()` stand between `purgecss ignore` comments in the CSS.
 */
const SAFELIST = {
  standard: ["html", "body", "h2", "h3", "h4", ":is", ":where"],
  variables: [/^--wk-/],
};

/** Attributes that come from the server or the person, with any value. */
const ATTRIBUTES_SET_AT_RUNTIME = ["data-kern-theme", "dir", "lang", "tabindex", "readonly", "disabled", "href"];

/** The public pages, or all: the office and sign-in know more than the public ever loads. */
export type StylesheetFor = "oeffentlich" | "alle";

/**
 * Builds a stylesheet: KERN and ours, trimmed to what the pages under `src/` use, minified.
 *
 * @param root folder of the checkout
 */
export async function buildStylesheet(
  root: string,
  options: { trim?: boolean; pages?: StylesheetFor } = {},
): Promise<string> {
  const entry = join(root, "src/ui/stil/index.css");
  const trim = options.trim ?? true;
  const sources = options.pages === "oeffentlich" ? listPublicSources : listPageSources;
  const plugins = [inlineImports(entry), darkBySystem];
  if (trim) {
    plugins.push(
      purgeCSSPlugin({
        content: await readSources(await sources(root)),
        defaultExtractor: (source) => source.match(/[\w-]+/g) ?? [],
        safelist: SAFELIST,
        dynamicAttributes: ATTRIBUTES_SET_AT_RUNTIME,
        variables: true,
        keyframes: true,
        fontFace: true,
      }) as Plugin,
      dropFallbacks,
    );
    plugins.splice(1, 0, dropOverridden, dropAriaDisabled);
  }
  const { css } = await postcss(plugins).process(await readFile(entry, "utf8"), { from: entry, map: false });
  return transform({
    filename: "stil.css",
    code: Buffer.from(css),
    minify: true,
    // `min-width` in place of `width >=`, which telephones from before 2023 do not know.
    include: Features.MediaRangeSyntax,
  }).code.toString();
}

/** Both stylesheets by their names in the manifest. */
export async function buildStylesheets(root: string): Promise<{ name: "stil" | "stil-intern"; css: string }[]> {
  const [open, all] = await Promise.all([buildStylesheet(root, { pages: "oeffentlich" }), buildStylesheet(root)]);
  return [
    { name: "stil", css: open },
    { name: "stil-intern", css: all },
  ];
}

/** Every file a class name can come from. */
export async function listPageSources(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob("src/**/*.tsx", { cwd: root })) {
    if (!file.endsWith(".test.tsx") && !file.endsWith("examples.tsx")) files.push(join(root, file));
  }
  return files.toSorted();
}

/** Where public pages begin: the document, their layouts, and the pages themselves. */
const PUBLIC_ENTRIES = [
  "src/root.tsx",
  "src/app/layouts/{oeffentlich,wegweiser,error-page}.tsx",
  "src/modules/**/oeffentlich/*.tsx",
];

/**
 * Every file a class name of a public page can come from: what these pages import, and what that imports. A front door
 * (`ui.ts`, `index.ts`) is entered only for the names that are asked of it, as the bundler does.
 */
export async function listPublicSources(root: string): Promise<string[]> {
  const seen = new Set<string>();
  const waiting: Wanted[] = [];
  for await (const file of glob(PUBLIC_ENTRIES, { cwd: root })) {
    if (!file.endsWith(".test.tsx")) waiting.push({ file: join(root, file), names: [] });
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file, names } = next;
    const door = FRONT_DOOR.test(file);
    const key = door ? `${file} ${names.toSorted().join(" ")}` : file;
    if (seen.has(key)) continue;
    seen.add(key);
    const imports = findImports(await readFile(file, "utf8"));
    for (const found of imports) {
      const wanted = door ? found.names.filter((name) => names.includes(name)) : found.names;
      if (door && wanted.length === 0) continue;
      const { from } = found;
      waiting.push({
        file: from.startsWith("#") ? join(root, from.slice(1)) : resolve(dirname(file), from),
        names: wanted,
      });
    }
  }
  return [...seen].filter((file) => file.endsWith(".tsx")).toSorted();
}

/** A file to look into, and what is asked of it. */
type Wanted = { readonly file: string; readonly names: readonly string[] };

const FRONT_DOOR = /\/(?:ui|index)\.ts$/;

/** Our own files are imported with their endings; types bring no class names with them. */
const IMPORTED = /(?:^|\n)(?:import|export)(?! type)([^"';]*?)from "((?:\.{1,2}\/|#src\/)[^"]+\.tsx?)"/g;

/** What a file imports or hands on: the names as the other file calls them. */
function findImports(source: string): { from: string; names: string[] }[] {
  return [...source.matchAll(IMPORTED)].map(([, clause = "", from = ""]) => ({
    from,
    names: [...clause.matchAll(/(?:^|[{,])\s*(type\s+)?(\w+)/g)].flatMap(([, type, name = ""]) => (type ? [] : [name])),
  }));
}

async function readSources(files: readonly string[]) {
  return Promise.all(files.map(async (file) => ({ raw: await readFile(file, "utf8"), extension: "tsx" })));
}

/** Puts imported files in place of their `@import`, so that one file comes out and nothing is rewritten on the way. */
function inlineImports(entry: string): Plugin {
  const require = createRequire(entry);
  async function inline(container: Container, folder: string): Promise<void> {
    const imports: AtRule[] = [];
    container.walkAtRules("import", (rule) => {
      imports.push(rule);
    });
    for (const rule of imports) {
      const name = rule.params.replace(/^["']|["']$/g, "");
      const file = name.startsWith(".") ? resolve(folder, name) : require.resolve(name);
      const imported = postcss.parse(await readFile(file, "utf8"), { from: file });
      await inline(imported, dirname(file));
      rule.replaceWith(imported.nodes);
    }
  }
  return { postcssPlugin: "inline-imports", Once: (css) => inline(css, dirname(entry)) };
}

/** Repeats the dark values for pages without a chosen theme on a dark system, so that they are written only once. */
const darkBySystem: Plugin = {
  postcssPlugin: "dark-by-system",
  OnceExit(css) {
    css.walkAtRules("media", (media) => {
      if (media.params !== "screen" || media.parent?.type !== "root") return;
      const [rule] = media.nodes ?? [];
      if (rule?.type !== "rule" || rule.selector !== DARK) return;
      const twin = media.clone({ params: "screen and (prefers-color-scheme: dark)" });
      twin.walkRules((inner) => {
        inner.selector = DARK_BY_SYSTEM;
      });
      media.after(twin);
    });
  },
};

/** Where KERN sets its values: for every page, or for one of the two themes. */
const THEME = /^(?::root|\[data-kern-theme(?:=["']?\w+["']?)?\])$/;

/** Values of KERN that we set anew for every theme, further down and with the same weight: nobody ever sees them. */
const dropOverridden: Plugin = {
  postcssPlugin: "drop-overridden",
  Once(css) {
    const ours = css.nodes.findLast((node) => node.type === "rule" && node.selectors.join() === OURS);
    if (ours?.type !== "rule") throw new Error(`The rule ${OURS} that sets KERN's values anew is gone.`);
    const setAnew = new Set(ours.nodes.flatMap((node) => (node.type === "decl" ? [node.prop] : [])));
    css.walkRules((rule) => {
      if (rule === ours || !rule.selectors.every((selector) => THEME.test(selector))) return;
      rule.walkDecls(/^--kern-/, (declaration) => {
        if (setAnew.has(declaration.prop)) declaration.remove();
      });
    });
  },
};

/** No component of ours says `aria-disabled`: selectors that ask for it, alone or in a group, match nothing. */
const dropAriaDisabled: Plugin = {
  postcssPlugin: "drop-aria-disabled",
  Once(css) {
    css.walkRules(/aria-disabled/, (rule) => {
      const asked = (selector: string) => /(?<!:not\()\[aria-disabled/.test(selector);
      const kept = rule.selectors.map((one) => one.replaceAll(/,\s*\w+\[aria-disabled(?:="?true"?)?\]/g, ""));
      const left = kept.filter((selector) => !asked(selector));
      if (left.length === 0) rule.remove();
      else rule.selectors = left;
    });
  },
};

/** KERN repeats a colour or size behind every variable. All of them are defined (tested), so the repetition only weighs. */
const dropFallbacks: Plugin = {
  postcssPlugin: "drop-fallbacks",
  OnceExit(css) {
    css.walkDecls(/./, (declaration) => {
      declaration.value = declaration.value.replaceAll(/var\((--kern-[\w-]+),\s*[^()]+\)/g, "var($1)");
    });
  },
};
