import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Outcome, refuse } from "#src/shared/result.ts";
import { SOURCE_FOLDER } from "../source-folder.ts";
import { type Engine, findEngine } from "./engine.ts";
import type { JsonValue } from "./json.ts";
import type { PdfReason, RenderedPdf } from "./outcome.ts";
import { hashTemplate, type PdfTemplate } from "./pdf-template.ts";
import type { ChildRequest, Progress } from "./protocol.ts";
import { runChild } from "./run-child.ts";
import { Slots } from "./slots.ts";

/** Two children use both processors of a small server; more would only make each slower. */
const AT_ONCE = 2;
const TIMEOUT_MS = 60_000;
const INPUT_LIMIT = 20 * 1024 * 1024;

const BASE = join(SOURCE_FOLDER, "platform/pdf/base.typ");
const FILE_NAME = /^[a-z0-9-]+\.(?:svg|png|jpg)$/;

const slots = new Slots(AT_ONCE);

export interface PdfInput {
  readonly template: PdfTemplate;
  readonly data: JsonValue;
  /** BCP 47, for example `de-DE` or `ar`. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** Language of what was not translated, for example the German content of a document in Arabic. */
  readonly sourceLang?: string;
  /** Stands in the window's title bar and is read out first. */
  readonly title: string;
  readonly author: string;
  /** Seconds since 1970, UTC. The same input and timestamp give the same bytes. */
  readonly creationTimestamp: number;
  /** Pictures the template shows, by the name it uses: `wappen.svg`. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export interface PdfOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what went wrong inside template or compiler, for the log. */
  readonly onDiagnostic?: (message: string) => void;
  readonly timeoutMs?: number;
}

/**
 * Sets a PDF/UA-1 document in a child process of its own: no network, no environment, limited memory and time.
 * Two run at once, others wait; the time limit counts from the start of the child.
 *
 * Refusals: `nicht-verfuegbar` no compiler for this system · `zu-gross` more than 20 MiB of data, or more memory than
 * the child may have · `abgebrochen` by the signal · `zeit-ueberschritten` · `vorlage-fehlerhaft` Typst refused.
 * After every outcome no child is left.
 */
export async function renderPdf(
  input: PdfInput,
  { signal, onProgress, onDiagnostic, timeoutMs = TIMEOUT_MS }: PdfOptions = {},
): Promise<Outcome<RenderedPdf, PdfReason>> {
  const engine = findEngine();
  if (!engine) return refuse("nicht-verfuegbar");
  const request = JSON.stringify(buildRequest(engine, input));
  if (request.length > INPUT_LIMIT) return refuse("zu-gross");
  if (!(await slots.acquire(signal))) return refuse("abgebrochen");
  try {
    const workspace = fileURLToPath(input.template.folder);
    return await runChild({ engine, workspace, request, signal, onProgress, onDiagnostic, timeoutMs });
  } finally {
    slots.release();
  }
}

/** Changes when the PDF would: template, data, language, title, timestamp, pictures or compiler. */
export async function hashPdfInput(input: PdfInput): Promise<string> {
  return createHash("sha256")
    .update(await hashTemplate(input.template))
    .update(findEngine()?.version ?? "")
    .update(JSON.stringify(buildContent(input)))
    .digest("hex");
}

function buildRequest({ module, fonts }: Engine, input: PdfInput): ChildRequest {
  const workspace = fileURLToPath(input.template.folder).replace(/\/$/, "");
  return { module, fonts, workspace, base: BASE, ...buildContent(input) };
}

function buildContent(input: PdfInput): Pick<ChildRequest, "creationTimestamp" | "input" | "files"> {
  const { data, lang, dir, sourceLang = "de", title, author, creationTimestamp, files = {} } = input;
  const region = /-([A-Z]{2})\b/.exec(lang)?.[1] ?? null;
  return {
    creationTimestamp,
    input: { title, author, lang, region, dir, sourceLang, data },
    files: Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        if (!FILE_NAME.test(name)) throw new Error(`A picture for a PDF cannot be called "${name}".`);
        return [name, Buffer.from(content).toString("base64")];
      }),
    ),
  };
}
