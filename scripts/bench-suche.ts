/**
 * Asks the search the questions of people to real guides, and counts how often the page that answers is first, and among
 * the first ten. Without arguments it reads ../shared/samples/guides. Another county of the same shape:
 * `npm run bench:suche -- pages-de.json qa.json`, or a folder; any number of files of pages and of questions.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { buildIndex, findIds, type Suchdokument } from "../src/platform/suche/index.ts";
import { SYNONYME } from "../src/shared/synonyme.ts";
import { spread } from "./bench/spread.ts";

const ARGUMENTS = process.argv.slice(2);
const SAMPLES = join(import.meta.dirname, "../../shared/samples/guides");
const FIRST = 10;

/** Shares that the county of the samples must reach, by language: first place, and among the first ten. */
const GOALS: Record<string, readonly [number, number]> = { de: [0.65, 0.9], en: [0.78, 0.98] };

const pagesSchema = z
  .array(z.object({ id: z.number(), title: z.string(), content: z.string(), path: z.string() }))
  .min(1);
const questionsSchema = z
  .array(
    z.object({
      question: z.string(),
      answers: z.array(z.unknown()),
      language: z.string(),
      sourceLanguage: z.string().nullish(),
      city: z.string(),
      pageId: z.number(),
    }),
  )
  .min(1);
/** Questions of one's own: the words, and the path of the page that answers. */
const ownSchema = z.array(z.object({ frage: z.string(), path: z.string() })).min(1);

type Page = z.infer<typeof pagesSchema>[number];
type Asked = { readonly from: string; readonly frage: string; readonly isAnswer: (page: Page) => boolean };

function filesOf(argument: string): string[] {
  if (!existsSync(argument)) throw new Error(`Es gibt ${argument} nicht.`);
  return statSync(argument).isDirectory()
    ? readdirSync(argument)
        .filter((name) => /^integreat-(?:v3-pages|qa)-.*\.json$/.test(name))
        .map((name) => join(argument, name))
    : [argument];
}

/** The words of a page without its markup. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:nbsp|amp|quot|lt|gt);/g, " ")
    .replaceAll(/\s+/g, " ");
}

function documentsOf(pages: readonly Page[], sprache: string): Suchdokument[] {
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

/** The county and the language of pages, as their addresses say: `/county/de/page/`. */
function placeOf(pages: readonly Page[]): readonly [string, string] {
  const [, county = "", sprache = ""] = pages[0]?.path.split("/") ?? [];
  return [county, sprache];
}

/** Pages and questions may come in any order; what is neither is named. */
function readAll(files: readonly string[]) {
  const guides: Page[][] = [];
  const asked: { from: string; place: readonly [string, string] | null; one: Asked }[] = [];
  for (const file of files) {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    const [pages, questions, own] = [pagesSchema, questionsSchema, ownSchema].map((schema) => schema.safeParse(json));
    const from = file.replace(/^.*\//, "");
    if (pages?.success) guides.push(pagesSchema.parse(json));
    else if (questions?.success) {
      for (const { question, answers, sourceLanguage, city, language, pageId } of questionsSchema.parse(json)) {
        if (sourceLanguage || answers.length === 0) continue;
        const one = { from, frage: question, isAnswer: ({ id }: Page) => id === pageId };
        asked.push({ from, place: [city, language], one });
      }
    } else if (own?.success) {
      for (const { frage, path } of ownSchema.parse(json)) {
        asked.push({ from, place: null, one: { from, frage, isAnswer: (page) => page.path === path } });
      }
    } else
      throw new Error(
        `${file} sind weder Seiten (id, title, content, path) noch Fragen (question, pageId oder frage, path).`,
      );
  }
  return { guides, asked };
}

async function measure(pages: readonly Page[], asked: readonly Asked[], goal: readonly [number, number] | undefined) {
  const [county, sprache] = placeOf(pages);
  const index = await buildIndex(documentsOf(pages, sprache), { synonyms: SYNONYME, locale: sprache });
  const answers = asked.map(({ isAnswer }) => String(pages.find(isAnswer)?.id));
  const started = performance.now();
  const ranks = asked.map(({ frage }, i) => findIds(index, frage).funde.findIndex(({ id }) => id === answers[i]));
  const took = (performance.now() - started) / asked.length;
  const hits = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length;
  const [first, ten] = [hits(1), hits(FIRST)];
  const held = !goal || (first / ranks.length >= goal[0] && ten / ranks.length >= goal[1]);
  const bound = goal
    ? `, Ziel ${goal.map((share) => `${share * 100} %`).join(" und ")}: ${held ? "gehalten" : "verfehlt"}`
    : "";
  console.log(
    `${county} ${sprache}, ${asked[0]?.from}: ${pages.length} Seiten, ${asked.length} Fragen, hit@1 ${spread(first, ranks.length)}` +
      `, hit@10 ${spread(ten, ranks.length)}, ${took.toFixed(1)} ms je Frage${bound}`,
  );
  return held;
}

async function run(): Promise<boolean> {
  const isSample = ARGUMENTS.length === 0;
  if (isSample && !existsSync(SAMPLES)) {
    console.log(`Es gibt keinen Ordner ${resolve(SAMPLES)}. Ohne Seiten und Fragen ist nichts zu messen.`);
    return true;
  }
  const { guides, asked } = readAll((isSample ? [SAMPLES] : ARGUMENTS).flatMap(filesOf));
  let held = true;
  for (const pages of guides) {
    const [county, sprache] = placeOf(pages);
    const mine = asked.filter(({ place, one }) =>
      place ? place[0] === county && place[1] === sprache : pages.some(one.isAnswer),
    );
    for (const [, of] of Map.groupBy(mine, ({ from }) => from)) {
      const list = of.map(({ one }) => one);
      held = (await measure(pages, list, isSample ? GOALS[sprache] : undefined)) && held;
    }
    if (mine.length === 0) console.log(`${county} ${sprache}: ${pages.length} Seiten, keine Fragen dazu.`);
  }
  console.log("In Klammern der Bereich, in dem der wahre Anteil mit 95 % liegt (Wilson): Wenige Fragen sagen wenig.");
  return held;
}

try {
  if (!(await run())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
