import { inflateSync } from "node:zlib";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { cleanJpeg, cleanPng } from "./clean-image.ts";

/** Why a file is not taken although its kind is. */
export type UploadMangel = "pdf-geschuetzt" | "pdf-mit-programm" | "bild-zu-gross" | "datei-kaputt";

/** Objects of a PDF unpacked for the look into it, in all. */
const UNPACKED_MAX_BYTES = 50 * 1024 * 1024;
/** What does something when the file is opened, or hides another file (SECURITY 6). */
const PROGRAM = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b/;
const STREAM = /stream\r?\n/g;

/**
 * What strangers send, made harmless: pictures lose everything that is not picture (the place where they were taken
 * above all), PDFs that are locked or do something are refused. A PDF that only opens on a certain page is taken:
 * whatever it would do must be named in it, and is looked for by name.
 *
 * @param mediaType by content, see `detectMedientyp`
 * @returns the bytes to keep
 */
export function cleanUpload(bytes: Uint8Array, mediaType: string): Outcome<Uint8Array, UploadMangel> {
  if (mediaType === "application/pdf") {
    const mangel = findPdfMangel(bytes);
    return mangel ? refuse(mangel) : accept(bytes);
  }
  if (mediaType === "image/jpeg") return cleanJpeg(bytes);
  if (mediaType === "image/png") return cleanPng(bytes);
  return accept(bytes);
}

/** Looks at what stands between the streams, and into the streams that hold objects. */
function findPdfMangel(bytes: Uint8Array): UploadMangel | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  let unpacked = 0;
  let from = 0;
  const outside: string[] = [];
  const inside: string[] = [];
  for (const match of text.matchAll(STREAM)) {
    if (match.index < from) continue;
    const head = text.slice(from, match.index);
    outside.push(head);
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    if (end === -1) return "datei-kaputt";
    if (/\/Type\s*\/ObjStm/.test(named(head.slice(head.lastIndexOf("obj"))))) {
      const objects = unpack(bytes.subarray(start, end), UNPACKED_MAX_BYTES - unpacked);
      if (objects === null) return "datei-kaputt";
      unpacked += objects.length;
      inside.push(objects);
    }
    from = end + "endstream".length;
  }
  outside.push(text.slice(from));
  const all = named([...outside, ...inside].join("\n"));
  if (/\/Encrypt\b/.test(all)) return "pdf-geschuetzt";
  return PROGRAM.test(all) ? "pdf-mit-programm" : null;
}

/** `/#4aavaScript` is a way to write `/JavaScript`. */
function named(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function unpack(stream: Uint8Array, atMost: number): string | null {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, atMost) }).toString("latin1");
  } catch {
    return null;
  }
}
