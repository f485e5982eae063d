import type { readForeignDocument, XmlElement } from "#src/platform/tabellen/index.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";
import type { XliffAntwort, XliffDatei, XliffGrund } from "../rules/xliff.ts";

/** How the file is read: words between marks of the agency's program stay, the marks go. */
export const XLIFF_DOCUMENT = { format: "xml", html: [], whole: ["source", "target"] } as const;

const MOST_FILES = 5_000;

/**
 * What an agency sent back, as a document that was read. A unit that was cut into several segments is one again.
 */
export function readXliff({ name, attribute, kinder }: XmlElement): Outcome<XliffDatei, XliffGrund> {
  if (name !== "xliff") return refuse("kein-xliff");
  if (!/^2\.\d$/.test(attribute["version"] ?? "")) return refuse("fassung");
  const wanted = attribute["trgLang"]?.toLowerCase();
  const sprache = SPRACHEN.find((one) => one !== "de" && one.toLowerCase() === wanted);
  if (!sprache || !/^de(-|$)/i.test(attribute["srcLang"] ?? "")) return refuse("sprache");
  const files = kinder.filter((one) => one.name === "file");
  if (files.length > MOST_FILES) return refuse("zu-viele");
  return accept({ sprache, antworten: files.map(antwortOf) });
}

function antwortOf(file: XmlElement): XliffAntwort {
  const note = file.kinder
    .filter((one) => one.name === "notes")
    .flatMap((one) => one.kinder)
    .find((one) => one.attribute["category"] === "textstand")?.text;
  return {
    id: file.attribute["id"] ?? "",
    textstand: note !== undefined && /^\d{1,9}$/.test(note) ? Number(note) : null,
    segmente: new Map(listUnits(file).map((unit) => [unit.attribute["id"] ?? "", segmentOf(unit)])),
  };
}

/** Units may stand in groups within groups. */
function listUnits({ kinder }: XmlElement): XmlElement[] {
  return kinder.flatMap((one) => (one.name === "unit" ? [one] : one.name === "group" ? listUnits(one) : []));
}

function segmentOf(unit: XmlElement): { readonly quelle: string; readonly ziel: string } {
  const parts = unit.kinder
    .filter((one) => one.name === "segment" || one.name === "ignorable")
    .map((part) => {
      const within = (name: string) => part.kinder.find((one) => one.name === name)?.text;
      const quelle = within("source") ?? "";
      // Blanks between sentences are not translated.
      return { quelle, ziel: within("target") ?? (part.name === "ignorable" ? quelle : "") };
    });
  const joined = (key: "quelle" | "ziel") =>
    parts
      .map((part) => part[key])
      .join("")
      .trim();
  return { quelle: joined("quelle"), ziel: joined("ziel") };
}

/**
 * Reads the file of an agency in a process of its own.
 *
 * @param readDocument from the running program: the page bundle cannot start readers
 * @param lane one reader at a time for each; the county's id
 */
export async function receiveXliff(
  readDocument: typeof readForeignDocument,
  lane: string,
  bytes: Uint8Array,
): Promise<Outcome<XliffDatei, XliffGrund>> {
  const result = await readDocument({ source: { bytes }, lane, ...XLIFF_DOCUMENT });
  // A document in XML that was read is an element.
  return result.ok ? readXliff(result.value as XmlElement) : refuse("kein-xml");
}
