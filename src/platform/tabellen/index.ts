export { describeRefusal, describeWarning, type TabellenKey, tabellenTexts } from "./texts.ts";
export { cleanText } from "./clean-text.ts";
export { LIMITS } from "./limits.ts";
export type { Picture, ReadHtml } from "./html-textform.ts";
export type { XmlElement } from "./read-document.ts";
export { type DocumentResult, readForeignDocument } from "./read-foreign-document.ts";
export { type ForeignTable, readForeignTable } from "./read-foreign-table.ts";
export {
  type Cell,
  columnName,
  type Delimiter,
  type Encoding,
  type Row,
  type Sheet,
  TABLE_REASONS,
  type TableFile,
  type TablePlace,
  type TableReason,
  type TableRefusal,
  type TableWarning,
} from "./types.ts";
export { type CsvCell, writeCsv } from "./write-csv.ts";
export { type OutColumn, type OutSheet, writeXlsx } from "./write-xlsx.ts";
