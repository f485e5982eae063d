/** Kinds of files that people open without thinking, by their media type; none of them is a page of ours. */
export const DATEIARTEN = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/vnd.oasis.opendocument.text": "OpenDocument",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
} as const;

/** What a browser offers to choose from for an upload; what is taken, the content decides. */
export const DATEI_ENDUNGEN = ".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg";

const MEBI = 1024 * 1024;

/** `640 KB` or `2,3 MB`. */
export function formatBytes(bytes: number, f: { number(value: number): string }): string {
  return bytes < MEBI
    ? `${f.number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${f.number(Math.round((bytes / MEBI) * 10) / 10)} MB`;
}
