import { accept, type Outcome, refuse } from "#src/shared/result.ts";

type Mangel = "bild-zu-gross" | "datei-kaputt";

const PIXELS_MAX = 40_000_000;

/** Parts of a PNG that make the picture; the rest tells when, where and with what it was made. */
const PNG_KEEPS = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"]);

/** A PNG without texts, times and EXIF. */
export function cleanPng(bytes: Uint8Array): Outcome<Uint8Array, Mangel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return refuse("datei-kaputt");
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IHDR" && view.getUint32(at + 8) * view.getUint32(at + 12) > PIXELS_MAX)
      return refuse("bild-zu-gross");
    if (PNG_KEEPS.has(type)) parts.push(bytes.subarray(at, end));
    if (type === "IEND") return accept(Buffer.concat(parts));
    at = end;
  }
  return refuse("datei-kaputt");
}

const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** Colours: without the profile the picture looks different. */
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const isSize = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG without EXIF, XMP, IPTC and comments; which side is up stays. */
export function cleanJpeg(bytes: Uint8Array): Outcome<Uint8Array, Mangel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return refuse("datei-kaputt");
    const marker = view.getUint8(at + 1);
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return refuse("datei-kaputt");
    const segment = bytes.subarray(at, end);
    if (isSize(marker) && end - at >= 9 && view.getUint16(at + 5) * view.getUint16(at + 7) > PIXELS_MAX)
      return refuse("bild-zu-gross");
    if (marker === APP1) parts.push(...uprightOf(segment));
    const tells = (marker >= APP0 && marker <= APP15) || marker === COMMENT;
    if (!tells || marker === APP0 || marker === APP2 || marker === APP14) parts.push(segment);
    if (marker === SOS) return accept(Buffer.concat([...parts, bytes.subarray(end)]));
    at = end;
  }
  return refuse("datei-kaputt");
}

const ORIENTATION = 0x0112;

/** The one fact of EXIF that the picture needs, as an EXIF segment of its own; nothing when there is none. */
function uprightOf(segment: Uint8Array): Uint8Array[] {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10;
  if (segment.length < tiff + 8 || String.fromCharCode(...segment.subarray(4, 8)) !== "Exif") return [];
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > segment.length) return [];
  const count = view.getUint16(first, little);
  for (let entry = first + 2; entry + 12 <= segment.length && entry < first + 2 + 12 * count; entry += 12) {
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    const made = [0xff, 0xe1, 0, 34, ...Buffer.from("Exif\0\0MM"), 0, 42, 0, 0, 0, 8, 0, 1];
    return value >= 1 && value <= 8
      ? [Uint8Array.from([...made, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0])]
      : [];
  }
  return [];
}
