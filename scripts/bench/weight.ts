import { get } from "node:http";
import type { Line } from "./table.ts";

/** A page of the guide that everybody who is new needs, as the demo county has it. */
export const LEISTUNG = "/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende";
const PAGES = ["/", "/konzept", "/konzept/massnahmen", "/netzwerk", "/fachstelle", "/ar/wegweiser", LEISTUNG];
const BUDGET_BYTES = 30_000;

/** Bytes on the wire of a first visit: the page and everything it names, compressed as a browser asks for it. */
export async function measureWeight(base: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const path of PAGES) {
    const page = await fetchBytes(base + path);
    const parts = [...page.text.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/[^"]+)"/g)]
      .filter((match) => !/rel="(alternate|canonical)"/.test(match[0]))
      .map((match) => match[1] ?? "");
    let bytes = page.bytes;
    for (const part of new Set(parts)) bytes += (await fetchBytes(base + part)).bytes;
    const scripts = (page.text.match(/<script/g) ?? []).length;
    lines.push({
      what: `Erster Besuch ${path}`,
      measured: `${(bytes / 1000).toFixed(1)} kB, ${scripts} Skripte`,
      reference: `Seite allein ${(page.bytes / 1000).toFixed(1)} kB`,
      ratio: bytes / BUDGET_BYTES,
      budget: "höchstens 30 kB, 0 Skripte",
      held: bytes <= BUDGET_BYTES && scripts === 0,
    });
  }
  return lines;
}

/** Header bytes count too: what the network carries, not what the page weighs. */
async function fetchBytes(url: string): Promise<{ bytes: number; text: string }> {
  const sizes = await new Promise<number>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br, gzip" } }, (response) => {
      let bytes = response.rawHeaders.join("  \r\n").length;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
      response.on("error", reject);
    }).on("error", reject);
  });
  const plain = await new Promise<string>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "identity" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
      response.on("error", reject);
    }).on("error", reject);
  });
  return { bytes: sizes, text: plain };
}
