import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aManifest, anElement, aWeg } from "../test/fixtures.ts";
import type { Element, Manifest, Verbindung, Weg } from "./manifest.ts";
import { countUnterschiede, diffManifeste, VORGAENGE } from "./unterschiede.ts";

const of = (vorher: readonly Element[], nachher: readonly Element[], wege: readonly Weg[] = []) =>
  diffManifeste(aManifest(vorher), aManifest(nachher), wege).elemente;

describe("what became of an element", () => {
  const a = anElement("a");
  const b = anElement("b");
  const c = anElement("c");
  test.each<[string, Element[], Element[], Weg[], string[], string[]]>([
    ["D1 the same", [a], [a], [], ["uebernommen"], []],
    ["D1 only its place among others changed", [a, b], [b, a], [], ["uebernommen", "uebernommen"], []],
    [
      "D1 reworded, with the reason",
      [a],
      [{ ...a, titel: "Neu" }],
      [aWeg("umformuliert", "a", null, "klarer")],
      ["umformuliert"],
      ["klarer"],
    ],
    [
      "D1 moved, also when it reads differently",
      [a],
      [{ ...a, ort: "anderes", titel: "Neu" }],
      [aWeg("verschoben", "a", null, "passt besser"), aWeg("umformuliert", "a", null, "klarer")],
      ["verschoben"],
      ["passt besser", "klarer"],
    ],
    [
      "D3 split: one stays, one is new",
      [a],
      [a, b],
      [aWeg("geteilt", "a", "b", "zwei Sachen")],
      ["geteilt"],
      ["zwei Sachen"],
    ],
    [
      "D3 merged: one goes into another",
      [a, b],
      [a],
      [aWeg("zusammengefuehrt", "b", "a", "dasselbe")],
      ["zusammengefuehrt"],
      ["dasselbe"],
    ],
    ["D3 replaced", [a], [b], [aWeg("ersetzt", "a", "b", "neu gedacht")], ["ersetzt"], ["neu gedacht"]],
    [
      "D3 two became two others",
      [a, b],
      [c, anElement("d")],
      [aWeg("ersetzt", "a", "c"), aWeg("ersetzt", "b", "c"), aWeg("ersetzt", "b", "d")],
      ["ersetzt"],
      [],
    ],
    [
      "D2 by way of something in between",
      [a],
      [c],
      [aWeg("ersetzt", "a", "b"), aWeg("ersetzt", "b", "c")],
      ["ersetzt"],
      [],
    ],
    ["D2 a ring ends", [a], [c], [aWeg("ersetzt", "a", "b"), aWeg("ersetzt", "b", "a")], ["neu", "entfallen"], []],
    [
      "D2 a split of other years does no harm",
      [a, b],
      [a, b],
      [aWeg("geteilt", "a", "b", "2020")],
      ["uebernommen", "uebernommen"],
      [],
    ],
    [
      "D4 new and fallen away",
      [a],
      [b],
      [aWeg("entfallen", "a", null, "Aufgabe beendet")],
      ["neu", "entfallen"],
      ["Aufgabe beendet"],
    ],
    [
      "D4 the reason why something once fell away is none for what came back",
      [a],
      [{ ...a, titel: "Neu" }],
      [aWeg("entfallen", "a", null, "Aufgabe beendet")],
      ["umformuliert"],
      [],
    ],
  ])("%s", (_, vorher, nachher, wege, vorgaenge, gruende) => {
    const found = of(vorher, nachher, wege);
    expect(found.map((one) => one.vorgang).toSorted()).toEqual(vorgaenge.toSorted());
    expect(found.flatMap((one) => one.gruende)).toEqual(gruende);
  });

  test("names each text that reads differently, an empty one too", () => {
    const [one] = of(
      [anElement("a", { inhalt: { beschreibung: "Alt" } })],
      [anElement("a", { inhalt: { laufzeit: "2027" } })],
    );
    expect(one?.texte).toEqual([
      { feld: "beschreibung", vorher: "Alt", nachher: "" },
      { feld: "laufzeit", vorher: "", nachher: "2027" },
    ]);
  });

  test("elements of different kinds never become each other", () => {
    const found = of([anElement("a")], [anElement("b", { art: "bedarf" })], [aWeg("ersetzt", "a", "b")]);
    expect(found.map((one) => one.vorgang)).toEqual(["neu", "entfallen"]);
  });
});

test("links are new, dropped, taken over, or stand with another reason", () => {
  const link = (von: string, nach: string, grund = ""): Verbindung => ({ art: "bedarf-ziel", von, nach, grund });
  const { verbindungen } = diffManifeste(
    aManifest([], [link("a", "x"), link("b", "x"), link("c", "x", "alt")]),
    aManifest([], [link("a", "x"), link("d", "x"), link("c", "x", "neu")]),
    [],
  );
  expect(Object.fromEntries(verbindungen.map((one) => [(one.nachher ?? one.vorher)?.von, one.vorgang]))).toEqual({
    a: "uebernommen",
    b: "entfallen",
    c: "umformuliert",
    d: "neu",
  });
});

test("D5 links to what stands in words are compared by their words, and only where both sides hold such links", () => {
  const beleg = (von: string, worte: string): Verbindung => ({
    art: "bedarf-beleg",
    von,
    nach: `${von}1`,
    grund: "",
    worte,
  });
  const linksOf = (vorher: Verbindung[], nachher: Verbindung[]) =>
    diffManifeste(aManifest([], vorher), aManifest([], nachher), []).verbindungen.map((one) => one.vorgang);
  expect(linksOf([beleg("a", "12 Antworten")], [beleg("a", "14 Antworten"), beleg("b", "Gespräch")])).toEqual([
    "umformuliert",
    "neu",
  ]);
  expect(linksOf([beleg("a", "12 Antworten"), beleg("b", "Gespräch")], [beleg("a", "12 Antworten")])).toEqual([
    "uebernommen",
    "entfallen",
  ]);
  expect(linksOf([], [beleg("a", "12 Antworten")])).toEqual([]);
});

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const manifest: fc.Arbitrary<Manifest> = fc
  .uniqueArray(fc.constantFrom(...IDS), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ titel: fc.constantFrom("eins", "zwei"), ort: fc.constantFrom("x", "y") }).map((rest) =>
          // The kind belongs to the element and never changes.
          anElement(id, { ...rest, art: id < "e" ? "massnahme" : "bedarf" }),
        ),
      ),
    ),
  )
  .map((elemente) =>
    aManifest(
      elemente,
      elemente.slice(1).map((one) => ({ art: "ziel-massnahme", von: elemente[0]?.id ?? "", nach: one.id, grund: "" })),
    ),
  );
const wege = fc.array(
  fc.record({
    vorgang: fc.constantFrom("geteilt" as const, "zusammengefuehrt" as const, "ersetzt" as const),
    von: fc.constantFrom(...IDS),
    nach: fc.constantFrom(...IDS),
    grund: fc.constant(""),
  }),
  { maxLength: 8 },
);

describe("for any two Fassungen and any steps between them", () => {
  test("every element of both stands in exactly one entry, and every link", () => {
    fc.assert(
      fc.property(manifest, manifest, wege, (a, b, steps) => {
        const { elemente, verbindungen } = diffManifeste(a, b, steps);
        const side = (part: "vorher" | "nachher") => elemente.flatMap((one) => one[part]).map((one) => one.id);
        expect(side("vorher").toSorted()).toEqual(a.elemente.map((one) => one.id).toSorted());
        expect(side("nachher").toSorted()).toEqual(b.elemente.map((one) => one.id).toSorted());
        const all = elemente.map((one) => [...new Set([...one.vorher, ...one.nachher].map((part) => part.id))]);
        expect(new Set(all.flat()).size).toBe(all.flat().length);
        expect(verbindungen.filter((one) => one.vorher)).toHaveLength(a.verbindungen.length);
        expect(verbindungen.filter((one) => one.nachher)).toHaveLength(b.verbindungen.length);
      }),
    );
  });

  test("backwards new is fallen away and split is merged, and everything else stays the same in number", () => {
    const mirror = { neu: "entfallen", entfallen: "neu", geteilt: "zusammengefuehrt", zusammengefuehrt: "geteilt" };
    fc.assert(
      fc.property(manifest, manifest, wege, (a, b, steps) => {
        const forth = countUnterschiede(diffManifeste(a, b, steps).elemente);
        const turned = steps.map((weg) => ({ ...weg, von: weg.nach, nach: weg.von }));
        const back = countUnterschiede(diffManifeste(b, a, turned).elemente);
        for (const art of ["massnahme", "bedarf"] as const) {
          for (const vorgang of VORGAENGE) {
            const other = vorgang in mirror ? mirror[vorgang as keyof typeof mirror] : vorgang;
            expect(back[art][other as typeof vorgang]).toBe(forth[art][vorgang]);
          }
        }
      }),
    );
  });

  test("a Fassung compared with itself is taken over whole", () => {
    fc.assert(
      fc.property(manifest, wege, (a, steps) => {
        const { elemente, verbindungen } = diffManifeste(a, a, steps);
        expect([...elemente, ...verbindungen].every((one) => one.vorgang === "uebernommen")).toBe(true);
      }),
    );
  });
});
