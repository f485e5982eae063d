import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureAuswahl } from "./bench/auswahl.ts";
import { measureAuswertung } from "./bench/auswertung.ts";
import { measureCachedPage } from "./bench/cached-page.ts";
import { measureControlling } from "./bench/controlling.ts";
import { measureFassung } from "./bench/fassung.ts";
import { measureFassungDatabase } from "./bench/fassung-database.ts";
import { measureFirstText } from "./bench/first-text.ts";
import { freePort, memoryMegabytes, startProgram } from "./bench/machine.ts";
import { measureMatrix } from "./bench/matrix.ts";
import { measureOutline } from "./bench/outline.ts";
import { measurePdf } from "./bench/pdf.ts";
import { measureReading } from "./bench/reading.ts";
import { measureSuche } from "./bench/suche.ts";
import { type Line, printTable } from "./bench/table.ts";
import { measureUmfrage } from "./bench/umfrage.ts";
import { measureUmfragedatei } from "./bench/umfragedatei.ts";
import { measureWegweiserImport, measureWegweiserSuche } from "./bench/wegweiser.ts";
import { LEISTUNG, measureWeight } from "./bench/weight.ts";
import { CHROMIUM, ensureInstalled, NGINX, WRK } from "./system-packages.ts";

// Prints what the issues promise as ratios against a reference of the same run: the machines are noisy.
const dataDir = mkdtempSync(join(tmpdir(), "wk-bench-"));
const missing: string[] = [];
for (const need of [WRK, NGINX, CHROMIUM]) {
  if ((await ensureInstalled(need)) !== null) missing.push(need.debian);
}
const lines: Line[] = [];
try {
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: `http://localhost:${port}`,
    PAGES_PER_MINUTE: "1000000000",
    LOG_LEVEL: "warn",
    MODE: "demo",
  };
  const start = async () => startProgram(process.execPath, ["build/server/main.js"], env, /Demo-Zugänge/);
  // The first start loads the demo county; what rests is a program that was started as on any other day.
  await (await start()).stop();
  const app = await start();
  try {
    const base = `http://localhost:${port}`;
    lines.push(...(await measureWeight(base)));
    const idle = memoryMegabytes(app.pid);
    lines.push({
      what: "Arbeitsspeicher in Ruhe, Web und Datenbank",
      measured: `${Math.round(idle.own + idle.children)} MB`,
      reference: `Web allein ${Math.round(idle.own)} MB`,
      ratio: (idle.own + idle.children) / 400,
      budget: "unter 400 MB",
      held: idle.own + idle.children < 400,
    });
    for (const path of ["/konzept", LEISTUNG]) {
      lines.push(await measureFirstText(base, path, missing.includes(CHROMIUM.debian)));
      lines.push(...(await measureCachedPage(base, path, missing)));
    }
  } finally {
    await app.stop();
  }
  lines.push(...(await measureReading({ ...env, LOG_LEVEL: "silent" })));
  lines.push(...(await measureOutline({ ...env, LOG_LEVEL: "silent" })));
  lines.push(await measureControlling({ ...env, LOG_LEVEL: "silent" }));
  lines.push(await measureAuswertung({ ...env, LOG_LEVEL: "silent" }));
  lines.push(await measureUmfrage({ ...env, LOG_LEVEL: "silent" }));
  lines.push(await measureMatrix({ ...env, LOG_LEVEL: "silent" }));
  lines.push(...(await measureUmfragedatei()));
  lines.push(...measureFassung());
  lines.push(...(await measureFassungDatabase({ ...env, LOG_LEVEL: "silent" })));
  lines.push(...(await measureAuswahl()));
  lines.push(...(await measurePdf()));
  lines.push(...(await measureSuche()));
  lines.push(await measureWegweiserImport({ ...env, LOG_LEVEL: "silent" }));
  lines.push(await measureWegweiserSuche());
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
printTable(lines);
if (missing.length > 0) process.stdout.write(`Nicht verglichen, weil sie fehlen: ${missing.join(", ")}\n`);
process.exitCode = lines.some((line) => line.held === false) ? 1 : 0;
