import { fromBuffer } from "yauzl";
import type { Akteur } from "./cast.ts";
import type { Wessen } from "./examples.ts";
import type { Answer } from "./http.ts";

/** One look at one address: who asked for whose thing, and what came. */
export type Look = {
  readonly pattern: string;
  readonly path: string;
  readonly akteur: Akteur;
  readonly wessen: Wessen;
  readonly answer: Answer;
};

/** What somebody who knows what to look for finds wrong in a look; nothing most of the time. */
export type Eye = (look: Look) => string[] | Promise<string[]>;

const INTERN = /^\/(intern|anmelden|abmelden|konto|passwort-vergessen|betrieb|demo)(\/|$)/;
const LINK =
  /^\/(einladung|passwort-neu|rueckmeldung|umfrage|zitat|angebote\/bestaetigen|wegweiser\/(pruefen|gegenlesen|sammelmappen)|workshops\/[^/]+\/absagen)\//;

/** The room of a workshop: opened by a code, and told of changes by a module. */
const RAUM = /^\/workshop\//;

const CSP_PARTS = ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"];

const REFERRER = {
  oeffentlich: /^(strict-origin-when-cross-origin|no-referrer)$/,
  intern: /^(same-origin|no-referrer)$/,
  link: /^(same-origin|no-referrer)$/,
  raum: /^same-origin$/,
};

/** Headers that every answer carries, errors included. */
export function unsafeHeaders({ headers }: Answer): string[] {
  const csp = headers["content-security-policy"] ?? "";
  const sandboxed = csp.startsWith("sandbox");
  const wanted: readonly (readonly [string, boolean])[] = [
    ["nosniff", headers["x-content-type-options"] === "nosniff"],
    ["opener policy", headers["cross-origin-opener-policy"] === "same-origin"],
    ["resource policy", /^(same|cross)-origin$/.test(headers["cross-origin-resource-policy"] ?? "")],
    ["frame options", headers["x-frame-options"] === "DENY"],
    ["permissions policy", (headers["permissions-policy"] ?? "").includes("camera=()")],
    ["no name of a server", headers.server === undefined && headers["x-powered-by"] === undefined],
    ["a policy that begins with nothing", /^(sandbox; )?default-src 'none'/.test(csp)],
    ["a policy without loopholes", !/unsafe|\*|http:|https:|blob:/.test(csp)],
    ...CSP_PARTS.map((part) => [part, sandboxed || csp.includes(part)] as const),
  ];
  return wanted.filter(([, there]) => !there).map(([name]) => `lacks ${name}`);
}

/** The one public page whose button needs a script: everything else works without. */
export const KEEPING = "/wegweiser/mitnehmen";

function areaOf(pattern: string): keyof typeof REFERRER {
  if (INTERN.test(pattern)) return "intern";
  if (LINK.test(pattern)) return "link";
  return RAUM.test(pattern) ? "raum" : "oeffentlich";
}

/** Headers of a page by its area, and what the public is given on top of the words. */
export function headersOf({ pattern, akteur, answer }: Look): string[] {
  const { headers } = answer;
  const area = areaOf(pattern);
  const wrong = unsafeHeaders(answer);
  if (!REFERRER[area].test(headers["referrer-policy"] ?? ""))
    wrong.push(`referrer policy ${headers["referrer-policy"]}`);
  const kept = headers["cache-control"] !== "private, no-store";
  if (kept && (area !== "oeffentlich" || akteur !== "oeffentlich")) wrong.push(`is kept: ${headers["cache-control"]}`);
  if (akteur !== "oeffentlich" || answer.status >= 400 || area === "intern") return wrong;
  if (answer.setCookie.length > 0) wrong.push("sets a cookie");
  const html = headers["content-type"]?.startsWith("text/html") ?? false;
  if (html && pattern !== KEEPING && area !== "raum" && /<script(?! type="application\/json")/.test(answer.body))
    wrong.push("carries a script");
  return wrong;
}

/** Everything that can be read in an answer, also inside a workbook. */
export async function wordsOf(answer: Answer): Promise<string> {
  if (!answer.headers["content-type"]?.includes("spreadsheet")) return answer.body;
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    fromBuffer(answer.bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => zip.readEntry());
        });
      });
      zip.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
      zip.readEntry();
    });
  });
}
