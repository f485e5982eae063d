import { suchtext } from "#src/shared/suchtext.ts";
import { straightenGroup, straightenName } from "./zustaendigkeit-beugung.ts";
import { HIDDEN, HIDDEN_END, HIDDEN_MARKS, HIDDEN_START, splitAufzaehlung } from "./zustaendigkeit-trennen.ts";
import {
  BESCHRIFTUNG,
  findKollektiv,
  isGruppe,
  type Kollektiv,
  UNTER_LEITUNG,
  VERBINDUNG,
} from "./zustaendigkeit-worte.ts";

export type { Kollektiv } from "./zustaendigkeit-worte.ts";

/**
 * Somebody named in a wording: one office or organisation (`stelle`), several unnamed ones (`gruppe`) or all
 * municipalities, with or without the county (`kollektiv`). `name` stands in the nominative, `wortlaut` as written.
 */
export type Nennung =
  | { readonly art: "stelle" | "gruppe"; readonly wortlaut: string; readonly name: string }
  | { readonly art: "kollektiv"; readonly wortlaut: string; readonly name: string; readonly kollektiv: Kollektiv };

/**
 * What a person should look at:
 * - `mehrere-federfuehrende` several were named in the lead, the first is taken;
 * - `ohne-federfuehrung` only partners are named;
 * - `nicht-getrennt` perhaps two names, kept as one;
 * - `unvollstaendig` „u. a.“: more take part than are named;
 * - `person` looks like the name of a person;
 * - `offen` somebody wrote that it is open;
 * - `zu-lang` a text of more than 2,000 characters, which is not read.
 */
export const ZUSTAENDIGKEIT_HINWEISE = [
  "mehrere-federfuehrende",
  "ohne-federfuehrung",
  "nicht-getrennt",
  "unvollstaendig",
  "person",
  "offen",
  "zu-lang",
] as const;
export type ZustaendigkeitHinweis = { readonly code: (typeof ZUSTAENDIGKEIT_HINWEISE)[number]; readonly text: string };

export type Zustaendigkeit = {
  readonly federfuehrung: Nennung | null;
  readonly mitwirkung: readonly Nennung[];
  readonly hinweise: readonly ZustaendigkeitHinweis[];
};

const KNOWN = new RegExp(`^(?:(?:de[rmns]|di?e|das) )?${HIDDEN_START}(\\d+)${HIDDEN_END}$`, "u");
const OFFEN =
  /^(?:n n|nn|offen|noch offen|noch nicht (?:bekannt|geklaert|festgelegt)|zu klaeren|wird noch (?:geklaert|festgelegt|benannt)|k a|keine angaben?|unklar|tbd|n a|entfaellt|ohne)$/;
const PERSON = /^(?:Frau|Herr|Herrn|Fr\.|Hr\.|Dr\.|Prof\.)\s+(?:Dr\.\s+)?\p{Lu}\p{Ll}+/u;
const UND_ANDERE =
  /(?:,|\bund|\bsowie)?\s*(?:\bu\.\s?a\.?(?:\s?m\.)?|\betc\.?|\busw\.?|\bu\.\s?v\.\s?m\.?|…|\.{3})\s*$/iu;
const VORWORT =
  /^(?:u\.\s?a\.|ggf\.?|gegebenenfalls|evtl\.?|eventuell|bspw\.?|beispielsweise|z\.\s?B\.|insb\.?|insbesondere|vor allem|v\.\s?a\.|auch|sowie|und|wie|hier|in|mit)\s+(?=\S)/iu;

type Sammlung = { readonly hinweise: ZustaendigkeitHinweis[]; readonly namen: readonly string[] };

const SEPARATOR = /[,;/&\n]|\b(?:und|u\.|sowie|mit)\b/u;

const QUOTED = /„[^“”"\n]{0,240}[“”"]|"[^"\n]{0,240}"|»[^«\n]{0,240}«|“[^”\n]{0,240}”/gu;

type Hidden = { readonly text: string; readonly namen: readonly string[] };

/** Hides what is never taken apart behind a number: words in quotation marks, known names with an „und“ inside. */
function hideNames(text: string, known: readonly string[]): Hidden {
  const namen: string[] = [];
  let hidden = text.replace(QUOTED, (quoted) => `${HIDDEN_START}${namen.push(quoted) - 1}${HIDDEN_END}`);
  for (const name of known.filter((one) => SEPARATOR.test(one)).toSorted((a, b) => b.length - a.length)) {
    for (let at = hidden.indexOf(name); at !== -1; at = hidden.indexOf(name, at)) {
      hidden = `${hidden.slice(0, at)}${HIDDEN_START}${namen.length}${HIDDEN_END}${hidden.slice(at + name.length)}`;
      namen.push(name);
    }
  }
  return { text: hidden, namen };
}

function showNames(text: string, namen: readonly string[]): string {
  return text.replace(HIDDEN, (_, index: string) => namen[Number(index)] ?? "");
}

function unquote(text: string): string {
  return /^[„"“»](.+)[“”"«]$/u.exec(text)?.[1]?.trim() ?? text;
}

/** One piece of an enumeration as a Nennung; null when nothing is named. */
function parseNennung(teil: string, { hinweise, namen }: Sammlung): Nennung | null {
  let wortlaut = teil.replace(/\s+/g, " ").replace(/^[\s,.;:*_–-]+|[\s,;:*_]+$/gu, "");
  if (UND_ANDERE.test(wortlaut) || /^(?:u\.\s?a\.|z\.\s?B\.|bspw\.?|insb|insbesondere)/iu.test(wortlaut)) {
    hinweise.push({ code: "unvollstaendig", text: wortlaut });
    wortlaut = wortlaut.replace(UND_ANDERE, "").trim();
  }
  for (let match = VORWORT.exec(wortlaut); match; match = VORWORT.exec(wortlaut))
    wortlaut = wortlaut.slice(match[0].length);
  wortlaut = wortlaut.replace(/(?<!\b(?:e\.?\s?V|a|B|Co|Str|St))\.$/u, "");
  const known = KNOWN.exec(wortlaut);
  wortlaut = showNames(wortlaut, namen);
  if (known) return { art: "stelle", wortlaut, name: unquote(namen[Number(known[1])] ?? wortlaut) };
  const suche = suchtext(wortlaut);
  if (suche === "") return null;
  if (OFFEN.test(suche)) {
    hinweise.push({ code: "offen", text: wortlaut });
    return null;
  }
  const marked = /^(.+) \(Gruppe\)$/u.exec(wortlaut);
  if (marked) return { art: "gruppe", wortlaut, name: unquote(marked[1] ?? "") };
  const kollektiv = findKollektiv(suche);
  if (kollektiv) return { art: "kollektiv", wortlaut, name: straightenGroup(wortlaut), kollektiv };
  const group = straightenGroup(wortlaut);
  if (isGruppe(suchtext(group))) return { art: "gruppe", wortlaut, name: group };
  if (PERSON.test(wortlaut)) hinweise.push({ code: "person", text: wortlaut });
  return { art: "stelle", wortlaut, name: straightenName(wortlaut) };
}

function parseListe(text: string, sammlung: Sammlung): Nennung[] {
  const whole = text.trim();
  // „Landkreis, Städte und Gemeinden“ is one, though it looks like three.
  if (findKollektiv(suchtext(whole)) && !/[;\n]/.test(whole)) {
    const one = parseNennung(whole, sammlung);
    return one ? [one] : [];
  }
  const { teile, zweifel } = splitAufzaehlung(text);
  for (const zweifelhaft of zweifel)
    sammlung.hinweise.push({ code: "nicht-getrennt", text: showNames(zweifelhaft, sammlung.namen) });
  const found: Nennung[] = [];
  for (const teil of joinKollektiv(teile)) {
    const nennung = parseNennung(teil, sammlung);
    if (nennung && !found.some((other) => suchtext(other.name) === suchtext(nennung.name))) found.push(nennung);
  }
  return found;
}

/** „Caritas, Städte und Gemeinden“: neighbours that are a collective together are put together again. */
function joinKollektiv(teile: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const teil of teile) {
    const before = joined.at(-1);
    const both = before === undefined ? "" : `${before}, ${teil}`;
    const isPart =
      before !== undefined &&
      /^(?:(?:der |dem )?landkreis(?:es)?|(?:alle |die )?(?:staedten?|kommunen|gemeinden))$/.test(suchtext(before));
    if (isPart && findKollektiv(suchtext(both))) joined[joined.length - 1] = both;
    else joined.push(teil);
  }
  return joined;
}

type Rollen = { lead: string; partner: string };

/** „Federführung: A, Beteiligte: B; C“ as text of the lead and of the others; null without such headings. */
function readBeschriftet(text: string): Rollen | null {
  const marks = [...text.matchAll(BESCHRIFTUNG)];
  if (!marks.some((mark) => mark[1] !== undefined || mark[2] !== undefined)) return null;
  const roles: Rollen = { lead: text.slice(0, marks[0]?.index ?? 0), partner: "" };
  let role: keyof Rollen = "lead";
  for (const [index, mark] of marks.entries()) {
    if (mark[1] !== undefined) role = "lead";
    if (mark[2] !== undefined) role = "partner";
    const end = marks[index + 1]?.index ?? text.length;
    roles[role] += `;${text.slice(mark.index + mark[0].length, end)}`;
  }
  return roles;
}

/** Divides at the first „in Zusammenarbeit mit“ and its relatives; further ones separate like a semicolon. */
function readVerbunden(text: string): Rollen {
  const leitung = UNTER_LEITUNG.exec(text);
  if (leitung) {
    const after = text.slice(leitung.index + leitung[0].length);
    const [lead = "", ...rest] = after.split(/[;,\n]/u);
    return { lead, partner: `${text.slice(0, leitung.index)};${rest.join(";")}` };
  }
  const match = VERBINDUNG.exec(text);
  if (!match) return { lead: text, partner: "" };
  const rest = text.slice(match.index + match[0].length);
  return { lead: text.slice(0, match.index), partner: rest.replace(new RegExp(VERBINDUNG.source, "giu"), ";") };
}

/** „AWO (Federführung), DRK, Caritas (Beteiligung)“: roles in brackets behind the names. */
function readGeklammert(text: string): Rollen | null {
  const mark = /\s*\((?:Federführung|federführend|FF|Leitung|Lead|verantwortlich)\)/iu;
  if (!mark.test(text)) return null;
  const teile = text.split(/[;,\n]/u);
  const lead = teile.filter((teil) => mark.test(teil)).map((teil) => teil.replace(mark, ""));
  const others = teile
    .filter((teil) => !mark.test(teil))
    .map((teil) => teil.replace(/\s*\((?:Beteiligung|beteiligt|Mitwirkung|Partner)\)/giu, ""));
  return { lead: lead.join(";"), partner: others.join(";") };
}

function joinGruppen(leads: readonly Nennung[]): readonly Nennung[] {
  if (leads.length < 2 || !leads.every((lead) => lead.art === "gruppe")) return leads;
  const names = leads.map((lead) => lead.name);
  const last = names.at(-1) ?? "";
  const name = `${names.slice(0, -1).join(", ")}${last.includes(" und ") ? ", " : " und "}${last}`;
  return [{ art: "gruppe", wortlaut: leads.map((lead) => lead.wortlaut).join(", "), name }];
}

const LONGEST_WORDING = 2_000;
const NIEMAND: Zustaendigkeit = { federfuehrung: null, mitwirkung: [], hinweise: [] };

/**
 * Takes the wording of a Zuständigkeit apart into the one in the lead (R097), those who take part (R098), unnamed
 * groups and collectives (R099). Never drops a name; what is uncertain stays together and is told in `hinweise`.
 *
 * @param bekannteNamen names of known Stellen, which are never taken apart
 */
export function parseZustaendigkeit(wortlaut: string, bekannteNamen: readonly string[] = []): Zustaendigkeit {
  const plain = wortlaut
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
  if (plain.length > LONGEST_WORDING)
    return { ...NIEMAND, hinweise: [{ code: "zu-lang", text: `${plain.slice(0, 80)}…` }] };
  const { text, namen } = hideNames(plain.replace(HIDDEN_MARKS, ""), bekannteNamen);
  const sammlung: Sammlung = { hinweise: [], namen };
  if (suchtext(plain) === "") return NIEMAND;
  const roles = readBeschriftet(text) ?? readGeklammert(text) ?? readVerbunden(text);
  const leads = parseListe(roles.lead, sammlung);
  const [lead = null, ...further] = joinGruppen(leads);
  if (further.length > 0)
    sammlung.hinweise.push({
      code: "mehrere-federfuehrende",
      text: showNames(roles.lead.replace(/^;/, "").trim(), namen),
    });
  const known = new Set([lead, ...further].map((nennung) => suchtext(nennung?.name ?? "")));
  const partners = parseListe(roles.partner, sammlung).filter((partner) => !known.has(suchtext(partner.name)));
  const mitwirkung = [...further, ...partners];
  if (!lead && mitwirkung.length > 0) sammlung.hinweise.push({ code: "ohne-federfuehrung", text: plain });
  return { federfuehrung: lead, mitwirkung, hinweise: sammlung.hinweise };
}

function readsBackAs(text: string, nennung: Nennung): boolean {
  const { federfuehrung, mitwirkung } = parseZustaendigkeit(`A1 in Zusammenarbeit mit ${text}`);
  const [only] = mitwirkung;
  const alone = parseZustaendigkeit(text);
  return (
    federfuehrung?.name === "A1" &&
    mitwirkung.length === 1 &&
    only?.name === nennung.name &&
    only.art === nennung.art &&
    alone.mitwirkung.length === 0 &&
    alone.federfuehrung?.name === nennung.name &&
    alone.federfuehrung.art === nennung.art
  );
}

/** How many names are remembered with the way they are written; a county has some hundreds. */
const MOST_REMEMBERED = 5_000;
const written = new Map<string, string>();

/** The same few names stand in every list, and finding out whether one is read back takes longest: remembered. */
function formatNennung(nennung: Nennung): string {
  const key = `${nennung.art} ${nennung.name}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = writeNennung(nennung);
  if (written.size >= MOST_REMEMBERED) written.clear();
  written.set(key, text);
  return text;
}

function writeNennung(nennung: Nennung): string {
  if (readsBackAs(nennung.name, nennung)) return nennung.name;
  const bare = nennung.name.replace(/[„“”"»«]/gu, "'");
  if (nennung.art !== "gruppe") return `„${bare}“`;
  const marked = `${bare} (Gruppe)`;
  return readsBackAs(marked, { ...nennung, name: bare }) ? marked : `„${bare}“ (Gruppe)`;
}

/**
 * A Zuständigkeit in the wording of the house: „A in Zusammenarbeit mit B; C; D“. `parseZustaendigkeit` reads it back to
 * the same; names that it would take apart stand in quotation marks.
 */
export function formatZustaendigkeit({
  federfuehrung,
  mitwirkung,
}: Pick<Zustaendigkeit, "federfuehrung" | "mitwirkung">): string {
  const partners = mitwirkung.map(formatNennung).join("; ");
  const lead = federfuehrung ? formatNennung(federfuehrung) : "";
  if (partners === "") return lead;
  return lead === "" ? `in Zusammenarbeit mit ${partners}` : `${lead} in Zusammenarbeit mit ${partners}`;
}
