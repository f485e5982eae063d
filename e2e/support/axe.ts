import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import type axeCore from "axe-core";
import { listLooks, markFresh, markTight } from "./looks.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  var axe: typeof axeCore | undefined;
}

/** Brings axe into every document of a window from its beginning: sent to the browser once, not with each page. */
export async function installAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(SOURCE);
}

export type Looking = {
  /** Rules by name; all of them when left out. */
  readonly only?: readonly string[];
  /** Rules that do not count here. */
  readonly besides?: readonly string[];
  /** What was looked at before and had contrast enough: it is not measured again, and what is new is added. */
  readonly seen?: Set<string>;
};

/** As if somebody had read to the end: what lies below is painted only when it comes into view, and has no size before. */
function paintAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}

/**
 * axe with WCAG 2.2 A and AA and its best practices, the size of targets included, which it leaves out by itself. No page
 * of ours has frames, so nothing looks into any.
 */
export async function findBarriers(page: Page, { only = [], besides = [], seen }: Looking = {}) {
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(SOURCE);
  await page.evaluate(paintAll);
  const looks = seen && !besides.includes("color-contrast") ? await page.evaluate(listLooks) : [];
  const fresh = looks.filter((look) => !seen?.has(look));
  await page.evaluate(markTight);
  if (seen) await page.evaluate(markFresh, fresh);
  const found = await page.evaluate(
    async ([rules = [], off = [], [which = ""] = []]) => {
      if (!globalThis.axe) throw new Error("axe is not there.");
      globalThis.axe.configure({
        rules: [
          { id: "color-contrast", selector: `*${which}` },
          { id: "link-in-text-block", selector: `a[href]${which}` },
          { id: "target-size", selector: "[data-tight-target]" },
        ],
      });
      const { violations, passes } = await globalThis.axe.run(document, {
        rules: {
          "target-size": { enabled: true },
          ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
        resultTypes: ["violations"],
        ...(rules.length > 0 ? { runOnly: rules } : {}),
      });
      return {
        barriers: violations.map(
          ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html.slice(0, 300)}`).join("\n")}`,
        ),
        /** Rules that found something to look at and nothing wrong. */
        passed: passes.length,
      };
    },
    [[...only], [...besides], seen ? ["[data-fresh-look]"] : []],
  );
  if (found.barriers.length === 0) for (const look of fresh) seen?.add(look);
  return found;
}
