import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { buildCommand } from "./cage.ts";
import { countPages } from "./count-pages.ts";
import { findEngine } from "./engine.ts";
import type { Progress } from "./protocol.ts";
import { readBack } from "./read-back.ts";
import { hashPdfInput, type PdfInput, renderPdf } from "./render-pdf.ts";

// Every test starts a process, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const fixture = (name: string) => ({ name, folder: new URL(`./fixtures/${name}/`, import.meta.url) });

const short: PdfInput = {
  template: fixture("kurz"),
  data: { heading: "Überschrift", body: "Erster Absatz.\n\nZweiter Absatz.", cells: ["eins", "zwei"] },
  lang: "de-DE",
  dir: "ltr",
  title: "Kurzes Dokument",
  author: "Landkreis Erlengrund",
  creationTimestamp: 1_795_219_200,
};

async function render(input: PdfInput) {
  const diagnostics: string[] = [];
  const outcome = await renderPdf(input, { onDiagnostic: (message) => diagnostics.push(message) });
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${diagnostics.join("\n")}`);
  return outcome.value;
}

/** Processes this one has started and not yet lost. */
function listChildren(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const isOurs = Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2]) === process.pid;
        return isOurs && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("typst-child");
      } catch {
        return false;
      }
    });
}

describe("a PDF", () => {
  test("is PDF/UA-1, tagged, with title, language, text, header cells, and our fonts only", async () => {
    const { bytes, pages, warnings, missingCharacters } = await render(short);
    expect({ pages, counted: countPages(bytes), warnings, missingCharacters }).toEqual({
      pages: 1,
      counted: 1,
      warnings: [],
      missingCharacters: [],
    });
    expect(Buffer.from(bytes).subarray(0, 8).toString()).toBe("%PDF-1.7");
    const read = readBack(bytes);
    expect(read.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(read.xmp).toContain("Kurzes Dokument");
    expect(read.isTagged).toBe(true);
    expect(read.lang).toBe("de-DE");
    expect(read.squeezed).toContain("ÜberschriftErsterAbsatz.ZweiterAbsatz.ABeinszwei");
    expect([read.tags.get("Table"), read.tags.get("TH"), read.scopedHeaders]).toEqual([1, 2, 2]);
    expect(read.fonts.every((font) => /^(?:SourceSerif4|FiraSans|Vazirmatn)-/.test(font))).toBe(true);
  });

  test("is the same in every byte for the same input and timestamp, and another for another", async () => {
    const [first, second, later] = await Promise.all([
      render(short),
      render(short),
      render({ ...short, creationTimestamp: short.creationTimestamp + 60 }),
    ]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, later.bytes)).not.toBe(0);
  });

  test("reports its stages in order", async () => {
    const seen: Progress[] = [];
    await renderPdf(short, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { stage: "daten", percent: 5 },
      { stage: "satz", percent: 15 },
      { stage: "pdf", percent: 85 },
      { stage: "pdf", percent: 100 },
    ]);
  });

  test("is made by two children at most, and everybody gets one", async () => {
    let most = 0;
    const all = await Promise.all(
      Array.from({ length: 5 }, () =>
        renderPdf(short, { onProgress: () => (most = Math.max(most, listChildren().length)) }),
      ),
    );
    expect(all.map((outcome) => outcome.ok)).toEqual([true, true, true, true, true]);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2);
    expect(listChildren()).toEqual([]);
  });

  test("has a key that changes with everything that shows in it, and with nothing else", async () => {
    const key = await hashPdfInput(short);
    expect(await hashPdfInput({ ...short })).toBe(key);
    const others: PdfInput[] = [
      { ...short, template: fixture("fehler") },
      { ...short, data: { heading: "Andere" } },
      { ...short, lang: "en" },
      { ...short, title: "Anderes" },
      { ...short, creationTimestamp: 1 },
      { ...short, files: { "wappen.svg": Buffer.from("<svg/>") } },
    ];
    const keys = await Promise.all(others.map(hashPdfInput));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
  });
});

describe("what goes wrong has a reason and leaves no child", () => {
  test("cancelled while compiling", async () => {
    const cancel = new AbortController();
    const outcome = await renderPdf(
      { ...short, template: fixture("endlos") },
      {
        signal: cancel.signal,
        onProgress: ({ stage }) => {
          if (stage !== "satz") return;
          expect(listChildren()).toHaveLength(1);
          cancel.abort();
        },
      },
    );
    expect(outcome).toEqual({ ok: false, reason: "abgebrochen" });
    expect(listChildren()).toEqual([]);
  });

  test("cancelled before it began", async () => {
    expect(await renderPdf(short, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: "abgebrochen" });
  });

  test("a template that never ends dies on time", async () => {
    const outcome = await renderPdf({ ...short, template: fixture("endlos") }, { timeoutMs: 1500 });
    expect(outcome).toEqual({ ok: false, reason: "zeit-ueberschritten" });
    expect(listChildren()).toEqual([]);
  });

  test("more than 20 MiB of data", async () => {
    const outcome = await renderPdf({ ...short, data: { body: "x".repeat(21 * 1024 * 1024) } });
    expect(outcome).toEqual({ ok: false, reason: "zu-gross" });
  });

  test("a fault in the template names file and line for the log", async () => {
    const diagnostics: string[] = [];
    const outcome = await renderPdf(
      { ...short, template: fixture("fehler") },
      { onDiagnostic: (message) => diagnostics.push(message) },
    );
    expect(outcome).toEqual({ ok: false, reason: "vorlage-fehlerhaft" });
    expect(diagnostics.join()).toMatch(/main\.typ:4: .*diesesFeldGibtEsNicht/);
  });

  test("a picture cannot be put outside the template's folder", async () => {
    const files = { "../main.typ": Buffer.from("") };
    await expect(renderPdf({ ...short, files })).rejects.toThrow('cannot be called "../main.typ"');
  });
});

test("T66 the child reaches no network, no environment, no file, no process, and little memory", async () => {
  const engine = findEngine();
  if (!engine) throw new Error("There is no Typst compiler for this system, so nothing can be tested.");
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const { command, words, env } = await buildCommand(engine, "/nonexistent");
  const probe = new URL("./fixtures/reach.mjs", import.meta.url).pathname;
  const child = spawn(command, [...words.slice(0, -1), probe, String(port)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  server.close();
  expect(errors).toBe("");
  expect(JSON.parse(out)).toEqual({
    // Where the kernel gives no namespace, the lint of the templates is what keeps the child off the network.
    network: words.includes("unshare") ? "ENETUNREACH" : "möglich",
    environment: ["FONTCONFIG_FILE", "PWD"],
    read: "ERR_ACCESS_DENIED",
    write: "ERR_ACCESS_DENIED",
    start: "ERR_ACCESS_DENIED",
    memory: "ERR_MEMORY_ALLOCATION_FAILED",
  });
});
