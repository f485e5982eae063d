import { expect, test } from "@playwright/test";
import { findBarriers, installAxe } from "./support/axe.ts";
import { thinOut } from "./support/thin-out.ts";

// What pages.spec.ts passes by, it must have seen: each case is a page behind the one that was looked at and found good.

const rows = (odd: string) =>
  `<ul>${Array.from({ length: 30 }, (_, n) => `<li>${n === 17 ? odd : "Zeile"}</li>`).join("")}</ul>`;

const CASES: readonly (readonly [about: string, body: string, barriers: readonly string[]])[] = [
  ["the same again", `<p class="dark">gut</p>`, []],
  ["another colour", `<p class="dark">gut</p><p class="pale">schwach</p>`, ["color-contrast"]],
  ["the same colour on another ground", `<div class="night"><p class="dark">schwach</p></div>`, ["color-contrast"]],
  [
    "a link like its text",
    `<p class="dark">Text mit <a class="plain" href="/">Verweis</a></p>`,
    ["link-in-text-block"],
  ],
  ["thirty rows alike", rows("andere Zeile"), []],
  ["a row with a picture without words", rows(`<img src="data:,">`), ["image-alt"]],
  ["a row with an empty link", rows(`<a href="/"></a>`), ["link-name"]],
  [
    "buttons too small and too close",
    `<button class="small">a</button><button class="small">b</button>`,
    ["target-size"],
  ],
  ["a small button alone", `<button class="small">a</button>`, []],
  [
    "a button under another",
    `<button class="large">a</button><button class="large covering">b</button>`,
    ["target-size"],
  ],
  ["large buttons side by side", `<button class="large">a</button><button class="large">b</button>`, []],
  ["a row in another colour", rows(`<span class="pale">schwach</span>`), ["color-contrast"]],
];

test("nothing new is passed by because something like it was looked at before", async ({ context, page }) => {
  const style =
    ".dark, li { color: #222 } .pale { color: #bbb } .night { background: #333 } .plain { color: #333; text-decoration: none } " +
    "button { border: 0; padding: 0; color: #222; background: #fff } .small { width: 12px; height: 12px; font-size: 9px } " +
    ".large { width: 40px; height: 40px } .covering { margin-inline-start: -34px }";
  const bodies = [["the first", `<p class="dark">gut</p>${rows("Zeile")}`, []] as const, ...CASES];
  await installAxe(context);
  await page.route("http://barrieren.localhost/**", (route) => {
    const [, body] = bodies[Number(new URL(route.request().url()).pathname.slice(1))] ?? [];
    const html = `<!doctype html><html lang="de"><title>T</title><style>${style}</style><main><h1>T</h1>${body}</main></html>`;
    return route.fulfill({ contentType: "text/html", body: html });
  });
  const seen = new Set<string>();
  for (const [place, [about, , expected]] of bodies.entries()) {
    await page.goto(`http://barrieren.localhost/${place}`);
    await page.evaluate(thinOut);
    const { barriers } = await findBarriers(page, { seen });
    expect(
      barriers.map((barrier) => barrier.split(":", 1)[0]),
      about,
    ).toEqual(expected);
  }
});
