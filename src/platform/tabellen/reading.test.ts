import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHere, readTexts } from "./test/read-here.ts";
import { buildWorkbook, sheetXml, stringsXml } from "./test/workbooks.ts";
import { isDateFormat } from "./xlsx-styles.ts";

const TABLE = "Maßnahme;Zuständigkeit\r\n„Infobrief“ – größer;SG Integration\r\n";
const ROWS = [
  ["Maßnahme", "Zuständigkeit"],
  ["„Infobrief“ – größer", "SG Integration"],
];

/** Windows-1252 by hand for the letters of TABLE, as no encoder of the platform writes it. */
function encode1252(text: string): Buffer {
  const special: Record<string, number> = { "„": 0x84, "“": 0x93, "–": 0x96, "€": 0x80 };
  return Buffer.from(Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0)));
}

describe("CSV", () => {
  test.each([
    ["utf-8", Buffer.from(TABLE)],
    ["utf-8", Buffer.from(`\ufeff${TABLE}`)],
    ["utf-16le", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["utf-16le", Buffer.from(TABLE, "utf16le")],
    ["utf-16be", Buffer.from(`\ufeff${TABLE}`, "utf16le").swap16()],
    ["windows-1252", encode1252(TABLE)],
  ])("is read as %s", async (encoding, bytes) => {
    expect(await readHere(bytes)).toMatchObject({ format: "csv", encoding, delimiter: ";" });
    expect(await readTexts(bytes)).toEqual(ROWS);
  });

  test.each([
    ["semicolons beside commas", "a;b\n1,5;x, y, z\n2,5;p, q\n", ";"],
    ["commas", 'Titel,Wer\nKurs,"a; b; c; d"\nTreff,c\n', ","],
    ["tabs", "a\tb\nc, d; e\tf\n", "\t"],
    ["bars", "a|b\nc|d\n", "|"],
    ["a heading line above", "Maßnahmen 2027\n\na;b;c\n1;2;3\n4;5;6\n", ";"],
    ["line breaks in quotes", 'a;b\n"eins\nzwei, drei";x\n"vier";y\n', ";"],
    ["named by Excel", "sep=,\na,b;b\nc,d\n", ","],
    ["one column", "Sprachcafé\nInfobrief\n", "none"],
  ])("with %s", async (_, text, delimiter) => {
    expect(await readHere(Buffer.from(text))).toMatchObject({ delimiter });
  });

  test("row numbers are those of a spreadsheet, empty rows counted", async () => {
    const file = await readHere(Buffer.from('a;b\n"eins\nzwei";x\n\n;;\nc;d\n'));
    expect(file).toMatchObject({ sheets: [{ rows: [{ number: 1 }, { number: 2 }, { number: 5 }] }] });
  });

  test("ragged rows and loose quotes are kept", async () => {
    expect(await readTexts(Buffer.from('a;b;c\nnur eins\n1;2;3;4\nsagt "ja";x;y\n'))).toEqual([
      ["a", "b", "c"],
      ["nur eins"],
      ["1", "2", "3", "4"],
      ['sagt "ja"', "x", "y"],
    ]);
  });

  test("text stored twice with the wrong encoding is noticed", async () => {
    const bytes = Buffer.from("MaÃŸnahme;ZustÃ¤ndigkeit\nx;y\n");
    expect(await readHere(bytes)).toMatchObject({ warnings: [{ code: "garbled", count: 2 }] });
  });

  test("HTML in cells becomes text, counted", async () => {
    const bytes = Buffer.from('Titel;Text\nKurs;"<p>ab<br>M&auml;rz</p><script>x</script>"\n');
    expect(await readTexts(bytes)).toEqual([
      ["Titel", "Text"],
      ["Kurs", "ab\nMärz"],
    ]);
    expect(await readHere(bytes)).toMatchObject({ warnings: [{ code: "html", count: 1 }] });
  });
});

describe("a pasted table", () => {
  const expected = [
    ["Maßnahme", "Zuständigkeit", "Finanzierung"],
    ["Infobrief", "SG Integration", "offen"],
  ];
  test.each([
    ["tabs", "Maßnahme\tZuständigkeit\tFinanzierung\r\nInfobrief\tSG Integration\toffen\r\n"],
    [
      "Markdown",
      "| Maßnahme | Zuständigkeit | Finanzierung |\n|---|:--:|--:|\n| Infobrief | SG Integration | offen |\n",
    ],
    ["bars only inside", "Maßnahme | Zuständigkeit | Finanzierung\nInfobrief | SG Integration | offen"],
    ["spaces", "Maßnahme    Zuständigkeit     Finanzierung\nInfobrief   SG Integration    offen\n"],
    ["semicolons", "Maßnahme;Zuständigkeit;Finanzierung\nInfobrief;SG Integration;offen\n"],
  ])("with %s", async (_, text) => {
    expect(await readTexts(Buffer.from(text), { source: "paste" })).toEqual(expected);
  });

  test("quoted line breaks from a spreadsheet stay in their cell", async () => {
    const rows = await readTexts(Buffer.from('a\tb\n"eins\nzwei"\tx\n'), { source: "paste" });
    expect(rows).toEqual([
      ["a", "b"],
      ["eins\nzwei", "x"],
    ]);
  });

  test("a bar in a text of Markdown", async () => {
    const rows = await readTexts(Buffer.from("| a | b |\n| - | - |\n| x \\| y | z |\n"), { source: "paste" });
    expect(rows[1]).toEqual(["x | y", "z"]);
  });

  test("lines without columns are titles", async () => {
    expect(await readTexts(Buffer.from("Sprachcafé\nInfobrief, neu\n"), { source: "paste" })).toEqual([
      ["Sprachcafé"],
      ["Infobrief, neu"],
    ]);
  });
});

describe("XLSX", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
  const sharedStrings = stringsXml(
    "<si><t>Maßnahme</t></si><si><r><t>Rich</t></r><r><t xml:space='preserve'> Text</t></r><rPh><t>nein</t></rPh></si><si><t>a_x000D__x000A_b &lt;x&gt;</t></si>",
  );

  test("texts, numbers, days, formulas, errors and gaps", async () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>' +
      '<row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" s="1"><v>46447</v></c><c r="C4" s="2"><v>46447.5</v></c>' +
      '<c r="D4"><f>SUM(A1:A2)</f><v>7</v></c><c r="E4" t="str"><f>"a"</f><v>abc</v></c><c r="F4" t="b"><v>1</v></c>' +
      '<c r="G4" t="e"><v>#REF!</v></c><c r="H4" s="1"/></row>';
    const file = await readHere(buildWorkbook({ sheets: [{ name: "A", xml: sheetXml(rows) }], styles, sharedStrings }));
    expect(file).toEqual({
      format: "xlsx",
      sheets: [
        {
          name: "A",
          hidden: false,
          rows: [
            {
              number: 2,
              cells: [
                { kind: "text", text: "Maßnahme" },
                { kind: "empty", text: "" },
                { kind: "text", text: "Rich Text" },
                { kind: "text", text: "a\nb <x>" },
              ],
            },
            {
              number: 4,
              cells: [
                { kind: "number", text: "0.3" },
                { kind: "date", text: "2027-03-01" },
                { kind: "date", text: "2027-03-01T12:00" },
                { kind: "number", text: "7", formula: true },
                { kind: "text", text: "abc", formula: true },
                { kind: "boolean", text: "true" },
                { kind: "error", text: "#REF!" },
              ],
            },
          ],
        },
      ],
      warnings: [
        { code: "formulas", count: 2 },
        { code: "cell-errors", count: 1 },
      ],
    });
  });

  test("several sheets, one hidden, with the days of old Macs and without cell references", async () => {
    const day = "<row><c s='1'><v>44985</v></c></row>";
    const file = await readHere(
      buildWorkbook({
        sheets: [
          { name: "Eins", xml: sheetXml(day) },
          { name: "Zwei", xml: sheetXml(day), state: "hidden" },
        ],
        styles,
        workbookPr: '<workbookPr date1904="1"/>',
      }),
    );
    const rows = [{ number: 1, cells: [{ kind: "date", text: "2027-03-01" }] }];
    expect(file).toEqual({
      format: "xlsx",
      sheets: [
        { name: "Eins", hidden: false, rows },
        { name: "Zwei", hidden: true, rows },
      ],
      warnings: [{ code: "hidden-sheet", count: 1, sheet: "Zwei" }],
    });
  });

  test.each([
    ["dd.mm.yyyy", true],
    ["[$-407]d. mmmm yyyy", true],
    ["[h]:mm", true],
    ['#,##0.00 "Stück"', false],
    ["#,##0.00 [$€-407]", false],
    ["General", false],
    ["0%", false],
    ["[Red]0.0", false],
  ])("the format %s shows a date: %s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

test("T65 damaged files are refused or read, never more than that", { timeout: 30_000 }, async () => {
  const whole = buildWorkbook({ sharedStrings: stringsXml("<si><t>Maßnahme</t></si>") });
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
      const bytes = Buffer.from(length % 3 === 0 ? whole.subarray(0, length) : whole);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      // Anything else than a table or a reason is thrown by the reader and fails here.
      const read = await readHere(bytes);
      expect("reason" in read ? read.reason : read.format).toBeTruthy();
    }),
    { numRuns: 300 },
  );
});

const samples = new URL("../../../../shared/samples/measures/", import.meta.url);
test.runIf(existsSync(samples))("the table of a real county reads the same in three encodings", async () => {
  const read = (name: string) => readFileSync(new URL(name, samples));
  const utf8 = await readTexts(read("goerlitz-oeffentlichkeitsarbeit.csv"));
  expect(utf8).toHaveLength(10);
  expect(await readTexts(read("goerlitz-oeffentlichkeitsarbeit.cp1252.csv"))).toEqual(utf8);
  const pasted = await readTexts(read("goerlitz-oeffentlichkeitsarbeit.paste.tsv"), { source: "paste" });
  expect(pasted).toEqual(utf8.map((row) => row.slice(1)));
});
