import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { anUmfrage, aSeite, frage } from "../../umfrage/test/beispiel.ts";
import { LESER_HIER } from "../../umfrage/test/leser.ts";
import { readAntworten } from "../rules/einlesen.ts";
import { readTabelle } from "./tabelle-lesen.ts";

const optionen = [
  { code: "a", konzept: "gem", text: { de: "Gemeinde" } },
  { code: "b", konzept: "lk", text: { de: "Landkreis" } },
];
const UMFRAGE = anUmfrage(
  [
    aSeite("s", [
      frage("einfach", "wer", { titel: { de: "Wer sind Sie?" }, optionen, sonstiges: true }),
      frage("mehrfach", "was", { titel: { de: "Was gibt es?" }, optionen }),
      frage("zahl", "anzahl", { titel: { de: "Wie viele?" }, nachkomma: 2 }),
      frage("datei", "flyer", { titel: { de: "Ein Flyer?" } }),
      frage("text", "wort", { titel: { de: "Anzahl: in Worten?" } }),
    ]),
  ],
  { anonymitaet: "namentlich" },
);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const KURZ = "id\tsubmitdate\twer\tanzahl\n1\t2027-01-01\tlk\t4\n";

test.each([
  [
    "codes, a colon and words",
    utf8('"id","submitdate","wer: Wer sind Sie?","was[gem]: Was gibt es? [Gemeinde]"\n1,2027-01-01,Gemeinde,Ja\n'),
    { wer: "a", was: ["a"] },
  ],
  [
    "words that begin like a code and a colon",
    utf8('"submitdate","Anzahl: in Worten?","Wie viele?"\n2027-01-01,vier,4\n'),
    { wort: "vier", anzahl: 4 },
  ],
  [
    "codes with brackets",
    utf8("submitdate,wer,wer[other],was[gem],was [lk]\n2027-01-01,-oth-,Verein,Y,\n"),
    { wer: "other", "wer.other": "Verein", was: ["a"] },
  ],
  ["UTF-16 and tabs", utf16(KURZ, false), { wer: "b", anzahl: 4 }],
  ["UTF-16 the other way round", utf16(KURZ.replaceAll("\t", ";"), true), { wer: "b", anzahl: 4 }],
  ["headings in HTML", utf8("submitdate,<p>Wer sind Sie?</p>\n2027-01-01,Gemeinde\n"), { wer: "a" }],
  ["a first line for Excel", utf8("sep=;\nsubmitdate;wer\n2027-01-01;lk\n"), { wer: "b" }],
  ["columns and rows of nothing", utf8('"submitdate";"wer";""\n"2027-01-01";"lk";""\n\n\n'), { wer: "b" }],
])("FU3: %s", async (_, bytes, werte) => {
  const table = await readTabelle(LESER_HIER, { bytes, lane: "test" });
  if (table.art !== "gelesen") throw new Error(table.art);
  const { antworten, fehler, ohnePlatz } = readAntworten(UMFRAGE, table.tabelle);
  expect({ fehler, ohnePlatz }).toEqual({ fehler: [], ohnePlatz: [] });
  expect(antworten.map((one) => one.inhalt.werte)).toEqual([werte]);
});

test("DA5: files that a table names are counted and not taken; the count of LimeSurvey is no question", async () => {
  const json = `"[{""name"":""a.pdf"",""filename"":""fu_x"",""ext"":""pdf"",""size"":""12""}]"`;
  const bytes = utf8(`submitdate,wer,flyer,flyer_filecount\n2027-01-01,lk,${json},1\n2027-01-01,gem,[],0\n`);
  const table = await readTabelle(LESER_HIER, { bytes, lane: "test" });
  if (table.art !== "gelesen") throw new Error(table.art);
  const { antworten, dateien, ohnePlatz } = readAntworten(UMFRAGE, table.tabelle);
  expect({ dateien, ohnePlatz }).toEqual({ dateien: 1, ohnePlatz: [] });
  expect(antworten.map((one) => one.inhalt.werte)).toEqual([{ wer: "b" }, { wer: "a" }]);
});
