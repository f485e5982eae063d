import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { parseCoverage } from "./font-coverage.ts";
import type { JsonValue } from "./json.ts";
import { makePrintable } from "./printable.ts";
import type { ChildMessage, ChildRequest } from "./protocol.ts";

interface Diagnostic {
  readonly message: string;
  readonly path?: string;
  readonly range?: { readonly start: { readonly line: number } } | null;
}

interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFilePath: string }): {
    readonly result: { readonly numOfPages: number } | null;
    takeError(): object | null;
    takeWarnings(): object | null;
  };
  fetchDiagnostics(of: object): Diagnostic[];
  pdf(document: object, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
}

interface TypstModule {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler;
  };
}

const BYTES_OUT = 3;

run();

function run(): void {
  const request = JSON.parse(readFileSync(0, "utf8")) as ChildRequest;
  send({ kind: "progress", stage: "daten", percent: 5 });
  const typst = loadEngine(request.module);
  if (!typst) return;

  const fonts = request.fonts.map((path) => readFileSync(path));
  const { data, missing } = makePrintable(request.input, fonts.map(parseCoverage));
  const compiler = typst.NodeCompiler.create({ workspace: request.workspace, fontArgs: [{ fontBlobs: fonts }] });
  compiler.mapShadow(`${request.workspace}/base.typ`, readFileSync(request.base));
  compiler.mapShadow(`${request.workspace}/request.json`, toBytes(data));
  for (const [name, content] of Object.entries(request.files))
    compiler.mapShadow(`${request.workspace}/${name}`, Buffer.from(content, "base64"));

  send({ kind: "progress", stage: "satz", percent: 15 });
  const compiled = compiler.compile({ mainFilePath: `${request.workspace}/main.typ` });
  const warnings = describe(compiler, compiled.takeWarnings());
  const document = compiled.result;
  const error = compiled.takeError();
  if (!document || error) {
    send({ kind: "template-error", messages: describe(compiler, error) });
    return;
  }

  send({ kind: "progress", stage: "pdf", percent: 85 });
  const bytes = exportPdf(compiler, document, request.creationTimestamp);
  if (!bytes) return;
  send({ kind: "done", pages: document.numOfPages, size: bytes.length, warnings, missing });
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(BYTES_OUT, bytes, sent);
}

function loadEngine(path: string): TypstModule | null {
  try {
    return createRequire(import.meta.url)(path) as TypstModule;
  } catch (error) {
    send({ kind: "engine-error", messages: [String(error)] });
    return null;
  }
}

/** Rules of PDF/UA that the data or the template breaks are thrown here as text. */
function exportPdf(compiler: Compiler, document: object, creationTimestamp: number): Buffer | null {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp });
  } catch (error) {
    send({ kind: "template-error", messages: [String(error)] });
    return null;
  }
}

function describe(compiler: Compiler, diagnostics: object | null): string[] {
  if (!diagnostics) return [];
  return compiler.fetchDiagnostics(diagnostics).map(({ message, path, range }) => {
    const file = path?.split("/").at(-1) ?? "";
    return range ? `${file}:${range.start.line + 1}: ${message}` : `${file}: ${message}`;
  });
}

function toBytes(data: JsonValue): Buffer {
  return Buffer.from(JSON.stringify(data));
}

function send(message: ChildMessage): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}
