import { describe, expect, it } from "vitest";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import {
  type BekannterKontakt,
  type Entscheidung,
  isSameAnschrift,
  proposeAbgleich,
  resolveKontakte,
} from "./abgleich.ts";
import { type Fremdkontakt, NIEMAND } from "./fremd.ts";

const AMT = "amt" as StelleId;
const VEREIN = "verein" as StelleId;
const HAUS = "haus" as AnlaufstelleId;
const anschrift = { strasse: "Industriestraße 3 a", plz: "00200", ort: "Probstadt" };
const bekannte: BekannterKontakt[] = [
  {
    art: "stelle",
    id: AMT,
    name: "Amt für Migration",
    weitereNamen: ["ABH", "Ausländerbehörde Probe"],
    anschriften: [anschrift],
    telefone: ["0999 1234-0"],
    emails: ["Amt@probe.example"],
  },
  {
    art: "stelle",
    id: VEREIN,
    name: "Verein Brücke e. V.",
    weitereNamen: [],
    anschriften: [anschrift],
    telefone: [],
    emails: [],
  },
  {
    art: "ort",
    id: HAUS,
    stelleId: AMT,
    name: "Haus der Ämter",
    weitereNamen: [],
    anschriften: [anschrift],
    telefone: [],
    emails: [],
  },
];
const kontakt = (more: Partial<Fremdkontakt>): Fremdkontakt => ({ ...NIEMAND, schluessel: "k", ...more });
const dort = { strasse: "INDUSTRIESTR. 3a", plz: "00200", ort: "" };

describe("W76 whom a contact may be, and why", () => {
  it.each<[string, Partial<Fremdkontakt>, [string, string[]][]]>([
    ["its name, much like it", { name: "Amt f. Migration" }, [["amt", ["name"]]]],
    ["another of its names", { name: "Auslaenderbehörde Probe" }, [["amt", ["name"]]]],
    ["its number, dialled alike", { name: "X", telefon: "+49 (0)999 12340" }, [["amt", ["telefon"]]]],
    ["its address of mail", { email: "amt@PROBE.example" }, [["amt", ["email"]]]],
    ["a house that two Stellen share says nothing alone", { name: "Kiosk", ...dort }, []],
    ["the house and the name", { name: "Verein Brücke", ...dort }, [["verein", ["name", "anschrift"]]]],
    [
      "most reasons first",
      { name: "Verein Brücke", email: "amt@probe.example", ...dort },
      [
        ["verein", ["name", "anschrift"]],
        ["amt", ["anschrift", "email"]],
      ],
    ],
    ["a place is the same by its house alone", { art: "ort", name: "Zentrum", ...dort }, [["haus", ["anschrift"]]]],
    ["a Stelle is no place", { art: "ort", name: "Amt für Migration" }, []],
    ["too few digits are no number", { telefon: "0999" }, []],
    ["nothing said, nothing alike", {}, []],
  ])("%s", (_, fremd, expected) => {
    const found = proposeAbgleich([kontakt(fremd)], bekannte, []).flatMap(({ kandidaten }) => kandidaten);
    expect(found.map(({ id, gruende }) => [id, gruende])).toEqual(expected);
  });

  const said = (zielId: StelleId, gleich: boolean): Entscheidung => ({
    art: "stelle",
    schluessel: "k",
    zielId,
    gleich,
  });
  const both = { name: "Verein Brücke", email: "amt@probe.example", ...dort };
  it.each<[string, Partial<Fremdkontakt>, Entscheidung[], string | null]>([
    ["nobody was asked", both, [], null],
    ["one is the same", both, [said(AMT, true), said(VEREIN, false)], "amt"],
    ["none of them", both, [said(AMT, false), said(VEREIN, false)], "andere"],
    ["a new one that was not there then is asked about", both, [said(AMT, false)], null],
    ["what is the same stays so, though nothing is alike any more", { name: "Neu" }, [said(AMT, true)], "amt"],
    ["who is gone was never the same", both, [said("weg" as StelleId, true)], null],
  ])("a decision holds: %s", (_, fremd, entscheidungen, expected) => {
    expect(proposeAbgleich([kontakt(fremd)], bekannte, entscheidungen)[0]?.entschieden).toBe(expected);
  });

  it("asks about a new one only, not again about those that were said to be others", () => {
    const [asked] = proposeAbgleich([kontakt(both)], bekannte, [said(AMT, false)]);
    expect(asked?.kandidaten.map(({ id }) => id)).toEqual(["verein"]);
  });

  it("names who is the same in our words, and nobody before it is decided", () => {
    const eintrag = {
      schluessel: "e",
      art: "leistung",
      ueber: null,
      position: 0,
      texte: { de: { felder: { titel: "Rat", anbieter: "Amt f. Migration" }, hash: "alt" } },
      bilder: [],
      entfernt: 0,
      stand: null,
      bezug: { anbieter: "k" },
    } as const;
    const namen = { stellen: new Map([[AMT, "Amt für Migration"]]), orte: new Map() };
    const told = (entscheidungen: Entscheidung[]) =>
      resolveKontakte({ eintraege: [eintrag], probleme: [] }, entscheidungen, namen, JSON.stringify).eintraege[0]?.texte
        .de;
    expect(told([])?.felder.anbieter).toBe("");
    expect(told([said(AMT, false)])).toEqual(told([]));
    expect(told([said(AMT, true)])).toEqual({
      felder: { titel: "Rat", anbieter: "Amt für Migration" },
      hash: JSON.stringify({ titel: "Rat", anbieter: "Amt für Migration" }),
    });
  });
});

describe("one address", () => {
  const at = (strasse: string, plz: string, ort: string) => ({ strasse, plz, ort });
  it.each([
    ["Hauptstr. 5", "Hauptstraße 5", true],
    ["Am Markt 12 b", "am markt 12B", true],
    ["Hauptstraße 5", "Hauptstraße 51", false],
    ["", "", false],
  ])("%j and %j: %j", (one, other, same) => {
    expect(isSameAnschrift(at(one, "00200", "Stadt"), at(other, "00200", ""))).toBe(same);
  });
  it.each([
    ["00200", "00201", "Stadt", "Stadt", false],
    ["", "00201", "Probstadt", "probstadt", true],
    ["", "", "", "", false],
  ])("postcodes %j and %j, towns %j and %j: %j", (plzA, plzB, ortA, ortB, same) => {
    expect(isSameAnschrift(at("Weg 1", plzA, ortA), at("Weg 1", plzB, ortB))).toBe(same);
  });
});
