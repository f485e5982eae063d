/**
 * Asks the search the real questions of a real guide and counts how often the page that answers is first, and among the
 * first ten. Reads ../shared/samples/guides; another folder of the same shape can be given as an argument.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { buildIndex, type Suchdokument, search } from "../src/platform/suche/index.ts";
import { SYNONYME } from "../src/shared/synonyme.ts";

const FOLDER = resolve(process.argv[2] ?? join(import.meta.dirname, "../../shared/samples/guides"));
const FIRST = 10;

/** Shares that must be reached, by language: first place, and among the first ten. */
const GOALS: Record<string, readonly [number, number]> = { de: [0.65, 0.9], en: [0.78, 0.98] };

const pagesSchema = z.array(
  z.object({
    id: z.number(),
    title: z.string(),
    content: z.string(),
    path: z.string(),
  }),
);
const questionsSchema = z.array(
  z.object({
    question: z.string(),
    answers: z.array(z.unknown()),
    language: z.string(),
    sourceLanguage: z.string().nullable(),
    city: z.string(),
    pageId: z.number(),
  }),
);

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));

/** The words of a page without its markup. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:nbsp|amp|quot|lt|gt);/g, " ")
    .replaceAll(/\s+/g, " ");
}

function documentsOf(name: string, sprache: string): Suchdokument[] {
  const pages = pagesSchema.parse(read(name));
  const titles = new Map(pages.map((page) => [page.path, plain(page.title)]));
  /** Where a page stands in the tree, as the Leistungen of the guide stand under their Lebenslagen. */
  const above = (path: string): string[] => {
    const parent = path.replace(/[^/]+\/$/, "");
    const title = titles.get(parent);
    return parent === path ? [] : [...(title ? [title] : []), ...above(parent)];
  };
  return pages.map((page) => ({
    art: "leistung",
    id: String(page.id),
    titel: plain(page.title),
    text: plain(page.content),
    stichworte: above(page.path),
    adresse: page.path,
    gewicht: 1,
    sprache,
  }));
}

if (!existsSync(FOLDER)) {
  console.log(`Es gibt keinen Ordner ${FOLDER}. Ohne Seiten und Fragen ist nichts zu messen.`);
  process.exit(0);
}

const files = readdirSync(FOLDER);
const questions = files
  .filter((name) => /^integreat-qa-.*\.json$/.test(name))
  .flatMap((name) => questionsSchema.parse(read(name)));
let missed = false;
for (const name of files) {
  const [, city, sprache] = /^integreat-v3-pages-(.+)-(\w+)\.json$/.exec(name) ?? [];
  if (!city || !sprache) continue;
  const documents = documentsOf(name, sprache);
  const index = await buildIndex(documents, { synonyms: SYNONYME, locale: sprache });
  const asked = questions.filter(
    (one) => one.city === city && one.language === sprache && one.sourceLanguage === null && one.answers.length > 0,
  );
  const started = performance.now();
  const ranks = asked.map(({ question, pageId }) => {
    const hits = search(index, question, { jeGruppe: FIRST }).gruppen.flatMap(({ treffer }) => treffer);
    return hits.findIndex(({ id }) => id === String(pageId));
  });
  const took = (performance.now() - started) / Math.max(1, asked.length);
  const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / Math.max(1, ranks.length);
  const [first, ten] = [share(1), share(FIRST)];
  const goal = GOALS[sprache];
  const held = !goal || (first >= goal[0] && ten >= goal[1]);
  missed ||= !held;
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${city} ${sprache}: ${documents.length} Seiten, ${asked.length} Fragen, hit@1 ${percent(first)}, hit@10 ${percent(ten)}` +
      `, ${took.toFixed(1)} ms je Frage${goal ? `, Ziel ${percent(goal[0])} und ${percent(goal[1])}: ${held ? "gehalten" : "verfehlt"}` : ""}`,
  );
}
if (missed) process.exitCode = 1;
