import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cleanUpload } from "./clean-upload.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const told = (content: Uint8Array, mediaType: string) => {
  const outcome = cleanUpload(content, mediaType);
  return outcome.ok ? "ok" : outcome.reason;
};
const pdf = (...objects: string[]) => bytes(["%PDF-1.7", ...objects, "trailer << /Root 1 0 R >>", "%%EOF"].join("\n"));
const stream = (dict: string, content: Uint8Array) =>
  `5 0 obj\n<< ${dict} >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream\nendobj`;
const packed = (objects: string) => stream("/Type /ObjStm /Filter /FlateDecode", deflateSync(bytes(objects)));

describe("SECURITY 6: a PDF that does something or is locked is not taken", () => {
  test.each([
    ["ok", "words", pdf("1 0 obj\n<< /Type /Catalog >>\nendobj")],
    ["ok", "opens on its second page", pdf("1 0 obj\n<< /OpenAction [3 0 R /Fit] >>\nendobj")],
    ["ok", "the letters inside a picture", pdf(stream("/Subtype /Image", bytes("x/JS x/JavaScript x")))],
    ["ok", "objects that were packed", pdf(packed("<< /Type /Page >>"))],
    ["pdf-mit-programm", "script", pdf("1 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj")],
    ["pdf-mit-programm", "script written in numbers", pdf("1 0 obj\n<< /S /#4aava#53cript >>\nendobj")],
    ["pdf-mit-programm", "script in packed objects", pdf(packed("<< /S /JavaScript >>"))],
    ["pdf-mit-programm", "starts a program", pdf("1 0 obj\n<< /S /Launch /F (x.exe) >>\nendobj")],
    ["pdf-mit-programm", "another file in it", pdf("1 0 obj\n<< /Type /Filespec /EF << >> /EmbeddedFiles 2 0 R >>")],
    ["pdf-geschuetzt", "a password", pdf("trailer << /Encrypt 9 0 R >>")],
    ["datei-kaputt", "a stream without end", pdf("5 0 obj\n<< >>\nstream\nabc")],
    ["datei-kaputt", "packed objects that are none", pdf(stream("/Type /ObjStm", bytes("no zip")))],
    ["datei-kaputt", "a bomb", pdf(stream("/Type/ObjStm", deflateSync(new Uint8Array(51 * 1024 * 1024))))],
  ])("%s: %s", (expected, _, content) => {
    expect(told(content, "application/pdf")).toBe(expected);
  });
});

const u16 = (n: number) => [n >> 8, n & 255];
const segment = (marker: number, content: readonly number[]) => [0xff, marker, ...u16(content.length + 2), ...content];
const ascii = (text: string) => [...Buffer.from(text, "latin1")];
/** EXIF, little endian, with an orientation and a GPS entry. */
const exif = (orientation: number) =>
  segment(0xe1, [
    ...ascii("Exif\0\0II"),
    42,
    0,
    8,
    0,
    0,
    0,
    2,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0x25,
    0x88,
    4,
    0,
    1,
    0,
    0,
    0,
    0x99,
    0x99,
    0x99,
    0x99,
    0,
    0,
    0,
    0,
  ]);
const size = (width: number, height: number) => segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]);
const jpeg = (...segments: readonly number[][]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 3, 0xff, 0xd9]);

describe("SECURITY 6: pictures lose what is no picture", () => {
  test("a JPEG keeps which side is up, its colours and nothing else", () => {
    const colours = segment(0xe2, ascii("ICC_PROFILE"));
    const taken = jpeg(exif(6), segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/")), colours, size(4, 3), [
      ...segment(0xfe, ascii("Kamera von Erika")),
    ]);
    const clean = cleanUpload(taken, "image/jpeg");
    if (!clean.ok) throw new Error(clean.reason);
    const text = Buffer.from(clean.value).toString("latin1");
    expect(text).not.toMatch(/Erika|adobe|\x99/);
    expect(text).toContain("ICC_PROFILE");
    expect(Array.from(clean.value.slice(2, 38))).toEqual([
      0xff,
      0xe1,
      0,
      34,
      ...ascii("Exif\0\0MM"),
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
    expect(Array.from(clean.value.slice(-5))).toEqual([1, 2, 3, 0xff, 0xd9]);
    expect(cleanUpload(clean.value, "image/jpeg")).toEqual(clean);
  });

  const chunk = (type: string, content: readonly number[]) => [
    0,
    0,
    ...u16(content.length),
    ...ascii(type),
    ...content,
    0,
    0,
    0,
    0,
  ];
  const head = (width: number, height: number) =>
    chunk("IHDR", [0, 0, ...u16(width), 0, 0, ...u16(height), 8, 2, 0, 0, 0]);
  const png = (...chunks: readonly number[][]) => Uint8Array.from([...ascii("\x89PNG\r\n\x1a\n"), ...chunks.flat()]);

  test("a PNG keeps its picture", () => {
    const plain = png(head(2, 2), chunk("IDAT", [1]), chunk("IEND", []));
    const verbose = png(
      head(2, 2),
      chunk("tEXt", ascii("Ort")),
      chunk("IDAT", [1]),
      chunk("eXIf", [1]),
      chunk("IEND", []),
    );
    expect(cleanUpload(verbose, "image/png")).toEqual({ ok: true, value: Buffer.from(plain) });
  });

  test.each([
    ["bild-zu-gross", "image/jpeg", jpeg(size(10_000, 4_001))],
    ["ok", "image/jpeg", jpeg(size(10_000, 4_000))],
    ["bild-zu-gross", "image/png", png(head(65_000, 700), chunk("IEND", []))],
    ["datei-kaputt", "image/png", png(head(2, 2))],
    ["datei-kaputt", "image/jpeg", jpeg(size(2, 2)).slice(0, 12)],
    ["datei-kaputt", "image/jpeg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])],
    ["ok", "application/vnd.oasis.opendocument.text", bytes("PK")],
  ])("%s: %s", (expected, mediaType, content) => {
    expect(told(content, mediaType)).toBe(expected);
  });
});
