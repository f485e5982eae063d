import type { Buffer } from "node:buffer";
import { buildZip, type ZipPart } from "./zip-builder.ts";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export type WorkbookParts = {
  readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly state?: string }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
};

export const EMPTY_ROWS = "<row r='1'><c r='A1' t='inlineStr'><is><t>Titel</t></is></c></row>";

export function sheetXml(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function stringsXml(items: string): string {
  return `<?xml version="1.0"?><sst xmlns="${MAIN}">${items}</sst>`;
}

/** The parts of a small correct workbook, to be packed or spoilt. */
export function workbookParts(parts: WorkbookParts = {}): ZipPart[] {
  const sheets = parts.sheets ?? [{ name: "Tabelle1", xml: sheetXml(EMPTY_ROWS) }];
  const listed = sheets
    .map(
      (sheet, index) =>
        `<sheet name="${sheet.name}" sheetId="${index + 1}" state="${sheet.state ?? "visible"}" r:id="s${index}"/>`,
    )
    .join("");
  const links = sheets
    .map(
      (_, index) => `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
    )
    .join("");
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookPr ?? ""}<sheets>${listed}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        `<Relationships xmlns="${RELATIONS}">${links}` +
        `<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="f" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    ...(parts.sharedStrings === undefined ? [] : [{ name: "xl/sharedStrings.xml", content: parts.sharedStrings }]),
    ...(parts.styles === undefined ? [] : [{ name: "xl/styles.xml", content: parts.styles }]),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index}.xml`, content: sheet.xml })),
  ];
}

export function buildWorkbook(parts: WorkbookParts = {}): Buffer {
  return buildZip(workbookParts(parts));
}
