import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openInstallation } from "../../src/app/installation.ts";
import { createStelle } from "../../src/modules/netzwerk/index.ts";
import { anAmt } from "../../src/modules/netzwerk/test/fixtures.ts";
import { importWegweiserFiles } from "../../src/modules/wegweiser/import/exchange/import-files.ts";
import type { LeistungId } from "../../src/modules/wegweiser/rules/ids.ts";
import { type Sprache, ZIELSPRACHEN } from "../../src/modules/wegweiser/rules/sprachen.ts";
import { indexFor, searchLeistungen, type Suchbar } from "../../src/modules/wegweiser/views/finden.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { must } from "../../src/shared/result.ts";
import { openCounty } from "./county.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Real pages of a county, where they lie beside the repository. */
const SAMPLES = join(ROOT, "../shared/samples/guides/integreat-v3-pages-lkaugsburg");
const SEITEN = 300;
const ANGABEN = { verantwortlichId: null, lebenslageId: null, veroeffentlichen: true };

type Seite = { path: string; title: string; content: string; parent: { path: string | null }; [key: string]: unknown };

/** Reading 300 pages in two languages into an empty county, and reading them again. */
export async function measureWegweiserImport(env: Record<string, string>): Promise<Line> {
  const installation = await openInstallation(readConfig({ ...process.env, ...env }), createLog("silent"));
  try {
    const ctx = await openCounty(installation, "einlesen", "99993");
    must(await createStelle(ctx, anAmt()));
    const dateien = (["de", "en"] as const).map((sprache) => ({
      name: `${sprache}.json`,
      source: { bytes: new TextEncoder().encode(JSON.stringify(pagesIn(sprache))) },
    }));
    const run = async () => {
      const before = performance.now();
      const result = await importWegweiserFiles(ctx, "integreat", dateien, ANGABEN);
      if (!result.ok) throw new Error("The pages for the benchmark were not taken over.");
      return { ms: performance.now() - before, neu: result.bericht.neu };
    };
    const first = await run();
    const again = await run();
    if (first.neu !== SEITEN || again.neu !== 0) throw new Error("Not every page was read, or one twice.");
    return {
      what: `${2 * SEITEN} ${existsSync(`${SAMPLES}-de.json`) ? "echte" : "erdachte"} Seiten in zwei Sprachen einlesen`,
      measured: `${(first.ms / 1000).toFixed(1)} s`,
      reference: `noch einmal, nichts ändert sich: ${(again.ms / 1000).toFixed(1)} s`,
      ratio: first.ms / 10_000,
      budget: "unter 10 s",
      held: first.ms < 10_000,
    };
  } finally {
    await installation.close();
  }
}

/** As many pages as are to be read: the real ones, some of them again under other addresses, or the demo county's. */
function pagesIn(sprache: "de" | "en"): Seite[] {
  const real = existsSync(`${SAMPLES}-${sprache}.json`)
    ? (JSON.parse(readFileSync(`${SAMPLES}-${sprache}.json`, "utf8")) as Seite[])
    : readLeistungen(sprache).map(
        (row): Seite => ({
          path: `/probe/${sprache}/${row.slug}/`,
          title: row.titel,
          content: [row.kurz, ...row.schritte, row.tipp].map((text) => `<p>${text}</p>`).join(""),
          parent: { path: null },
          available_languages: {
            [sprache === "de" ? "en" : "de"]: { path: `/probe/${sprache === "de" ? "en" : "de"}/${row.slug}/` },
          },
        }),
      );
  const more = (page: Seite, round: number) => {
    const under = (path: string) => path.replace(/^\/[^/]+\//, (county) => `${county.slice(0, -1)}-${round}/`);
    const text = JSON.stringify(page).replaceAll(/"path":"(\/[^"]+)"/g, (_, path: string) => `"path":"${under(path)}"`);
    return JSON.parse(text) as Seite;
  };
  const rounds = Math.ceil(SEITEN / real.length);
  return Array.from({ length: rounds }, (_, round) => (round === 0 ? real : real.map((page) => more(page, round))))
    .flat()
    .slice(0, SEITEN);
}

const EINTRAEGE = 5_000;
const RUNDEN = 10;
/** A word, a plain question, a typing error and a word from a German letter, as readers of four languages ask. */
const FRAGEN: readonly (readonly [Sprache, readonly string[]])[] = [
  ["de", ["Wohngeld", "Wo melde ich mein Kind in der Schule an?", "Führrerschein", "Kindergartenanmeldung"]],
  ["en", ["housing", "where can I learn German while my children are looked after", "aprenticeship", "Kindergeld"]],
  ["ar", ["مترجم", "أين أتعلم اللغة الألمانية", "madrasa", "ما هو Kindergeld"]],
  ["uk", ["школа", "Де я можу вивчати німецьку мову?", "дитячий садк", "що таке Aufenthaltstitel"]],
];

/** The search of the guide over 5,000 entries that are there in 12 languages beside German; in processor time. */
export async function measureWegweiserSuche(): Promise<Line> {
  const times: number[] = [];
  let slowest = { ms: 0, frage: "" };
  for (const [sprache, fragen] of FRAGEN) {
    const index = await indexFor(readMany(sprache), sprache);
    for (const frage of fragen) {
      const took = Array.from({ length: RUNDEN }, () => {
        const before = process.cpuUsage();
        searchLeistungen(index, frage);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      const ms = median(took.slice(2));
      times.push(ms);
      if (ms > slowest.ms) slowest = { ms, frage };
    }
  }
  return {
    what: `Suche im Wegweiser, ${EINTRAEGE} Einträge in ${ZIELSPRACHEN.length} Sprachen, langsamste Frage`,
    measured: `${slowest.ms.toFixed(1)} ms („${slowest.frage}“)`,
    reference: `im Mittel ${median(times).toFixed(1)} ms`,
    ratio: slowest.ms / 10,
    budget: "unter 10 ms",
    held: slowest.ms < 10,
  };
}

type Words = { titel: string; kurz: string; schritte: string[]; tipp: string };

function readDemo(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, `demo/wegweiser/${name}.json`), "utf8"));
}

/** The demo county's Leistungen, in a language where it has them. */
function readLeistungen(sprache: Sprache): (Words & { slug: string })[] {
  const { leistungen } = readDemo("leistungen") as { leistungen: (Words & { key: string })[] };
  const { uebersetzungen } = readDemo("uebersetzungen") as {
    uebersetzungen: (Words & { leistung: string; sprache: Sprache })[];
  };
  return leistungen.map(({ key, ...german }) => ({
    ...german,
    ...uebersetzungen.find((one) => one.leistung === key && one.sprache === sprache),
    slug: key,
  }));
}

/** Entries with the demo county's words, mixed anew without chance. A reader's index holds German and one language. */
function readMany(sprache: Sprache): Suchbar[] {
  const [german, own] = [readLeistungen("de"), readLeistungen(sprache)];
  const mixed = (rows: readonly Words[], i: number): Words => {
    const at = (step: number) => rows[(i * 31 + step * 7) % rows.length] as Words;
    return { titel: `${at(0).titel} ${i % 700}`, kurz: at(1).kurz, schritte: at(2).schritte, tipp: at(3).tipp };
  };
  return Array.from({ length: EINTRAEGE }, (_, i) => ({
    ...mixed(german, i),
    id: String(i) as LeistungId,
    slug: String(i),
    lagen: [],
    unterlagen: [],
    uebersetzung: sprache === "de" ? null : mixed(own, i),
  }));
}
