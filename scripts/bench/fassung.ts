import { canonicalJson, protectedContent } from "../../src/modules/konzept/fassung/rules/canonical.ts";
import { placeElemente } from "../../src/modules/konzept/fassung/rules/elemente.ts";
import type { Element, Manifest, Verbindung, Weg } from "../../src/modules/konzept/fassung/rules/manifest.ts";
import { diffManifeste } from "../../src/modules/konzept/fassung/rules/unterschiede.ts";
import { diffWorte } from "../../src/modules/konzept/fassung/rules/wortdiff.ts";
import { hashFassung } from "../../src/modules/konzept/fassung/store/hash-fassung.ts";
import type { Datum } from "../../src/shared/datum.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const ELEMENTS = 2_000;
const ROUNDS = 7;
const WORDS = "Kurs Gemeinde Beratung Träger Verein Angebot Begleitung Sprache Wohnung Arbeit Bildung Ehrenamt".split(
  " ",
);

const text = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * at) % WORDS.length]).join(" ");

/** Two Fassungen of 2,000 elements: a third reworded, some moved, split, merged, dropped and new. */
function twoFassungen(): { vorher: Manifest; nachher: Manifest; wege: Weg[] } {
  const element = (n: number, edition: number): Element => ({
    art: "massnahme",
    id: `e${n}`,
    kennung: `M${n}`,
    titel: text(n, 8),
    inhalt: {
      beschreibung: `${text(n, 40)} ${edition > 1 && n % 3 === 0 ? text(n + 5, 12) : text(n + 1, 12)} ${text(n, 30)}`,
      finanzierung: text(n + 3, 10),
    },
    ort: `f${edition > 1 && n % 17 === 0 ? 1 : n % 6}`,
    position: 0,
    rev: edition,
  });
  const numbers = Array.from({ length: ELEMENTS }, (_, n) => n);
  const vorher = placeElemente([numbers.map((n) => element(n, 1))]);
  const nachher = placeElemente([
    numbers.filter((n) => n % 23 !== 0).map((n) => element(n + (n % 29 === 0 ? ELEMENTS : 0), 2)),
  ]);
  const links = (elemente: readonly Element[]): Verbindung[] =>
    elemente
      .slice(1)
      .map((one, at) => ({ art: "ziel-massnahme", von: elemente[at]?.id ?? "", nach: one.id, grund: "" }));
  const wege = numbers
    .filter((n) => n % 29 === 0)
    .map((n): Weg => ({ vorgang: "ersetzt", von: `e${n}`, nach: `e${n + ELEMENTS}`, grund: "neu gefasst" }));
  return {
    vorher: { elemente: vorher, verbindungen: links(vorher) },
    nachher: { elemente: nachher, verbindungen: links(nachher) },
    wege,
  };
}

/** Comparing two Fassungen of 2,000 elements word by word, and making the hash of one, against writing one as JSON. */
export function measureFassung(): Line[] {
  const { vorher, nachher, wege } = twoFassungen();
  const kopf = {
    nummer: 1,
    bezeichnung: "Messung",
    beschlossenAm: "2026-11-21" as Datum,
    gremium: "Kreistag",
    beschluss: "",
    vorgaengerHash: "",
  };
  const [compared, hashed, written]: [number[], number[], number[]] = [[], [], []];
  const timed = (into: number[], work: () => unknown) => {
    const started = performance.now();
    work();
    into.push(performance.now() - started);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    timed(compared, () => {
      for (const one of diffManifeste(vorher, nachher, wege).elemente) {
        for (const { vorher: was, nachher: is } of one.texte) diffWorte(was, is);
      }
    });
    timed(hashed, () => hashFassung(kopf, nachher, wege));
    timed(written, () => canonicalJson(protectedContent(kopf, nachher, wege)));
  }
  const [a, b, reference] = [median(compared), median(hashed), median(written)];
  const line = (what: string, ms: number, budget: number): Line => ({
    what,
    measured: `${Math.round(ms)} ms`,
    reference: `Fassung als JSON schreiben ${Math.round(reference)} ms`,
    ratio: ms / reference,
    budget: `unter ${budget} ms`,
    held: ms < budget,
  });
  return [
    line("Zwei Fassungen mit 2.000 Teilen vergleichen, Wort für Wort", a, 1_000),
    line("Prüfsumme einer Fassung mit 2.000 Teilen", b, 1_000),
  ];
}
