import fc from "fast-check";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import { ALLE_TYPEN, anUmfrage, aSeite, frage } from "../../umfrage/test/beispiel.ts";
import { LESER_HIER, umfrageIn } from "../../umfrage/test/leser.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { type Rohantwort, rohtabelleOf } from "../rules/ausgabe.ts";
import { readAntworten } from "../rules/einlesen.ts";
import { writeRohdaten } from "./ausgabe.ts";
import { AUSGABEN } from "./ausgaben.ts";
import { readTabelle } from "./tabelle-lesen.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const optionen = [
  { code: "a", konzept: "gem", text: { de: "Gemeinde", en: "Municipality" } },
  { code: "b", konzept: "lk", text: { de: "Landkreis", en: "County" } },
];
const zeilen = [
  { code: "spr", text: { de: "Sprache", en: "Language" } },
  { code: "wohn", text: { de: "Wohnen und Mobilität", en: "Housing" } },
];
const UMFRAGE = anUmfrage([
  aSeite("s", [
    frage("einfach", "wer", { titel: { de: "Wer sind Sie?" }, optionen, sonstiges: true }),
    frage("mehrfach", "was", { titel: { de: "Was gibt es?" }, optionen, kommentar: true }),
    frage("matrix", "bedarf", { titel: { de: "Wie hoch ist der Bedarf?" }, zeilen, skalen: [{ optionen }] }),
    frage("matrix", "istsoll", { titel: { de: "Ist und Soll" }, zeilen, skalen: [{ optionen }, { optionen }] }),
    frage("rang", "prio", { titel: { de: "Ordnen Sie" }, optionen }),
    frage("zahl", "anzahl", { titel: { de: "Wie viele?" }, nachkomma: 2 }),
    frage("datum", "tag", { titel: { de: "Wann?" } }),
    frage("janein", "ja", { titel: { de: "Ja oder nein?" } }),
    frage("text", "wort", { titel: { de: "Wie viele?" } }),
  ]),
]);
const ANTWORT = {
  wer: "other",
  "wer.other": "Ein Verein",
  was: ["a"],
  "was.a.kommentar": "oft",
  "bedarf.spr": "b",
  "bedarf.wohn": "a",
  "istsoll.spr": "a",
  "istsoll.spr.2": "b",
  prio: ["b", "a"],
  anzahl: 2.5,
  tag: "2027-09-15",
  ja: "nein",
  wort: "=1+1\nzweite Zeile",
};

/** What LimeSurvey writes for it, under every kind of heading. */
const KOEPFE = {
  code: [
    "id,submitdate,startlanguage,wer,wer_other,was_gem,was_gemcomment,was_lk,bedarf_spr,bedarf_wohn,istsoll_spr_0,istsoll_spr_1",
    "prio_1,prio_2,anzahl,tag,ja,wort",
  ]
    .join(",")
    .split(","),
  "ganze Worte": [
    "Antwort ID",
    "Datum Abgeschickt",
    "Start-Sprache",
    "Wer sind Sie?",
    "Wer sind Sie? [Sonstiges]",
    "Was gibt es? [Gemeinde]",
    "Was gibt es? [Gemeinde][Kommentar]",
    "Was gibt es? [Landkreis]",
    "Wie hoch ist der Bedarf? [Sprache]",
    "Wie hoch ist der Bedarf? [Wohnen und Mobilität]",
    "Ist und Soll [Sprache][Skala 1]",
    "Ist und Soll [Sprache][Skala 2]",
    "Ordnen Sie [Rank 1]",
    "Ordnen Sie [Rank 2]",
    "Wie viele?",
    "Wann?",
    "Ja oder nein?",
    "Wie viele?",
  ],
};
const CODES = [
  "7",
  "2027-02-03 09:02:59",
  "de",
  "-oth-",
  "Ein Verein",
  "Y",
  "oft",
  "",
  "lk",
  "gem",
  "gem",
  "lk",
  "lk",
  "gem",
];
const WORTE = [
  "7",
  "2027-02-03 09:02:59",
  "de",
  "Sonstiges",
  "Ein Verein",
  "Ja",
  "oft",
  "Nein",
  "Landkreis",
  "Gemeinde",
];
const ZEILEN = {
  Codes: [...CODES, "2.5000000000", "2027-09-15 00:00:00", "N", ANTWORT.wort],
  Worte: [...WORTE, "Gemeinde", "Landkreis", "County", "Municipality", "2,5", "2027-09-15", "Nein", ANTWORT.wort],
};
const cut = (kopf: string) => kopf.replace(/[^[\]]{16,}/g, (words) => `${words.slice(0, 15)}.. `);

async function read(umfrage: Umfrage, file: Uint8Array) {
  const table = await readTabelle(LESER_HIER, { bytes: file, lane: "test" });
  if (table.art !== "gelesen") throw new Error(table.art);
  return readAntworten(umfrage, table.tabelle);
}

describe("FU3: answers of other programs", () => {
  const koepfe = {
    ...KOEPFE,
    "Codes und Worte": KOEPFE.code.map((code, at) => `${code}. ${KOEPFE["ganze Worte"][at] ?? ""}`),
    abgekürzt: KOEPFE["ganze Worte"].map(cut),
  };
  test.each(
    Object.entries(koepfe).flatMap(([name, kopf]) =>
      Object.entries(ZEILEN).flatMap(([art, zeile]) =>
        ([",", ";", "\t"] as const).map((delimiter) => [name, art, delimiter, kopf, zeile] as const),
      ),
    ),
  )("%s, %s, between them %j", async (_name, _art, delimiter, kopf, zeile) => {
    const bom = delimiter !== ",";
    const found = await read(UMFRAGE, bytes(writeCsv([kopf, zeile], { delimiter, bom })));
    expect(found).toMatchObject({ fehler: [], ohnePlatz: [], ohneSpalte: [], verborgen: 0 });
    expect(found.antworten).toMatchObject([{ stand: "vollstaendig", sprache: "de", inhalt: { werte: ANTWORT } }]);
    expect(Object.keys(found.antworten[0]?.inhalt.werte ?? {}).length).toBe(Object.keys(ANTWORT).length);
  });

  test("the old encoding, an unfinished answer, columns that are no question, questions without a column", async () => {
    const latin = Uint8Array.from("wer;submitdate;Gästezahl\r\nlk;;3\r\n", (sign) => sign.charCodeAt(0));
    const found = await read(UMFRAGE, latin);
    expect(found.antworten).toMatchObject([
      { stand: "abgebrochen", inhalt: { werte: { wer: "b" }, gesehen: ["wer"] } },
    ]);
    expect(found.ohnePlatz).toEqual(["Gästezahl"]);
    expect(found.ohneSpalte).toContain("prio");
  });

  test.each([
    ["wer", "Mars"],
    ["anzahl", "viele"],
    ["tag", "gestern"],
    ["ja", "vielleicht"],
    ["was_gem", "manchmal"],
    ["bedarf_spr", "9"],
  ])("FU4: %s cannot be %s; row and column are named", async (kopf, wert) => {
    const { fehler } = await read(UMFRAGE, bytes(`id,${kopf}\r\n1,\r\n2,${wert}\r\n`));
    expect(fehler).toEqual([{ zeile: 3, spalte: 1, kopf, wert }]);
  });
});

const ROH: Rohantwort[] = [
  {
    pseudonym: null,
    stand: "vollstaendig",
    weg: "web",
    sprache: "de",
    eingereichtAm: null,
    werte: {
      bereich: "other",
      "bereich.other": "=HYPERLINK(1)",
      hat: "ja",
      themen: ["a", "other"],
      "themen.other": "+49 <b>fett</b>",
      angebot: 2,
      "angebot.1.titel": "Kurs",
      "angebot.2.titel": 'Café; am "Markt"',
      "angebot.2.kostet": "ja",
      "angebot.2.preis": 12.5,
      kosten: 12.5,
      "orte.wohn.tag": "Montag",
      reihe: ["b", "a"],
      ok: "ja",
      bis: "2026-02-03",
    },
  },
  { pseudonym: null, stand: "abgebrochen", weg: "web", sprache: "en", eingereichtAm: null, werte: { personal: 3 } },
];

describe("FU5: raw answers as files", () => {
  test.each(["csv", "xlsx"] as const)("%s comes back as it went, formulas as text (T70)", async (format) => {
    const written = await writeRohdaten(ALLE_TYPEN, ROH, format, "beispiel");
    const { antworten, fehler } = await read(ALLE_TYPEN, written.bytes);
    expect(fehler).toEqual([]);
    expect(antworten.map((one) => one.inhalt.werte)).toEqual(ROH.map((one) => one.werte));
    expect(antworten.map((one) => one.stand)).toEqual(["vollstaendig", "abgebrochen"]);
  });

  test("a formula in CSV is guarded (T70)", async () => {
    const { bytes: written } = await writeRohdaten(ALLE_TYPEN, ROH, "csv", "beispiel");
    expect(new TextDecoder().decode(written)).toContain(";'=HYPERLINK(1);");
  });

  test("SPSS learns types, labels and what is missing; the columns are those of the CSV", async () => {
    const umfrage = anUmfrage([
      aSeite("s", [
        frage("einfach", "q", {
          titel: { de: "Frage's Titel" },
          optionen: [
            { code: "1", text: { de: "gut" } },
            { code: "9", text: { de: "weiß nicht" }, fehlend: true },
          ],
        }),
        frage("zahl", "n"),
      ]),
    ]);
    const sps = new TextDecoder().decode((await writeRohdaten(umfrage, ROH, "sps", "beispiel")).bytes);
    expect(sps).toContain("VARIABLE LABELS\r\n  q 'Frage''s Titel'\n  n 'Frage n'.");
    expect(sps).toContain("  /q\n    '1' 'gut'\n    '9' 'weiß nicht'.");
    expect(sps).toContain("MISSING VALUES q ('9').");
    const named = [...sps.matchAll(/^ {2}(\S+) (?:A\d+|F16\.4|SDATE10)\.?$/gm)].map((match) => match[1]);
    expect(named).toEqual(rohtabelleOf(umfrage, []).kopf);
  });

  test("every format is written for no answers, too", async () => {
    for (const format of AUSGABEN)
      expect((await writeRohdaten(ALLE_TYPEN, [], format, "x")).bytes.length).toBeGreaterThan(0);
  });
});

test("random bytes are no answers and break nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
      const table = await readTabelle(LESER_HIER, { bytes: noise, lane: "test" });
      const found = table.art === "gelesen" ? readAntworten(UMFRAGE, table.tabelle).antworten : [];
      expect(found.length).toBeLessThan(300);
    }),
    { numRuns: 60 },
  );
});

const PROBEN = join(import.meta.dirname, "../../../../../../shared/samples/surveys/limesurvey-written-by-6.4.2");

describe.runIf(existsSync(PROBEN))("real exports of the same 60 answers", () => {
  test.each(["offen", "anonym"])("%s: all kinds are equal", async (art) => {
    const { umfrage } = await umfrageIn(readFileSync(join(PROBEN, `inst_${art}.lss`)));
    const files = readdirSync(PROBEN).filter((one) => one.startsWith(`inst_${art}_`) || one === `inst_${art}.lsa`);
    const answers = files.filter((one) => /(short|long|semikolon|vv\d)\.(csv|xlsx|json)$|\.lsa$/.test(one));
    expect(answers.length).toBeGreaterThan(13);
    // Where LimeSurvey writes words it leaves the comments of type O out.
    const plain = (werte: object) =>
      JSON.stringify(Object.entries({ ...werte, "koop.kommentar": "" }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const { antworten: first } = await read(umfrage, readFileSync(join(PROBEN, `inst_${art}_code_short.csv`)));
    for (const name of answers) {
      const { antworten, fehler } = await read(umfrage, readFileSync(join(PROBEN, name)));
      expect({ name, fehler }).toEqual({ name, fehler: [] });
      expect({
        name,
        n: antworten.length,
        offen: antworten.filter((one) => one.stand === "abgebrochen").length,
      }).toEqual({
        name,
        n: 60,
        offen: 6,
      });
      expect(antworten.map((one) => plain(one.inhalt.werte))).toEqual(first.map((one) => plain(one.inhalt.werte)));
    }
  });
});
