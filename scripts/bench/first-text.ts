import { openBrowser } from "../browser.ts";
import type { Line } from "./table.ts";

const BUDGET_MS = 2_000;

/** An old phone in a weak network: 400 kbit/s, 400 ms latency, processor slowed six times. */
export async function measureFirstText(base: string, path: string, missing: boolean): Promise<Line> {
  const url = base + path;
  const line = { what: `Text sichtbar, 400 kbit/s, 400 ms, 6× langsamer: ${path}`, budget: "höchstens 2 s" };
  if (missing) return { ...line, measured: "", reference: "", ratio: null, held: null };
  const slow = await firstText(url, true);
  const quick = await firstText(url, false);
  return {
    ...line,
    measured: `${(slow / 1000).toFixed(2)} s`,
    reference: `ohne Bremse ${(quick / 1000).toFixed(2)} s`,
    ratio: slow / BUDGET_MS,
    held: slow <= BUDGET_MS,
  };
}

async function firstText(url: string, slowly: boolean): Promise<number> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const client = await page.context().newCDPSession(page);
    if (slowly) {
      await client.send("Network.enable");
      await client.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 400,
        downloadThroughput: 400_000 / 8,
        uploadThroughput: 400_000 / 8,
      });
      await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    }
    await page.goto(url, { waitUntil: "load" });
    // The page may be loaded before it is painted.
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    return (await painted.jsonValue()) ?? Number.POSITIVE_INFINITY;
  } finally {
    await browser.close();
  }
}
