import { DATEIARTEN } from "#src/shared/datei.ts";

/** 20 MiB: what a mail of the administration still takes. */
export const DATEI_MAX_BYTES = 20 * 1024 * 1024;

export type Medientyp = keyof typeof DATEIARTEN;

const OFFICE = {
  "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

const ODT = "mimetypeapplication/vnd.oasis.opendocument.text";

/**
 * The kind of a file by what is in it, whatever its name and declared type say. Null for everything else, among it HTML
 * and SVG, which can carry script, and office files with macros.
 */
export function detectMedientyp(bytes: Uint8Array): Medientyp | null {
  const starts = (...expected: readonly number[]) => expected.every((byte, at) => bytes[at] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  return starts(0x50, 0x4b, 0x03, 0x04) ? detectOffice(bytes) : null;
}

/** Names of files stand unpacked in a ZIP. */
function detectOffice(bytes: Uint8Array): Medientyp | null {
  const names = new TextDecoder("latin1").decode(bytes);
  if (names.startsWith(ODT, 30)) return "application/vnd.oasis.opendocument.text";
  if (!names.includes("[Content_Types].xml") || /vbaProject|macrosheets\//i.test(names)) return null;
  const [folder] = Object.keys(OFFICE).filter((name) => names.includes(name)) as (keyof typeof OFFICE)[];
  return folder ? OFFICE[folder] : null;
}

/** `PDF`, or nothing for a file of a kind that is no longer taken. */
export function dateiartWort(medientyp: string): string {
  return medientyp in DATEIARTEN ? DATEIARTEN[medientyp as Medientyp] : "";
}
