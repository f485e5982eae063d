import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { PAGE_TEXTS } from "#src/platform/i18n/page-texts/index.ts";
import type { Texts } from "#src/platform/i18n/texts.ts";
import { pdfTexts } from "#src/platform/pdf/texts/index.ts";
import { tabellenTexts } from "#src/platform/tabellen/texts.ts";
import { GUIDE_LANGUAGES } from "#src/shared/locale.ts";
import { ALL_TEXTS } from "./all.ts";

const MODULES = join(import.meta.dirname, "../../modules");
const hasTexts = (folder: string) => existsSync(join(MODULES, folder, "texts/index.ts"));
const modules = readdirSync(MODULES);
/** Modules, and subjects of modules with strings of their own: `konzept/fassung`. */
const folders = [
  ...modules,
  ...modules.flatMap((name) => subjectsOf(name).map((subject) => `${name}/${subject}`)),
].filter(hasTexts);
function subjectsOf(module: string): string[] {
  return readdirSync(join(MODULES, module), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}
const own = (module: string, locale: string): Promise<{ default: Record<string, string> }> =>
  import(join(MODULES, module, `texts/${locale}.json`), { with: { type: "json" } });

/** Names in braces, those inside plural and select forms included. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === "object" && node !== null) {
      const { type, value } = node as { type?: number; value?: unknown };
      if (type !== undefined && type > 0 && typeof value === "string") names.add(value);
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(new IntlMessageFormat(message, "de", undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

const all: readonly Texts[] = [...ALL_TEXTS, pdfTexts, tabellenTexts];

describe.each(all.map((texts) => [texts.namespace, texts.messages] as const))("the strings of %s", (_, messages) => {
  const { de, en = {}, ar = {} } = messages;

  it("are complete in English, and no more", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(de).toSorted());
  });

  it("have no Arabic that German does not know", () => {
    expect(Object.keys(ar).filter((key) => !Object.hasOwn(de, key))).toEqual([]);
  });

  it.each(["de", "en", "ar", "uk", "de-simple"] as const)("are never empty in %s", (locale) => {
    const empty = Object.entries(messages[locale] ?? {}).filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("ask for the same values in English as in German", () => {
    const other = Object.entries(en).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(de[key] ?? "").join(),
    );
    expect(other).toEqual([]);
  });

  // It may ask for fewer: the county's own words for things exist in German and English only.
  it.each(["ar", "uk", "de-simple"] as const)("ask for no value in %s that German does not have", (language) => {
    const foreign = Object.entries(messages[language] ?? {}).filter(([key, text]) => {
      const known = placeholders(de[key] ?? "");
      return !placeholders(text).every((name) => known.includes(name));
    });
    expect(foreign).toEqual([]);
  });
});

/** What is read in the guide: its own words, those of its frame, and those of every page. */
const guide = ALL_TEXTS.filter(({ namespace }) => /^(wegweiser|rahmen)/.test(namespace));

describe.each(guide.map((texts) => [texts.namespace, texts.messages] as const))("in the guide, %s", (_, messages) => {
  it.each(GUIDE_LANGUAGES)("says in %s all that it says in Arabic, and no more", (language) => {
    expect(Object.keys(messages[language] ?? {}).toSorted()).toEqual(Object.keys(messages.ar ?? {}).toSorted());
  });
});

describe("the list of all strings", () => {
  it("has every module that has any", () => {
    expect(folders.length).toBeGreaterThan(4);
    expect(ALL_TEXTS.map((texts) => texts.namespace).toSorted()).toEqual(
      [...folders.map((folder) => folder.replace("/", "-")), "rahmen"].toSorted(),
    );
  });

  it.each(folders)("%s repeats nothing that all pages share", async (module) => {
    const { default: strings } = await own(module, "de");
    expect(Object.keys(strings).filter((key) => Object.hasOwn(PAGE_TEXTS.de, key))).toEqual([]);
  });

  it("knows how much of it speaks Arabic", () => {
    const keys = ALL_TEXTS.flatMap((texts) => Object.keys(texts.messages.de));
    const arabic = ALL_TEXTS.flatMap((texts) => Object.keys(texts.messages.ar ?? {}));
    console.info(
      `ar: ${arabic.length} of ${keys.length} strings (${Math.round((100 * arabic.length) / keys.length)} %)`,
    );
    expect(arabic.length).toBeGreaterThan(0);
  });
});
