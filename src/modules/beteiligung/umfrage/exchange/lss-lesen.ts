import { Buffer } from "node:buffer";
import { LIMITS } from "#src/platform/tabellen/index.ts";
import { parseXml } from "#src/platform/tabellen/xml.ts";

export type LssZeile = Readonly<Record<string, string>>;
/** The sections of a LimeSurvey file with their rows; texts already joined to what they belong to. */
export type Lss = {
  readonly version: number;
  readonly art: string;
  readonly abschnitte: ReadonlyMap<string, readonly LssZeile[]>;
};

/**
 * Reads the XML of a LimeSurvey structure file: sections of rows, whatever their names and order.
 *
 * @throws TableError when it is no XML, has a DOCTYPE or is too large
 */
export async function readLss(bytes: Uint8Array): Promise<Lss> {
  const abschnitte = new Map<string, LssZeile[]>();
  const path: string[] = [];
  let row: Record<string, string> | null = null;
  let text = "";
  let version = 0;
  let art = "";
  const chunks = async function* () {
    yield Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LIMITS.fileBytes));
  };
  await parseXml(chunks(), {
    open: (name) => {
      path.push(name);
      text = "";
      if (name === "row" && path.length === 4) row = {};
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      path.pop();
      const section = path[1] ?? "";
      if (name === "row" && path.length === 3 && row) {
        const rows = abschnitte.get(section);
        if (rows) rows.push(row);
        else abschnitte.set(section, [row]);
        row = null;
      } else if (row && path.length === 4) row[name] = text;
      else if (name === "DBVersion" && path.length === 1) version = Number(text) || 0;
      else if (name === "LimeSurveyDocType" && path.length === 1) art = text.trim();
      text = "";
    },
  });
  return { version, art, abschnitte };
}
