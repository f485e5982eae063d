import { Pool } from "pg";
import { openInstallation } from "../../src/app/installation.ts";
import { gatherSometimes } from "../../src/modules/beteiligung/antwort/commands/gather.ts";
import { keepAntwort } from "../../src/modules/beteiligung/antwort/commands/keep-antwort.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { newId } from "../../src/platform/id.ts";
import { openCounty } from "./county.ts";
import type { Line } from "./table.ts";

const ANTWORTEN = 1_000;
const ZUGLEICH = 8;
const SCHWELLE = 10;
/** An answer of 60 questions, a few of them in words. */
const WERTE = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`q${n}`, n % 6 === 0 ? "Es fehlt an Kursen am Abend und auf dem Land." : "a3"]),
);

/** Complete answers that come in at once, against rows of the same size that the database takes as they are. */
export async function measureUmfrage(env: Record<string, string>): Promise<Line> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  const bare = new Pool({ connectionString: installation.adminUrl, max: ZUGLEICH });
  bare.on("error", () => {});
  try {
    const ctx = await openCounty(installation, "umfrage", "99994");
    const umfrageId = newId<"Umfrage">();
    const inhalt = { werte: WERTE, gesehen: Object.keys(WERTE) };
    await bare.query(
      "create table public.wk_bench_zeilen (id uuid default gen_random_uuid() primary key, antworten jsonb)",
    );
    const rest = { anonym: true, einladung: null, code: null, weg: "web", sprache: "de" } as const;
    const insert = () =>
      bare.query("insert into public.wk_bench_zeilen (antworten) values ($1)", [JSON.stringify(inhalt)]);
    const keep = async () => {
      await keepAntwort(ctx, { ...rest, umfrageId, inhalt, isOffen: async () => true });
      await gatherSometimes({ ...ctx, now: Date.now() }, umfrageId, SCHWELLE);
    };
    await perSecond(insert, ANTWORTEN / 10);
    await perSecond(keep, ANTWORTEN / 10);
    const inserts = await perSecond(insert, ANTWORTEN);
    const answers = await perSecond(keep, ANTWORTEN);
    await bare.query("drop table public.wk_bench_zeilen");
    return {
      what: "Anonyme Antworten annehmen, 60 Fragen, 8 zugleich",
      measured: `${answers.toFixed(0)} je s`,
      reference: `bloße Zeilen ${inserts.toFixed(0)} je s`,
      ratio: answers / inserts,
      budget: "mindestens 0,5",
      held: answers / inserts >= 0.5,
    };
  } finally {
    await bare.end();
    await installation.close();
  }
}

async function perSecond(work: () => Promise<unknown>, count: number): Promise<number> {
  let left = count;
  const lane = async () => {
    for (; left > 0; ) {
      left -= 1;
      await work();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: ZUGLEICH }, lane));
  return (count * 1000) / (performance.now() - start);
}
