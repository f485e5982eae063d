import type { Archive } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { TableError } from "./types.ts";
import { parseXml } from "./xml.ts";

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
};

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/** Folder and target of a relation as one name inside the archive. External targets were sorted out before. */
function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : `${folder}/${target}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function readRelations(archive: Archive, name: string, folder: string): Promise<readonly Relation[]> {
  if (!archive.names.has(name)) return [];
  const relations: Relation[] = [];
  await parseXml(archive.read(name), {
    open: (element, attributes) => {
      if (element !== "Relationship" || attributes["TargetMode"] === "External") return;
      const kind = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
      relations.push({ id: attributes["Id"] ?? "", kind, target: resolvePart(folder, attributes["Target"] ?? "") });
    },
  });
  return relations;
}

/**
 * Finds the sheets of a workbook in their order, and the parts that hold its texts and formats.
 *
 * @throws TableError `save-as-xlsx` for other spreadsheets in a ZIP, `not-a-table` for any other ZIP, `too-many-sheets`
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const roots = await readRelations(archive, "_rels/.rels", "");
  const part = roots.find((r) => r.kind === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!archive.names.has(part) || !part.endsWith(".xml") || !part.startsWith("xl/")) {
    const other = ["xl/workbook.bin", "content.xml", "Index/Document.iwa"].some((name) => archive.names.has(name));
    throw new TableError(other ? "save-as-xlsx" : "not-a-table");
  }
  const folder = part.slice(0, part.lastIndexOf("/"));
  const file = part.slice(part.lastIndexOf("/") + 1);
  const relations = await readRelations(archive, `${folder}/_rels/${file}.rels`, folder);
  const targets = new Map(relations.filter((r) => r.kind === "worksheet").map((r) => [r.id, r.target]));
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let date1904 = false;
  await parseXml(archive.read(part), {
    open: (element, attributes) => {
      if (element === "workbookPr") date1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (element !== "sheet") return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const target = targets.get(id);
      if (target === undefined) return;
      sheets.push({
        name: attributes["name"] ?? "",
        hidden: (attributes["state"] ?? "visible") !== "visible",
        part: target,
      });
      if (sheets.length > LIMITS.sheets) throw new TableError("too-many-sheets", {}, LIMITS.sheets);
    },
  });
  const find = (kind: string) => relations.find((r) => r.kind === kind)?.target ?? null;
  return { sheets, sharedStrings: find("sharedStrings"), styles: find("styles"), date1904 };
}
