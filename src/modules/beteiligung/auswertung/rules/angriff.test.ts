import fc from "fast-check";
import { expect, test } from "vitest";
import { anUmfrage, aSeite, frage, wenn } from "../../umfrage/test/beispiel.ts";
import { attack, type Moeglich } from "../test/attacker.ts";
import { buildDatensatz, type Gegeben } from "./datensatz.ts";
import { schuetze } from "./geheimhaltung.ts";
import { kreuzSchluessel, type Tafel } from "./tafel.ts";

const optionen = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: String(at), text: { de: `Antwort ${at}` } }));

/** Two questions to all, one to those who gave the first answer, and two boxes of which the second leaves no other. */
const umfrage = anUmfrage([
  aSeite("eins", [
    frage("einfach", "a", { optionen: optionen(4) }),
    frage("einfach", "b", { optionen: optionen(3) }),
    frage("mehrfach", "m", {
      optionen: [
        { code: "0", text: { de: "x" } },
        { code: "1", text: { de: "y" }, exklusiv: true },
        { code: "2", text: { de: "z" } },
      ],
    }),
  ]),
  aSeite("zwei", [frage("einfach", "c", { optionen: optionen(3), sichtbarWenn: wenn("a", "=", "0") })]),
]);

const BOXES = [[], ["0"], ["2"], ["0", "2"], ["1"]];
const A = [0, 1, 2, 3, "ohne"] as const;
const B = [0, 1, 2, "ohne"] as const;
const C = [0, 1, 2, "ohne"] as const;

/** Every respondent there can be. */
const MOEGLICH: Moeglich[] = A.flatMap((a) =>
  B.flatMap((b) =>
    BOXES.flatMap((boxes) =>
      (a === 0 ? C : [undefined]).map((c) => ({
        a,
        b,
        "m.0": boxes.includes("0") ? 0 : ("ohne" as const),
        "m.1": boxes.includes("1") ? 0 : ("ohne" as const),
        "m.2": boxes.includes("2") ? 0 : ("ohne" as const),
        m: boxes.length === 0 ? 0 : ("ohne" as const),
        ...(c === undefined ? {} : { c }),
      })),
    ),
  ),
);

function gegebenOf(one: Moeglich): Gegeben {
  const werte: Record<string, string | string[]> = {};
  for (const key of ["a", "b", "c"]) if (typeof one[key] === "number") werte[key] = String(one[key]);
  const boxes = ["0", "1", "2"].filter((box) => one[`m.${box}`] === 0);
  if (boxes.length > 0) werte["m"] = boxes;
  return { werte, gesehen: ["a", "b", "m", ...(one["c"] === undefined ? [] : ["c"])] };
}

/** Skewed, as answers are: most of them the same few kinds. */
const antworten = fc
  .tuple(
    fc.array(fc.nat(MOEGLICH.length - 1), { minLength: 2, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 14, maxLength: 60 }),
  )
  .map(([kinds, drawn]) =>
    drawn.map(([one, two]) => MOEGLICH[two < 25 ? one % MOEGLICH.length : (kinds[one % kinds.length] ?? 0)] ?? {}),
  );
const schritte = fc.shuffledSubarray(["a", "b", "c", "m", kreuzSchluessel("a", "b"), kreuzSchluessel("b", "a")]);

test("whoever solves for the dots, over everything ever published, narrows none to a single number", async () => {
  const seen = { dots: 0, refused: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(
      antworten,
      schritte,
      fc.constantFrom(3 as const, 5 as const),
      fc.boolean(),
      async (all, wanted, mindestZelle, together) => {
        const daten = buildDatensatz(umfrage, all.map(gegebenOf));
        const regel = { ...umfrage.veroeffentlichung, mindestZelle, mindestBasis: 10 };
        const alte: Tafel[] = [];
        for (const neue of together ? [wanted] : wanted.map((one) => [one])) {
          const { tafeln, abgelehnt } = schuetze({ umfrage, daten, regel, alte }, neue);
          alte.push(...tafeln);
          for (const { grund } of abgelehnt) seen.refused.add(grund);
        }
        for (const { min, max, zelle } of await attack(MOEGLICH, all.length, alte)) {
          seen.dots += 1;
          expect(max - min, `${zelle}: ${min} to ${max}`).toBeGreaterThanOrEqual(1);
        }
      },
    ),
    { numRuns: 30, seed: 5 },
  );
  // The attack means something: there were dots, and tables that had to stay inside.
  expect(seen.dots).toBeGreaterThan(50);
  expect([...seen.refused]).toEqual(expect.arrayContaining(["basis", "kreis"]));
}, 120_000);
