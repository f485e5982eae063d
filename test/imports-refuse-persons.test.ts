import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAntworten } from "#src/modules/beteiligung/rohdaten/rules/einlesen.ts";
import { anUmfrage, aSeite, frage } from "#src/modules/beteiligung/umfrage/test/beispiel.ts";
import { type AngebotNamen, planAngebote } from "#src/modules/konzept/angebote/rules/angebot-tabelle.ts";
import { findPersonenspalten } from "#src/modules/konzept/mappe/rules/personen.ts";
import { findAbgelehnte } from "#src/modules/konzept/rules/import-stand.ts";

const ROOT = join(import.meta.dirname, "..");

/** Reads a table as one import does, and says which columns it refuses. */
type Einlesen = (zeilen: readonly (readonly string[])[]) => readonly { readonly kopf: string }[];

const OHNE_NAMEN: AngebotNamen = {
  stelle: new Map(),
  zielgruppen: new Map(),
  handlungsfelder: new Map(),
  gemeinden: new Map(),
  regionen: new Map(),
  sprachen: new Map(),
  nenntPerson: () => false,
};

/** Every import of tables: how it begins its heading, and its own way of reading. */
const IMPORTE: Readonly<Record<string, { readonly eigene: readonly string[]; readonly lies: Einlesen }>> = {
  "konzept/exchange/receive-tabelle.ts": {
    eigene: ["Maßnahme", "Zuständigkeit"],
    lies: (zeilen) =>
      findAbgelehnte(
        zeilen.map((cells, at) => ({
          number: at + 1,
          cells: cells.map((text) => ({ kind: "text" as const, text })),
        })),
      ),
  },
  "konzept/angebote/exchange/receive-angebote.ts": {
    eigene: ["titel", "stelle"],
    lies: ([kopf = [], ...rest]) =>
      planAngebote(
        { name: "Angebote", kopf, zeilen: rest.map((zellen, at) => ({ nummer: at + 2, zellen })) },
        OHNE_NAMEN,
        new Map(),
      ).probleme.flatMap(({ grund, wert }) => (grund === "spalte-personen" ? [{ kopf: wert }] : [])),
  },
  "konzept/mappe/exchange/receive-mappe.ts": {
    eigene: ["Kennung", "Titel"],
    lies: ([kopf = [], ...rest]) =>
      findPersonenspalten([
        { name: "Maßnahmen", kopf, zeilen: rest.map((zellen, at) => ({ nummer: at + 2, zellen })) },
      ]),
  },
  "beteiligung/rohdaten/exchange/tabelle-lesen.ts": {
    eigene: ["name", "bereich"],
    lies: ([kopf = [], ...rest]) =>
      readAntworten(anUmfrage([aSeite("s", [frage("text", "name"), frage("text", "bereich")])]), {
        kopf,
        zeilen: rest.map((werte, at) => ({ nummer: at + 2, werte })),
      }).personen,
  },
};
/** Other readers of tables: what is asked in a survey, and the same two ways from the command line. */
const WEITERE = [
  "beteiligung/umfrage/exchange/receive-umfrage.ts",
  "konzept/exchange/import-massnahmen-file.ts",
  "konzept/mappe/exchange/import-konzept-file.ts",
];

const SPALTEN: readonly [string, string, readonly string[]][] = [
  ["names by their heading", "Vorname", ["A", "B", "C"]],
  ["names by what stands there", "Wer", ["Amira Haddad", "Olena Kovalenko", "Maria Schmidt"]],
  ["days of birth", "Geburtsdatum", ["01.02.1990", "03.04.1985", "05.06.2001"]],
  ["addresses", "Anschrift", ["Lindenweg 4", "Hauptstraße 12", "Ringstr. 7"]],
  ["numbers of the register of foreigners", "AZR-Nummer", ["123456789012", "123456789013", "123456789014"]],
  ["accounts", "Konto", ["DE12 5001 0517 0648 4898 90", "DE12 5001 0517 0648 4898 91", ""]],
];
const cases = Object.entries(IMPORTE).flatMap(([weg, one]) =>
  SPALTEN.map(([was, kopf, werte]) => [`${weg}: ${was}`, one, kopf, werte] as const),
);

test.each(cases)("AS12 is refused by every import: %s", (_, { eigene, lies }, kopf, werte) => {
  const rows = werte.map((wert, at) => [`Sprachkurs ${at}`, `Volkshochschule ${at}`, wert]);
  expect(lies([[...eigene, kopf], ...rows]).map((one) => one.kopf)).toEqual([kopf]);
  const counted = rows.map((row, at) => [...row.slice(0, 2), String(at * 3)]);
  expect(lies([[...eigene, "Anzahl Teilnehmende"], ...counted])).toEqual([]);
});

test("AS12 there is no other way for a table to come in", () => {
  const readers = globSync("src/modules/**/*.ts", { cwd: ROOT })
    .filter((file) => !file.includes(".test.") && !file.includes("/test/"))
    .filter((file) => /\b(?:readTable|readForeignTable)\(/u.test(readFileSync(join(ROOT, file), "utf8")))
    .map((file) => file.replace("src/modules/", ""));
  expect(readers.toSorted()).toEqual([...Object.keys(IMPORTE), ...WEITERE].toSorted());
});
