import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** What a county may choose; the chroma is limited to .09 where it is entered. */
const HUES = Array.from({ length: 36 }, (_, step) => step * 10);
const CHROMAS = [0.02, 0.062, 0.09];

const kern = readFileSync(createRequire(import.meta.url).resolve("@kern-ux/native/dist/kern.min.css"), "utf8");
const light = { ...variables(kern), ...variables(read("werte.css")) };
const dark = { ...light, ...variables(read("dunkel.css")) };
const STATUS = {
  hell: { danger: "--kern-color-red-600", warning: "--kern-color-orange-600", success: "--kern-color-turquois-600" },
  dunkel: { danger: "--kern-color-red-300", warning: "--kern-color-orange-300", success: "--kern-color-turquois-300" },
};

/** [ink, ground, contrast asked for]: 7 for what is read all the time, 4.5 for the rest, 3 for edges one must see. */
const ROLES: [string, string, number][] = [
  ["--wk-tinte", "--wk-papier", 7],
  ["--wk-tinte", "--wk-hauch", 7],
  ["--wk-tinte", "--wk-neu", 7],
  ["--wk-tinte", "--wk-weg", 7],
  ["--wk-akzent", "--wk-papier", 7],
  ["--wk-akzent", "--wk-tief", 4.5],
  ["--wk-akzent", "--wk-hauch", 4.5],
  ["--wk-auf-akzent", "--wk-akzent", 7],
  ["--wk-leise", "--wk-papier", 7],
  ["--wk-leise", "--wk-tief", 4.5],
  ["--wk-leise", "--wk-hauch", 4.5],
  ["--wk-kante", "--wk-papier", 3],
  ["--wk-kante", "--wk-blatt", 3],
  ["--wk-auf-band", "--wk-band", 7],
  ["--wk-marke", "--wk-band", 3],
];

describe.each([
  ["hell", light, STATUS.hell],
  ["dunkel", dark, STATUS.dunkel],
] as const)("%s", (_, values, status) => {
  const roles = [
    ...ROLES,
    ...Object.values(status).flatMap((ink): [string, string, number][] => [
      [ink, "--wk-papier", 4.5],
      [ink, "--wk-hauch", 4.5],
    ]),
  ];

  test.each(roles)("%s on %s holds %d for every hue", (ink, ground, asked) => {
    const worst = Math.min(
      ...HUES.flatMap((hue) =>
        CHROMAS.map((chroma) => {
          const chosen = { ...values, "--wk-farbton": `${hue}`, "--wk-buntheit": `${chroma}` };
          return contrast(luminance(chosen, ink), luminance(chosen, ground));
        }),
      ),
    );
    expect(worst).toBeGreaterThanOrEqual(asked);
  });
});

test("black on white is 21 and white on white is 1", () => {
  const values = { "--a": "oklch(0% 0 0)", "--b": "oklch(100% 0 0)" };
  expect(contrast(luminance(values, "--a"), luminance(values, "--b"))).toBeCloseTo(21, 1);
  expect(contrast(luminance(values, "--b"), luminance(values, "--b"))).toBe(1);
});

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8");
}

function variables(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--(?:wk|kern)-[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance (WCAG 2) of a variable with an `oklch()` value; out-of-gamut channels are clipped. */
function luminance(values: Record<string, string>, name: string): number {
  const value = (values[name] ?? "").replaceAll(/var\((--[\w-]+)\)/g, (_, inner: string) => values[inner] ?? "");
  const parts = /^oklch\(([\d.]+)%\s+([\d.]+)\s+([\d.]+)\)$/.exec(value.trim());
  if (!parts) throw new Error(`${name} is no colour: ${value}`);
  const [lightness, chroma, hue] = [Number(parts[1]) / 100, Number(parts[2]), (Number(parts[3]) * Math.PI) / 180];
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  const [high, low] = [Math.max(one, other), Math.min(one, other)];
  return (high + 0.05) / (low + 0.05);
}
