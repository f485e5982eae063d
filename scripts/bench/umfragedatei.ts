import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readUmfrageFile } from "../../src/modules/beteiligung/umfrage/exchange/receive-umfrage.ts";
import { answersToStore } from "../../src/modules/beteiligung/umfrage/rules/antworten.ts";
import { checkPage } from "../../src/modules/beteiligung/umfrage/rules/pruefe-seite.ts";
import { largeLss } from "../../src/modules/beteiligung/umfrage/test/large-lss.ts";
import { sechzigFragen } from "../../src/modules/beteiligung/umfrage/test/sechzig-fragen.ts";
import { readForeignDocument, readForeignTable } from "../../src/platform/tabellen/index.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const PROBEN = join(import.meta.dirname, "../../../shared/samples/surveys");
const ROUNDS = 5;
const READ_BUDGET_MS = 2_000;
const RESPONSE_BUDGET_MS = 1;

/** The largest survey of other programs that lies beside the project; one of the same size where none does. */
function largestFile(): { readonly name: string; readonly bytes: Uint8Array } {
  const files = existsSync(PROBEN)
    ? readdirSync(PROBEN, { recursive: true, encoding: "utf8" }).filter((one) => /\.(lss|lsa)$/.test(one))
    : [];
  const [largest] = files
    .map((name) => ({ name, bytes: readFileSync(join(PROBEN, name)) }))
    .toSorted((a, b) => b.bytes.length - a.bytes.length);
  return largest ?? { name: "hergestellt.lss", bytes: new TextEncoder().encode(largeLss()) };
}

/** Reads a large survey of LimeSurvey, in the process of its own that all foreign files get; what is left is one insert. */
export async function measureUmfragedatei(): Promise<Line[]> {
  const { name, bytes } = largestFile();
  const leser = { readDocument: readForeignDocument, readTable: readForeignTable };
  const reading: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    reading.push(
      await timed(async () => {
        const read = await readUmfrageFile(leser, { bytes, name, lane: "bench" });
        if (read.art !== "gelesen" || !read.einlesung.ok) throw new Error(`${name} was not read.`);
      }),
    );
    bare.push(await timed(async () => void new TextDecoder().decode(bytes).split("<").length));
  }
  const took = median(reading);
  return [
    {
      what: `Umfrage einlesen, ${Math.round(bytes.length / 1000)} kB LimeSurvey`,
      measured: `${took.toFixed(0)} ms`,
      reference: `Text zerlegen ${median(bare).toFixed(0)} ms`,
      ratio: took / READ_BUDGET_MS,
      budget: "unter 2 s",
      held: took < READ_BUDGET_MS,
    },
    await measureResponses(),
  ];
}

/** Checks all pages of a response and works out what is stored, against writing and reading it as JSON. */
async function measureResponses(): Promise<Line> {
  const { umfrage, responses } = sechzigFragen();
  const each = async (work: (one: (typeof responses)[number]) => unknown) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await timed(async () => void responses.map(work).length));
    return median(times) / responses.length;
  };
  const took = await each((one) => {
    for (const seite of umfrage.seiten) checkPage(umfrage, seite, one);
    return answersToStore(umfrage, one);
  });
  const json = await each((one) => JSON.parse(JSON.stringify(one)) as unknown);
  return {
    what: "Antwort auf 60 Fragen auf 6 Seiten prüfen",
    measured: `${took.toFixed(3)} ms`,
    reference: `als JSON schreiben und lesen ${json.toFixed(3)} ms`,
    ratio: took / RESPONSE_BUDGET_MS,
    budget: "unter 1 ms",
    held: took < RESPONSE_BUDGET_MS,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
