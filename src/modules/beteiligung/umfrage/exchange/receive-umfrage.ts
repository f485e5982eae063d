import { Buffer } from "node:buffer";
import type { Ctx } from "#src/platform/ctx.ts";
import { openArchive } from "#src/platform/tabellen/archive.ts";
import { LIMITS } from "#src/platform/tabellen/index.ts";
import { TableError } from "#src/platform/tabellen/types.ts";
import { refuse } from "#src/shared/result.ts";
import { createUmfrage } from "../commands/umfragen.ts";
import type { Umfrage } from "../rules/definition.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { surveyOfLss } from "./lss.ts";
import { readLss } from "./lss-lesen.ts";

/** The structure file inside a LimeSurvey archive; anything else is taken as the file itself. */
async function structureOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 2).toString("latin1") !== "PK") return bytes;
  const archive = await openArchive(buffer);
  const name = [...archive.names].find((one) => one.endsWith(".lss"));
  if (!name) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads our own JSON, a LimeSurvey structure (.lss) or archive (.lsa); null when the file is none of them. */
export async function readUmfrageFile(bytes: Uint8Array): Promise<Umfrage | null> {
  const [first] = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (first === "{") {
    const read = parseDefinition(parseJson(new TextDecoder().decode(bytes)));
    return read.ok ? read.umfrage : null;
  }
  try {
    const structure = await structureOf(bytes);
    return structure ? (surveyOfLss(await readLss(structure))?.umfrage ?? null) : null;
  } catch (error) {
    if (error instanceof TableError) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Makes a draft of a file from a form.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function receiveUmfrage(ctx: Ctx, datei: FormDataEntryValue | null) {
  if (!(datei instanceof File) || datei.size === 0) return refuse("keine-datei");
  if (datei.size > LIMITS.fileBytes) return refuse("datei-zu-gross");
  const umfrage = await readUmfrageFile(new Uint8Array(await datei.arrayBuffer()));
  return umfrage ? createUmfrage(ctx, { definition: umfrage }) : refuse("datei-unlesbar");
}
