import { describe, expect, test } from "vitest";
import { detectMedientyp } from "./datei-art.ts";

describe("detectMedientyp: by content, never by name", () => {
  const bytes = (text: string) => Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const zip = (...names: string[]) => bytes(`PK\u0003\u0004${" ".repeat(26)}${names.join(" ")}`);
  test.each([
    ["application/pdf", bytes("%PDF-1.7 …")],
    ["image/png", bytes("\u0089PNG\r\n\u001a\n")],
    ["image/jpeg", bytes("\u00ff\u00d8\u00ff\u00e0")],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      zip("[Content_Types].xml", "word/document.xml"),
    ],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      zip("[Content_Types].xml", "xl/workbook.xml"),
    ],
    ["application/vnd.oasis.opendocument.text", zip("mimetypeapplication/vnd.oasis.opendocument.text")],
    [null, zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")],
    [null, zip("irgendwas.txt")],
    [null, bytes("<!doctype html><script>")],
    [null, bytes("<svg xmlns=")],
    [null, bytes("MZ\u0090")],
    [null, new Uint8Array()],
  ])("%s", (expected, content) => {
    expect(detectMedientyp(content)).toBe(expected);
  });
});
