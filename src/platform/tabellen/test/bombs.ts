import { Buffer } from "node:buffer";
import type { TableReason } from "../types.ts";
import { buildWorkbook, EMPTY_ROWS, sheetXml, stringsXml, workbookParts } from "./workbooks.ts";
import { buildZip } from "./zip-builder.ts";

export type Bomb = {
  readonly name: string;
  readonly reason: TableReason;
  readonly build: () => Buffer;
  /** Large enough to hurt whoever reads it without a cage. */
  readonly heavy?: true;
};

const MIB = 1024 * 1024;

function workbookWith(extra: Parameters<typeof buildZip>[0]): Buffer {
  return buildZip([...workbookParts(), ...extra]);
}

function sheetOf(rows: string): Buffer {
  return buildWorkbook({ sheets: [{ name: "Tabelle1", xml: sheetXml(rows) }] });
}

function inlineCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Files that broke other readers, each with the refusal we owe. Sizes are those of real attacks (SECURITY, section 6). */
export const BOMBS: readonly Bomb[] = [
  {
    name: "a header that claims 100 bytes for 300 MB",
    heavy: true,
    reason: "archive-suspicious",
    build: () =>
      buildZip(
        workbookParts().map((part) =>
          part.name === "xl/worksheets/sheet0.xml"
            ? { ...part, content: Buffer.alloc(300 * MIB, 0x20), claimedSize: 100 }
            : part,
        ),
      ),
  },
  {
    name: "300 MB honestly declared",
    heavy: true,
    reason: "archive-too-large",
    build: () => workbookWith([{ name: "xl/media/a.bin", content: Buffer.alloc(300 * MIB) }]),
  },
  {
    name: "three entries of 40 MB, together above the total",
    heavy: true,
    reason: "archive-too-large",
    build: () => workbookWith([1, 2, 3].map((n) => ({ name: `xl/${n}.xml`, content: Buffer.alloc(40 * MIB, n) }))),
  },
  {
    name: "2,000 entries on one local header",
    reason: "archive-suspicious",
    build: () => {
      const parts = workbookParts();
      const shared = Array.from({ length: 1_990 }, (_, n) => ({ name: `x${n}`, content: "x", sharesHeaderOf: 0 }));
      return buildZip([...parts, ...shared]);
    },
  },
  {
    name: "2,001 entries",
    reason: "archive-too-large",
    build: () => workbookWith(Array.from({ length: 2_001 }, (_, n) => ({ name: `x${n}`, content: "x" }))),
  },
  {
    name: "two entries of one name",
    reason: "archive-suspicious",
    build: () => workbookWith([{ name: "xl/workbook.xml", content: "<workbook/>" }]),
  },
  {
    name: "two names that differ in case only",
    reason: "archive-suspicious",
    build: () => workbookWith([{ name: "XL/Workbook.xml", content: "<workbook/>" }]),
  },
  {
    name: "an encrypted entry",
    reason: "password",
    build: () => workbookWith([{ name: "xl/a.xml", content: "secret", flags: 1 }]),
  },
  {
    name: "a ZIP inside",
    reason: "archive-suspicious",
    build: () => workbookWith([{ name: "a.zip", content: buildZip([]) }]),
  },
  {
    name: "a ZIP inside under an innocent name",
    reason: "archive-suspicious",
    build: () =>
      buildZip(
        workbookParts().map((part) =>
          part.name === "xl/worksheets/sheet0.xml" ? { ...part, content: buildWorkbook(), stored: true } : part,
        ),
      ),
  },
  ...["../../etc/passwd", "/etc/passwd", "C:/x", "a\\..\\b", "xl/../../x", "xl/\0x"].map(
    (name): Bomb => ({
      name: `an entry called ${JSON.stringify(name)}`,
      reason: "archive-suspicious",
      build: () => workbookWith([{ name, content: "x" }]),
    }),
  ),
  { name: "a cut-off ZIP", reason: "archive-broken", build: () => buildWorkbook().subarray(0, 700) },
  { name: "a ZIP without a workbook", reason: "not-a-table", build: () => buildZip([{ name: "a.txt", content: "x" }]) },
  {
    name: "an OpenDocument table",
    reason: "save-as-xlsx",
    build: () => buildZip([{ name: "content.xml", content: "<x/>" }]),
  },
  {
    name: "10 million shared strings",
    heavy: true,
    reason: "archive-too-large",
    build: () => buildWorkbook({ sharedStrings: stringsXml("<si><t/></si>".repeat(10_000_000)) }),
  },
  {
    name: "3 million shared strings below the size limit",
    heavy: true,
    reason: "xml-too-large",
    build: () => buildWorkbook({ sharedStrings: stringsXml("<si/>".repeat(3_000_000)) }),
  },
  {
    name: "a cell at XFD1048576",
    reason: "too-many-columns",
    build: () => sheetOf(`${EMPTY_ROWS}<row r="1048576">${inlineCell("XFD1048576", "x")}</row>`),
  },
  {
    name: "a cell beyond the last row",
    reason: "xml-broken",
    build: () => sheetOf(`<row r="1048577">${inlineCell("A1048577", "x")}</row>`),
  },
  {
    name: "rows that go back",
    reason: "xml-broken",
    build: () => sheetOf(`<row r="5">${inlineCell("A5", "x")}</row><row r="5">${inlineCell("A5", "y")}</row>`),
  },
  {
    name: "wide rows, 450 columns and 5,000 rows with one cell each",
    reason: "too-many-cells",
    build: () => {
      let rows = "";
      for (let n = 1; n <= 5_000; n += 1) rows += `<row r="${n}">${inlineCell(`QH${n}`, "x")}</row>`;
      return sheetOf(rows);
    },
  },
  {
    name: "entities that grow (billion laughs)",
    heavy: true,
    reason: "xml-refused",
    build: () => {
      const grow = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
      const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${grow}]><x>&l9;</x>`;
      return buildWorkbook({ sheets: [{ name: "a", xml }] });
    },
  },
  {
    name: "an external entity",
    reason: "xml-refused",
    build: () => {
      const xml = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${sheetXml(`<row r="1">${inlineCell("A1", "&f;")}</row>`)}`;
      return buildWorkbook({ sheets: [{ name: "a", xml }] });
    },
  },
  { name: "elements 100 deep", reason: "xml-too-large", build: () => sheetOf("<a>".repeat(100) + "</a>".repeat(100)) },
  {
    name: "200,000 attributes",
    reason: "xml-too-large",
    build: () => sheetOf(`<row ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
  },
  {
    name: "one attribute of 3 MB",
    reason: "xml-too-large",
    build: () => sheetOf(`<row r="${randomLetters(3 * MIB)}"/>`),
  },
  {
    name: "one text of 3 MB",
    reason: "xml-too-large",
    build: () => buildWorkbook({ sharedStrings: stringsXml(`<si><t>${randomLetters(3 * MIB)}</t></si>`) }),
  },
  {
    name: "a cell of 40,000 characters",
    reason: "cell-too-long",
    build: () => sheetOf(`<row r="1">${inlineCell("A1", randomLetters(40_000))}</row>`),
  },
  {
    name: "a text that the list of texts does not have",
    reason: "xml-broken",
    build: () => sheetOf('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
  },
  {
    name: "XML that does not end",
    reason: "xml-broken",
    build: () => buildWorkbook({ sheets: [{ name: "a", xml: "<worksheet>" }] }),
  },
  {
    name: "51 sheets",
    reason: "too-many-sheets",
    build: () =>
      buildWorkbook({ sheets: Array.from({ length: 51 }, (_, n) => ({ name: `T${n}`, xml: sheetXml(EMPTY_ROWS) })) }),
  },
  {
    name: "an old Excel file",
    reason: "save-as-xlsx",
    build: () => Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook", "latin1"),
  },
  {
    name: "a workbook with a password",
    reason: "password",
    build: () =>
      Buffer.concat([
        Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
  },
  { name: "a PDF", reason: "not-a-table", build: () => Buffer.from("%PDF-1.7\n") },
  {
    name: "random bytes",
    reason: "not-a-table",
    build: () => Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * n * 31 + n) % 256)),
  },
  { name: "nothing", reason: "empty", build: () => Buffer.alloc(0) },
  { name: "a workbook without content", reason: "empty", build: () => sheetOf("") },
  { name: "an empty CSV", reason: "empty", build: () => Buffer.from(";;;\r\n;;;\r\n") },
  { name: "11 MB of text", heavy: true, reason: "too-large", build: () => Buffer.alloc(11 * MIB, 0x61) },
  { name: "CSV with an open quote", reason: "csv-broken", build: () => Buffer.from('a;b\r\n"c;d\r\n') },
  { name: "CSV of 600 columns", reason: "too-many-columns", build: () => Buffer.from(`${"a;".repeat(600)}\r\n`) },
  {
    name: "CSV of 10 MB separators",
    heavy: true,
    reason: "cell-too-long",
    build: () => Buffer.alloc(10 * MIB, ";"),
  },
  {
    name: "CSV of 250,000 rows",
    heavy: true,
    reason: "too-many-rows",
    build: () => Buffer.from("a;b\n".repeat(250_000)),
  },
  {
    name: "a CSV field of 70,000 characters",
    reason: "cell-too-long",
    build: () => Buffer.from(`a;${"x".repeat(70_000)}\nc;d\n`),
  },
];

/** Letters that do not pack well; the same every time. */
function randomLetters(length: number): string {
  let seed = 42;
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = 97 + ((seed >>> 16) % 26);
  }
  return bytes.toString("latin1");
}
