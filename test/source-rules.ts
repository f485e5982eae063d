/** What no line of the source may say, because no type and no linter sees it. */
export type SourceRule = {
  readonly name: string;
  readonly why: string;
  /** Matched against whole files, so that a call may spread over lines. */
  readonly pattern: RegExp;
  readonly files: RegExp;
  /** Files that may, each with its reason. A file that no longer needs it fails the test. */
  readonly allowed: Readonly<Record<string, string>>;
};

const CODE = /^src\/.*\.tsx?$/;
const PRODUCT = /^src\/(?!.*(\.test\.tsx?$|\/(test|fixtures)\/)).*\.(tsx?|mjs)$/;
const SERVER = /^src\/(?!.*(\.test\.tsx?$|\/(test|fixtures)\/|\/enhance\.ts$)).*\.(tsx?|mjs)$/;
/** Where today and now come from the context. */
const CLOCKLESS = /^src\/(modules|shared)\/(?!.*(\.test\.tsx?$|\/(test|fixtures)\/|\/enhance\.ts$)).*\.tsx?$/;
const PAGES = /^src\/.*\.tsx$/;
const EVERYTHING = /./;

const OWN_PROCESS = "starts the embedded PostgreSQL";
const CAGE = "runs foreign input in a process that can be killed";
const CONSTANT_NAMES = "database names and roles from constants in the same file";
const OWN_COLUMNS = "the columns of a table's own definition, quoted; nothing from outside";
const CATALOGUE_NAMES = "names from the catalogue, escaped; DDL takes no parameters";

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: "no-raw-sql",
    why: "Row-level security does not stop injected SQL (SECURITY 0.3): values are parameters, always.",
    pattern: /\bsql\s*\.\s*raw\b/g,
    files: CODE,
    allowed: {},
  },
  {
    name: "no-identifier-from-outside",
    why: "sql.identifier takes a constant.",
    pattern: /\bsql\s*\.\s*identifier\s*\(\s*(?!"[a-z_]+"\s*\))/g,
    files: PRODUCT,
    allowed: {
      "src/platform/db/insert-many.ts": OWN_COLUMNS,
      "src/modules/konzept/gliederung/store/verbindungen.ts": OWN_COLUMNS,
    },
  },
  {
    name: "no-sql-from-strings",
    why: "A query is a constant text with parameters.",
    pattern: /\.(query|execute)\s*(<[^(]*>)?\(\s*(`[^`]*\$\{|"[^"\n]*"\s*\+)/g,
    files: PRODUCT,
    allowed: {
      "src/platform/postgres/embedded.ts": CONSTANT_NAMES,
      "src/platform/postgres/presence.ts": CONSTANT_NAMES,
      "src/platform/db/changes.ts": CONSTANT_NAMES,
      "src/platform/db/roles.ts": "role names are constants, the password is escaped; ALTER ROLE takes no parameters",
      "src/platform/db/secure.ts": CATALOGUE_NAMES,
      "src/app/mandanten.ts": CATALOGUE_NAMES,
      "src/platform/backup/backup.ts": CATALOGUE_NAMES,
      "src/platform/backup/load.ts": CATALOGUE_NAMES,
      "src/platform/backup/tables.ts": CATALOGUE_NAMES,
      "src/platform/backup/target.ts": CATALOGUE_NAMES,
    },
  },
  {
    name: "no-child-process",
    why: "Whoever starts programs must say with which rights; few places may.",
    // Bare "cluster" is a word of workshops too: there it must be imported.
    pattern:
      /["']((node:)?(child_process|worker_threads)|node:cluster)["']|(?:from|require\(|import\()\s*["']cluster["']/g,
    files: PRODUCT,
    allowed: {
      "src/platform/postgres/cluster.ts": OWN_PROCESS,
      "src/platform/postgres/server.ts": OWN_PROCESS,
      "src/platform/tabellen/read-foreign-table.ts": CAGE,
      "src/platform/tabellen/read-foreign-document.ts": CAGE,
      "src/platform/tabellen/cage.ts": CAGE,
      "src/platform/pdf/cage.ts": CAGE,
      "src/platform/pdf/run-child.ts": CAGE,
      "src/platform/solver/knapsack.ts": "ends the solver when it takes too long; its input is numbers of our own",
      "src/platform/solver/solve-worker.ts": "is that thread",
    },
  },
  {
    name: "no-outgoing-calls",
    why: "The server calls nobody. (Browser scripts, enhance.ts, are held to our own address by the CSP.)",
    pattern:
      /(?<![.\w])fetch\s*\((?!\w+: )|import\s+(?!type\b)(\w+|\*|\{[^}]*\b(request|get|Agent)\b)[^;"']*from\s+["'](node:)?(https?|http2)["']|["']undici["']/g,
    files: SERVER,
    allowed: {
      "src/platform/outgoing/guarded-fetch.ts": "the one door out, for sign-in services: checks every address",
    },
  },
  {
    name: "no-clock",
    why: "Ask ctx.today or ctx.now: a page, a job and a test must see the same day.",
    pattern: /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|\bDate\s*\(\s*\)|\bDate\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b/g,
    files: CLOCKLESS,
    allowed: {},
  },
  {
    name: "no-html-from-strings",
    why: "Text becomes HTML only through React's escaping.",
    pattern:
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write\b|\.srcdoc\s*=/g,
    files: CODE,
    allowed: {},
  },
  {
    name: "no-inline-style",
    why: "The Content-Security-Policy forbids it, so it would silently do nothing.",
    pattern: /\sstyle\s*=\s*[{"']|\.style\.\w+\s*=|setAttribute\(\s*["']style["']|<style[\s>]/g,
    files: PAGES,
    allowed: {},
  },
  {
    name: "no-inline-script",
    why: "The Content-Security-Policy forbids it, and no page may need a script.",
    pattern: /<script(?![^>]*\ssrc=)[\s>]|href=\{?["'`]javascript:/g,
    files: PAGES,
    allowed: {},
  },
  {
    name: "no-dead-handlers",
    why: "Pages ship no framework script: a React handler never fires. Use ui/<component>/enhance.ts.",
    pattern: /\son[A-Z][A-Za-z]+=\{/g,
    files: PAGES,
    allowed: {},
  },
  {
    name: "no-eval",
    why: "Code comes from files.",
    pattern: /(?<![.\w])eval\s*\(|\bnew\s+Function\s*\(|set(Timeout|Interval)\s*\(\s*["'`]|["'](node:)?vm["']/g,
    files: PRODUCT,
    allowed: {},
  },
  {
    name: "no-physical-css",
    why: "Right-to-left languages mirror the page only with logical properties.",
    pattern:
      /(?<=[{;\s])((margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)\b|border-(top|bottom)-(left|right)-radius|(left|right|top|bottom)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b|((min|max)-)?(width|height)\s*:)/g,
    files: /^src\/.*\.css$/,
    allowed: {
      "src/ui/stil/richtung.css": "turns around what KERN itself writes with physical properties",
    },
  },
  {
    name: "no-registry-hosts",
    why: "Where packages come from is the installing machine's setting.",
    pattern:
      /registry\.npmjs|npmjs\.org|registry\.yarnpkg|deb\.debian\.org|security\.debian\.org|pypi\.org|proxy\.golang/g,
    files: EVERYTHING,
    allowed: {},
  },
  {
    name: "no-paths-of-a-machine",
    why: "A clone must work anywhere.",
    pattern: /(?<![\w.])\/work\/|\/home\/[a-z]|(?<!\w)\/Users\/|[A-Z]:\\\\?Users/g,
    files: EVERYTHING,
    allowed: {},
  },
];
