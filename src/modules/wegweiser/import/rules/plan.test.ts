import { describe, expect, it } from "vitest";
import { type Felder, type Fremdbestand, type Fremdeintrag, NIEMAND } from "./fremd.ts";
import { findTextkontakte, wahl } from "./kontakte.ts";
import { type Bekannt, changedLines, countPlan, planImport } from "./plan.ts";

const eintrag = (schluessel: string, felder: Felder, hash = "neu"): Fremdeintrag => ({
  schluessel,
  art: "artikel",
  ueber: null,
  position: 0,
  texte: { de: { felder, hash } },
  bilder: [],
  entfernt: 0,
  stand: null,
});
const bestand = (...eintraege: Fremdeintrag[]): Fremdbestand => ({ eintraege, probleme: [] });
const known = (schluessel: string, more: Partial<Bekannt> = {}): Bekannt => ({
  schluessel,
  sprache: "de",
  fremdHash: "alt",
  zielId: `ziel-${schluessel}`,
  felder: { titel: "Alt", text: "Text" },
  hierGeaendert: false,
  ...more,
});

describe("what a file would change", () => {
  it.each([
    ["new", bestand(eintrag("a", { titel: "A" })), [], { neu: 1, geaendert: 0, unveraendert: 0 }],
    [
      "same hash",
      bestand(eintrag("a", { titel: "A" }, "alt")),
      [known("a")],
      { neu: 0, geaendert: 0, unveraendert: 1 },
    ],
    [
      "same hash, changed here",
      bestand(eintrag("a", { titel: "A" }, "alt")),
      [known("a", { hierGeaendert: true })],
      { neu: 0, geaendert: 0, unveraendert: 1 },
    ],
    ["other hash", bestand(eintrag("a", { titel: "A" })), [known("a")], { neu: 0, geaendert: 1, unveraendert: 0 }],
    ["nothing", bestand(), [known("a")], { neu: 0, geaendert: 0, unveraendert: 0 }],
  ])("%s", (_, file, bekannt, zahlen) => {
    expect(countPlan(planImport(file, bekannt))).toEqual(zahlen);
  });

  it("names the fields that differ, who changed what, and what is gone", () => {
    const plan = planImport(bestand(eintrag("a", { titel: "Neu", text: "Text" })), [
      known("a", { hierGeaendert: true }),
      known("b"),
    ]);
    expect(plan.eintraege[0]).toMatchObject({
      zielId: "ziel-a",
      hierGeaendert: true,
      texte: [{ sprache: "de", aenderungen: [{ feld: "titel", vorher: "Alt", nachher: "Neu" }] }],
    });
    expect(plan.entfallen).toEqual([{ schluessel: "b", zielId: "ziel-b", titel: "Alt" }]);
    expect(changedLines("a\nb\nc", "a\nx\nc")).toEqual({ vorher: "b", nachher: "x" });
  });
});

describe("contacts in texts", () => {
  it.each([
    ["+49 (0)821 / 31 02-0", "082131020"],
    ["0821 31020", "082131020"],
    ["0049 821 31020", "082131020"],
  ])("%s is dialled as %s", (written, digits) => {
    expect(wahl(written)).toBe(digits);
  });

  it("one address on several pages is one contact; prices and dates are none", () => {
    const pages = [
      eintrag("a", {
        text: "Mail: amt@probe.example, fremd@x.example, Tel. +49 821 31020. Am 01.02.2027 kostet es 0,50.",
      }),
      eintrag("b", { text: "[Schreiben](mailto:AMT@probe.example?subject=x) und fremd@x.example" }),
    ];
    expect(findTextkontakte(pages)).toEqual([
      {
        kontakt: { ...NIEMAND, schluessel: "email amt@probe.example", email: "amt@probe.example" },
        eintraege: ["a", "b"],
      },
      { kontakt: { ...NIEMAND, schluessel: "email fremd@x.example", email: "fremd@x.example" }, eintraege: ["a", "b"] },
      { kontakt: { ...NIEMAND, schluessel: "telefon 082131020", telefon: "+49 821 31020" }, eintraege: ["a"] },
    ]);
  });
});
