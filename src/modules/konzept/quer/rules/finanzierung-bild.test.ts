import { expect, test } from "vitest";
import { summarizeFinanzierung, type GeldAussage } from "./finanzierung-bild.ts";

const aussage = (massnahmeId: string, rest: Partial<GeldAussage> = {}): GeldAussage => ({
  massnahmeId,
  art: "vorhandene-ressourcen",
  betragCent: null,
  jahr: null,
  stellenHundertstel: null,
  geprueft: true,
  ...rest,
});

test("R100 kinds are counted by Maßnahme, not by statement", () => {
  const bild = summarizeFinanzierung(
    ["M1", "M2", "M3"],
    [aussage("M1"), aussage("M1", { jahr: 2027 }), aussage("M2"), aussage("M3", { art: "offen" })],
  );
  expect(bild.arten.map((zeile) => [zeile.art, zeile.massnahmen, zeile.aussagen])).toEqual([
    ["vorhandene-ressourcen", 2, 3],
    ["offen", 1, 1],
  ]);
});

test("a sum is of the statements that name an amount, and says how many", () => {
  const bild = summarizeFinanzierung(
    ["M1", "M2"],
    [
      aussage("M1", { art: "bewilligt", betragCent: 4_800_000, jahr: 2026 }),
      aussage("M1", { art: "kreishaushalt", betragCent: 1_200_000, jahr: 2026 }),
      aussage("M2", { art: "bewilligt" }),
      aussage("M2", { art: "beantragt", betragCent: 500, jahr: 2027 }),
      aussage("M2", { art: "abgelehnt", betragCent: 900, jahr: 2027 }),
    ],
  );
  expect(bild.arten.find((zeile) => zeile.art === "bewilligt")).toEqual({
    art: "bewilligt",
    massnahmen: 2,
    aussagen: 2,
    mitBetrag: 1,
    summeCent: 4_800_000,
  });
  expect(bild.jahre).toEqual([
    { jahr: 2026, aussagen: 2, gesichertCent: 6_000_000, beantragtCent: null },
    { jahr: 2027, aussagen: 2, gesichertCent: null, beantragtCent: 500 },
  ]);
  expect([bild.aussagen, bild.mitBetrag]).toEqual([5, 4]);
});

test("no amount at all is no sum, never 0 €", () => {
  const bild = summarizeFinanzierung(["M1"], [aussage("M1")]);
  expect(bild.arten[0]?.summeCent).toBeNull();
  expect(bild.jahre).toEqual([]);
});

test("amounts without a year stand last", () => {
  const bild = summarizeFinanzierung(
    ["M1"],
    [aussage("M1", { betragCent: 1 }), aussage("M1", { betragCent: 2, jahr: 2026 })],
  );
  expect(bild.jahre.map((zeile) => zeile.jahr)).toEqual([2026, null]);
});

test("shares of posts are added in hundredths", () => {
  const bild = summarizeFinanzierung(
    ["M1", "M2"],
    [aussage("M1", { stellenHundertstel: 50 }), aussage("M2", { stellenHundertstel: 75 }), aussage("M2")],
  );
  expect(bild.stellen).toEqual({ hundertstel: 125, aussagen: 2 });
});

test("what is open says why, in the order of the Konzept", () => {
  const bild = summarizeFinanzierung(
    ["M1", "M2", "M3", "M4", "M5"],
    [
      aussage("M2", { art: "offen" }),
      aussage("M3", { art: "abgelehnt" }),
      aussage("M4"),
      aussage("M5", { art: "wortlaut", geprueft: false }),
      aussage("M3", { art: "offen" }),
    ],
  );
  expect(bild.ohneAussage).toBe(1);
  expect(bild.offen).toEqual([
    { massnahmeId: "M1", gruende: ["ohne-aussage"] },
    { massnahmeId: "M2", gruende: ["offen"] },
    { massnahmeId: "M3", gruende: ["offen", "abgelehnt"] },
    { massnahmeId: "M5", gruende: ["ungeprueft"] },
  ]);
});
