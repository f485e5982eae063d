/** What a browser offers to choose from for an upload; what is taken, the content decides. */
export const DATEI_ENDUNGEN = ".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg";

const MEBI = 1024 * 1024;

/** `640 KB` or `2,3 MB`. */
export function formatBytes(bytes: number, f: { number(value: number): string }): string {
  return bytes < MEBI
    ? `${f.number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${f.number(Math.round((bytes / MEBI) * 10) / 10)} MB`;
}
