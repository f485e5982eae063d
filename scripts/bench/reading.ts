import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Installation, openInstallation } from "../../src/app/installation.ts";
import type { App } from "../../src/app/server.ts";
import { importMassnahmenFile } from "../../src/modules/konzept/exchange/import-massnahmen-file.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { openCounty } from "./county.ts";
import { ask, openApp } from "./asking.ts";
import { median } from "./machine.ts";
import { memoPool } from "./memo-pool.ts";
import type { Line } from "./table.ts";

const ROUNDS = 150;
const ROWS = 1_500;
const KEY = "messung";

/** Reading and writing inside one process: no network, no cache, so that only our own work counts. */
export async function measureReading(env: Record<string, string>): Promise<Line[]> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    const imported = await measureImport(installation, env.DATA_DIR ?? "");
    const { app, through } = await openApp(installation);
    const memory = memoPool(installation.pools.web);
    const drawn = through(memory);
    const page = await compare(app, drawn, "http://localhost/konzept/massnahmen", "Seite ohne Zwischenspeicher");
    const base = `http://${KEY}.localhost`;
    const list = await measureList(
      app,
      drawn,
      `${base}/konzept/massnahmen?suche=kurs&finanzierung=vorhandene-ressourcen`,
    );
    await memory.end();
    return [page, list, imported];
  } finally {
    await installation.close();
  }
}

/** The same page with the real database and from memory, in turns. */
async function timings(app: App, drawn: App, url: string) {
  const real: number[] = [];
  const fromMemory: number[] = [];
  for (let warm = 0; warm < 20; warm += 1) {
    await ask(app, url);
    await ask(drawn, url);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    real.push(await ask(app, url));
    fromMemory.push(await ask(drawn, url));
  }
  return { real: median(real), fromMemory: median(fromMemory) };
}

async function compare(app: App, drawn: App, url: string, what: string): Promise<Line> {
  const { real, fromMemory } = await timings(app, drawn, url);
  return {
    what,
    measured: `${real.toFixed(1)} ms`,
    reference: `aus dem Speicher gezeichnet ${fromMemory.toFixed(1)} ms`,
    ratio: real / fromMemory,
    budget: "höchstens 4 mal",
    held: real / fromMemory <= 4,
  };
}

async function measureList(app: App, drawn: App, url: string): Promise<Line> {
  const { real, fromMemory } = await timings(app, drawn, url);
  return {
    what: `Liste mit Filtern, ${ROWS} Maßnahmen`,
    measured: `${real.toFixed(1)} ms`,
    reference: `aus dem Speicher gezeichnet ${fromMemory.toFixed(1)} ms`,
    ratio: real / 300,
    budget: "unter 300 ms",
    held: real < 300,
  };
}

async function measureImport(installation: Installation, folder: string): Promise<Line> {
  const ctx = await openCounty(installation, KEY, "99998");
  const file = join(folder, "messung.csv");
  writeFileSync(file, table());
  const started = performance.now();
  const result = await importMassnahmenFile(ctx, file, { applySuggestions: true, publish: true });
  const ms = performance.now() - started;
  if (result.neu !== ROWS)
    throw new Error(`Only ${result.neu} of ${ROWS} rows became new: ${JSON.stringify(result.probleme.slice(0, 3))}`);
  const again = performance.now();
  const second = await importMassnahmenFile(ctx, file, { applySuggestions: true, publish: true });
  const againMs = performance.now() - again;
  if (second.unveraendert !== ROWS) throw new Error("The same table again is not unchanged.");
  return {
    what: `Import von ${ROWS} Zeilen`,
    measured: `${(ms / 1000).toFixed(2)} s`,
    reference: `dieselbe Datei noch einmal ${(againMs / 1000).toFixed(2)} s`,
    ratio: ms / 5_000,
    budget: "unter 5 s",
    held: ms < 5_000,
  };
}

/** Rows as counties write them: many with the same offices, some with amounts, all titles different. */
function table(): string {
  const felder = ["Sprache und Bildung", "Arbeit", "Gesundheit", "Wohnen", "Begegnung", "Verwaltung"];
  const stellen = Array.from({ length: 40 }, (_, i) => `Träger Nummer ${i + 1} e. V.`);
  const geld = [
    "aus vorhandenen Ressourcen",
    "beantragt über Richtlinie Zusammenhalt, 12.000 € (2027)",
    "bewilligt über Richtlinie Zusammenhalt, 48.500 € (2026)",
    "im Rahmen von projektbezogener Förderung",
    "wird noch besprochen",
  ];
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const lead = stellen[i % stellen.length] ?? "";
    const partners = `${stellen[(i * 7 + 3) % stellen.length]}; ${stellen[(i * 11 + 5) % stellen.length]}`;
    const cells = [
      felder[i % felder.length],
      `Kurs und Begleitung Nummer ${i + 1} für Ort ${i % 97}`,
      `${lead} in Zusammenarbeit mit ${partners}`,
      geld[i % geld.length],
    ];
    return cells.map((cell) => `"${cell}"`).join(";");
  });
  return `Handlungsfeld;Maßnahme;Zuständigkeit;Aussagen zur Finanzierung\r\n${rows.join("\r\n")}\r\n`;
}
