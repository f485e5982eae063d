/**
 * Writes the gallery of all components and the rebuilt drawn pages to a folder, light, dark and right to left.
 * With --check it opens them in Chromium at 1280 and 320 px, runs axe, looks for sideways scrolling and takes pictures.
 *
 * Usage: node scripts/ui-gallery.ts <folder> [--check]
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer } from "vite";
import { findBarriers } from "../e2e/support/axe.ts";
import { buildStylesheet } from "../src/platform/assets/build-stylesheet.ts";
import { openBrowser } from "./browser.ts";
import type { Look } from "./ui-gallery/gallery.tsx";

const ROOT = resolve(import.meta.dirname, "..");
const LOOKS: Record<string, Look> = {
  hell: { lang: "de", dir: "ltr", theme: "light" },
  dunkel: { lang: "de", dir: "ltr", theme: "dark" },
  rtl: { lang: "ar", dir: "rtl", theme: "light" },
};
const WIDTHS = [1280, 320];
/** The gallery shows parts of pages under each other, so rules about the outline of one page say nothing there. */
const OUTLINE_RULES = ["heading-order", "landmark-unique", "page-has-heading-one", "skip-link", "region"];

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error("Usage: node scripts/ui-gallery.ts <folder> [--check]");
  process.exit(2);
}
const files = await writeGallery(folder);
console.log(`${files.length} pages written to ${folder}`);
if (options.includes("--check")) process.exitCode = (await check(folder, files)) === 0 ? 0 : 1;

async function writeGallery(target: string): Promise<string[]> {
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "stil.css"), await buildStylesheet(ROOT));
  const vite = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderGallery } = (await vite.ssrLoadModule(
      "/scripts/ui-gallery/gallery.tsx",
    )) as typeof import("./ui-gallery/gallery.tsx");
    const written: string[] = [];
    for (const [name, look] of Object.entries(LOOKS)) {
      for (const page of renderGallery(look)) {
        written.push(`${page.name}-${name}.html`);
        await writeFile(join(target, `${page.name}-${name}.html`), page.html);
      }
    }
    return written;
  } finally {
    await vite.close();
  }
}

/** Returns the number of findings. */
async function check(target: string, names: string[]): Promise<number> {
  const browser = await openBrowser();
  let findings = 0;
  try {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const name of names) {
        await page.goto(pathToFileURL(resolve(target, name)).href);
        const whole = !name.startsWith("bausteine");
        const { barriers } = await findBarriers(page, { besides: whole ? [] : OUTLINE_RULES });
        findings += barriers.length;
        for (const barrier of barriers) console.log(`${name} ${width}: ${barrier}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) {
          findings += 1;
          console.log(`${name} ${width}: scrolls sideways by ${wide} px`);
        }
        await page.screenshot({ path: join(target, `${name.replace(".html", "")}-${width}.png`), fullPage: true });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`${findings} findings on ${names.length} pages at ${WIDTHS.join(" and ")} px`);
  return findings;
}
