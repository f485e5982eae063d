import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axeCore from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  var axe: typeof axeCore | undefined;
}

/**
 * axe with WCAG 2.2 A and AA and its best practices, the size of targets included, which it leaves out by itself. It is
 * brought into a document once, however often that is looked at; no page of ours has frames, so nothing looks into any.
 *
 * @param only rules by name; all of them when left out
 * @param besides rules that do not count here
 */
export async function findBarriers(page: Page, only: readonly string[] = [], besides: readonly string[] = []) {
  const there = await page.evaluate(() => globalThis.axe !== undefined);
  if (!there) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([rules = [], off = []]) => {
      if (!globalThis.axe) throw new Error("axe is not there.");
      const found = await globalThis.axe.run(document, {
        rules: {
          "target-size": { enabled: true },
          ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
        resultTypes: ["violations"],
        ...(rules.length > 0 ? { runOnly: rules } : {}),
      });
      return {
        barriers: found.violations.map(
          ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html.slice(0, 300)}`).join("\n")}`,
        ),
        /** Rules that found something to look at and nothing wrong. */
        passed: found.passes.length,
      };
    },
    [[...only], [...besides]],
  );
}
