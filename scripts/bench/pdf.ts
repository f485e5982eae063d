import { monitorEventLoopDelay } from "node:perf_hooks";
import { longKonzept } from "./long-konzept.ts";
import { renderKonzeptPdf } from "../../src/modules/konzept/exchange/konzept-pdf/render-konzept-pdf.ts";
import type { Line } from "./table.ts";

const BUDGET_MS = 5_000;
const LAG_BUDGET_MS = 50;

/** A Konzept of more than 100 pages, and what the process that answers requests feels of it. */
export async function measurePdf(): Promise<Line[]> {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const started = performance.now();
  const result = await renderKonzeptPdf(longKonzept());
  const ms = performance.now() - started;
  lag.disable();
  if (!result.ok) throw new Error(`The PDF was refused: ${result.reason}`);
  const pages = result.value.pages;
  const perHundred = (ms / pages) * 100;
  const lagMs = lag.percentile(99) / 1e6;
  return [
    {
      what: "PDF eines Konzepts, je 100 Seiten",
      measured: `${(perHundred / 1000).toFixed(2)} s`,
      reference: `${pages} Seiten in ${(ms / 1000).toFixed(2)} s`,
      ratio: perHundred / BUDGET_MS,
      budget: "unter 5 s",
      held: perHundred < BUDGET_MS,
    },
    {
      what: "Stockung des Servers dabei (99 % der Messungen)",
      measured: `${lagMs.toFixed(1)} ms`,
      reference: `längste ${(lag.max / 1e6).toFixed(1)} ms`,
      ratio: lagMs / LAG_BUDGET_MS,
      budget: "unter 50 ms",
      held: lagMs < LAG_BUDGET_MS,
    },
  ];
}
