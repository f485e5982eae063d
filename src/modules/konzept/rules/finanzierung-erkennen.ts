import { type Cent, parseGeld } from "#src/shared/geld.ts";
import type { Finanzierungsart } from "./finanzierung-angabe.ts";

/** What can be cut out of a statement: the amount, the year, and the words that are left. */
export type Zahlen = {
  readonly betragCent: Cent | null;
  readonly jahr: number | null;
  /** The statement without both. */
  readonly rest: string;
  /** False when a number was there that could not be read without guessing. */
  readonly sicher: boolean;
};

const NUMBER = "\\d{1,3}(?:[.\\s\\u00a0\\u202f']\\d{3})+(?:,(?:\\d{1,2}|-+|–))?|\\d+(?:,(?:\\d{1,2}|-+|–))?";
const ABOUT = "(?:(?:ca\\.?|circa|rund|etwa|ungefähr|~|in Höhe von|i\\. ?H\\. ?v\\.|insgesamt|gesamt:?)\\s*)*";
const SCALE = "(?:\\s*(Mio\\.?|Millionen|Million|TEUR|T€|Tsd\\.?|Tausend))?";
const CURRENCY = "(?:€|EUR(?:O)?\\b)";
const AMOUNT = new RegExp(
  `[,(]?\\s*${ABOUT}(?<![\\d.,])(?:(${NUMBER}|\\d+,\\d+)${SCALE}\\s*${CURRENCY}|(\\d+(?:[.,]\\d+)?)\\s*(TEUR|T€)|${CURRENCY}\\s*(${NUMBER})(?![\\d.,]))\\s*[)]?`,
  "giu",
);
/** „je 500 €“, „bis zu 5.000 €“, „3.000 bis 5.000 €“: an amount that is not the amount of the Maßnahme. */
const UNCERTAIN_AMOUNT =
  /\b(?:je|pro|monatlich|jährlich|p\.\s?a\.|bis zu|bis|max\.?|maximal|mindestens|mind\.|ab|zwischen|über\s+(?=\d))\s*\.?\s*(?:\p{L}+\s+)?\d|\d[\d.,]*\s*(?:€|EUR|Euro)?\s*(?:-|–|bis|\/)\s*\d[\d.,]*\s*(?:€|EUR|Euro|TEUR)|(?:€|EUR|Euro)\s*(?:\/|je|pro|p\.\s?a\.|monatlich|jährlich|im Jahr\b|im Monat\b)/iu;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:Mio|Million)/iu, 1_000_000],
  [/^(?:T|Tausend)/iu, 1_000],
];

/** `1,2` Mio. as Cent without going through a float; null when parts of a Cent would be left. */
function scaleAmount(number: string, scale: string | undefined): Cent | null {
  const factor = scale ? (SCALES.find(([pattern]) => pattern.test(scale))?.[1] ?? 1) : 1;
  if (factor === 1) return parseGeld(number.replace("–", "-"));
  const match = /^(\d+(?:[.\s]\d{3})*)(?:,(\d{1,8}))?$/u.exec(number.replace(/^(\d+)\.(\d{1,2})$/u, "$1,$2"));
  if (!match) return null;
  const digits = (match[2] ?? "").padEnd(8, "0");
  const cent = Number((match[1] ?? "").replace(/[.\s]/gu, "")) * factor * 100 + (Number(digits) * factor) / 1_000_000;
  return Number.isSafeInteger(cent) ? (cent as Cent) : null;
}

const YEAR =
  /(?:^|[\s,(])(?:(?:für|im|in|ab|seit)\s+)?(?:(?:das|dem)\s+)?(?:(?:Haushaltsjahr|Haushalt|HHJ|HH|Jahr|Kalenderjahr)\s+)?((?:19|20)\d{2})(?=\)|$|[\s,:])\)?:?/giu;
const YEAR_RANGE = /(?:19|20)\d{2}\s*(?:-|–|\/|bis|u\.|und|,)\s*(?:(?:19|20)?\d{2})(?!\d)/u;

/** Takes amount and year out of one statement. Amounts need a currency; a range or a rate is no amount. */
export function cutZahlen(text: string): Zahlen {
  const amounts = [...text.matchAll(AMOUNT)];
  const [amount] = amounts;
  let sicher = amounts.length <= 1 && !UNCERTAIN_AMOUNT.test(text);
  const betragCent =
    amount && sicher ? scaleAmount(amount[1] ?? amount[3] ?? amount[5] ?? "", amount[2] ?? amount[4]) : null;
  if (amount && betragCent === null) sicher = false;
  let rest = text;
  if (amount && betragCent !== null) {
    rest = `${text.slice(0, amount.index)} ${text.slice(amount.index + amount[0].length)}`;
  }
  let jahr: number | null = null;
  const years = [...rest.matchAll(YEAR)];
  const last = years.at(-1);
  if (last && years.length === 1 && !YEAR_RANGE.test(rest)) {
    const atEnd = rest.slice(last.index + last[0].length).trim() === "";
    const atStart = rest.slice(0, last.index).trim() === "";
    if (atEnd || atStart) {
      jahr = Number(last[1]);
      rest = `${rest.slice(0, last.index)} ${rest.slice(last.index + last[0].length)}`;
    }
  }
  return { betragCent, jahr, rest: rest.replace(/\s+/gu, " ").replace(/^[\s,:–-]+|[\s,:–-]+$/gu, ""), sicher };
}

const ARTIKEL = "(?:(?:die|den|das|der|dem|des)\\s+)?";
const WEG = `(?:über|bei|beim|aus|durch|von|vom|im Rahmen|mit|mit Mitteln|Mitteln?|bei der|aus dem|aus der)\\s+${ARTIKEL}`;

/** State of an application and the words by which it is told. „zu beantragen“ is a plan, no state. */
const STAENDE: readonly (readonly [Finanzierungsart, string])[] = [
  ["abgelehnt", "(?:abgelehnt|Ablehnung)"],
  ["bewilligt", "(?:bewilligt|genehmigt|zugesagt|Bewilligung liegt vor)"],
  ["beantragt", "(?:beantragt|Antrag gestellt|Antrag läuft|in Beantragung|Antrag eingereicht)"],
];

const PLAN =
  /\b(?:zu beantragen|soll\w*|wird noch|werden|geplant|vorgesehen|prüfen|ggf|gegebenenfalls|möglich|evtl|eventuell|angestrebt|falls|sofern|wenn|vorbehaltlich)\b/iu;
const VERNEINT = /\b(?:nicht|kein|keine|keinen|keiner|ohne)\b/iu;

export type Erkannt = { readonly art: Finanzierungsart; readonly programm: string | null; readonly geprueft: boolean };

function cleanProgramm(text: string | undefined): string | null {
  const name = (text ?? "").replace(/^[\s:,(–-]+|[\s:,)–-]+$/gu, (edge) => (edge.includes(")") ? ")" : ""));
  const balanced = name.endsWith(")") && !name.includes("(") ? name.slice(0, -1) : name;
  const quoted = /^[„"“»](.+)[“”"«]$/u.exec(balanced.trim());
  return (quoted?.[1] ?? balanced).trim() || null;
}

function findStand(rest: string): Erkannt | null {
  for (const [art, words] of STAENDE) {
    const forms = [
      new RegExp(`^(?:wurde |ist |Förderung |Mittel )?${words}(?:\\s+${WEG}|\\s*:\\s*|\\s*\\(|$)(.*)$`, "iu"),
      new RegExp(`^(?:Förderung |Mittel |Antrag )?${WEG}(.+?)[\\s,]+(?:wurde |ist )?\\(?${words}\\)?$`, "iu"),
      new RegExp(`^(.+?)\\s*(?:[–:-]|\\()\\s*${words}\\)?$`, "iu"),
    ];
    for (const form of forms) {
      const match = form.exec(rest);
      if (!match) continue;
      const programm = cleanProgramm(match[1]);
      const other = STAENDE.some(([, word]) => programm !== null && new RegExp(`\\b${word}`, "iu").test(programm));
      return { art, programm: other ? null : programm, geprueft: !other };
    }
  }
  return null;
}

/** Kinds that are told in fixed words. What stands around them makes a statement uncertain. */
const SATZMUSTER: readonly (readonly [Finanzierungsart, RegExp])[] = [
  [
    "offen",
    /^(?:(?:die )?Finanzierung )?(?:ist |noch |derzeit )*(?:offen|ungeklärt|unklar|nicht geklärt|nicht gesichert|zu klären|tbd|n\. ?n\.)(?: Finanzierung)?$/iu,
  ],
  [
    "vorhandene-ressourcen",
    /^(?:(?:Finanzierung )?(?:aus|im Rahmen|mit|über|innerhalb|durch)\s+)?(?:(?:den|der|dem|die)\s+)?(?:vorhandene[nr]?|bestehende[nr]?|eigene[nr]?|laufende[nr]?)\s+(?:personelle[nr]?\s+(?:und (?:finanzielle[nr]?|sächliche[nr]?)\s+)?)?(?:Ressourcen|Personalressourcen|Kapazitäten|Personal|Strukturen|Haushaltsmitteln?|Arbeit|Aufgaben|Budgets?)$/iu,
  ],
  [
    "vorhandene-ressourcen",
    /^(?:kostenneutral|keine zusätzlichen (?:Kosten|Mittel)(?: erforderlich| nötig)?|ohne zusätzliche (?:Kosten|Mittel))$/iu,
  ],
  [
    "kreishaushalt",
    /^(?:(?:Finanzierung )?(?:aus|über|durch|mit)\s+)?(?:(?:den|dem|der|das)\s+)?(?:Kreishaushalt|Haushalt des (?:Landk|K)reises|(?:Haushalts|Eigen)?mitteln? des (?:Landk|K)reises|Kreismitteln?|Landkreismitteln?|Haushaltsmitteln? Landkreis|Landkreis|Landkreishaushalt)$/iu,
  ],
  [
    "gemeindehaushalte",
    /^(?:(?:Finanzierung )?(?:aus|über|durch|mit)\s+)?(?:(?:den|dem|der|die)\s+)?(?:Haushalte?n? der (?:Städte und )?(?:Gemeinden|Kommunen)|Gemeindehaushalte?n?|kommunale[nr]? (?:Haushalte?n?|Mitteln?)|(?:Haushalts|Eigen)?mitteln? der (?:Städte und )?(?:Gemeinden|Kommunen)|Städte und Gemeinden|Kommunen)$/iu,
  ],
  [
    "projektfoerderung",
    /^(?:(?:aus|über|im Rahmen|durch|mit)\s+)?(?:(?:einer|der|von|eines)\s+)?(?:projektbezogene[nr]? Förderung(?:en)?|Projektförderung(?:en)?|Projektmitteln?|Förderprojekte?n?s?)$/iu,
  ],
  [
    "verschiedene-foerderungen",
    /^(?:(?:aus|über|durch|mit)\s+)?(?:verschiedene[nr]?|unterschiedliche[nr]?|diverse[nr]?|mehrere[nr]?)\s+(?:Fördermöglichkeiten|Fördermitteln?|Förderungen|Förderprogrammen?|Förderquellen|Fördertöpfen?|Finanzierungsquellen|Finanzierungsmöglichkeiten|Quellen|Töpfen?)$/iu,
  ],
  [
    "mittel-dritter",
    /^(?:(?:aus|über|durch|mit)\s+)?(?:Mitteln? Dritter|Drittmitteln?|Spenden|Sponsoring|Sponsorengelder(?:n)?|Stiftungsmitteln?)(?:(?:,| und|\/| oder)\s*(?:Mitteln? Dritter|Drittmitteln?|Spenden|Sponsoring|Stiftungsmitteln?))*$/iu,
  ],
];

/** Kinds after which the programme may stand in brackets: „im Rahmen projektbezogener Förderung (Programm)“. */
function findSatz(rest: string): Erkannt | null {
  for (const [art, pattern] of SATZMUSTER) if (pattern.test(rest)) return { art, programm: null, geprueft: true };
  const bracket =
    /^(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/u.exec(rest) ??
    /^(im Rahmen projektbezogener Förderung):\s*(.+)$/iu.exec(rest);
  if (!bracket) return null;
  const inner = findSatz(bracket[1] ?? "");
  return inner && inner.programm === null ? { ...inner, programm: cleanProgramm(bracket[2]) } : null;
}

const FOERDERUNG = new RegExp(
  `^(?:gefördert|Förderung|Finanzierung|finanziert|Projektförderung|Fördermittel)\\s+${WEG}(.+)$`,
  "iu",
);

/** Kind and programme of the words of one statement; null when nobody could be sure. */
export function erkenneArt(rest: string): Erkannt | null {
  const satz = findSatz(rest);
  if (satz) return satz;
  if (PLAN.test(rest) || VERNEINT.test(rest)) return null;
  const stand = findStand(rest);
  if (stand) return stand;
  const funded = cleanProgramm(FOERDERUNG.exec(rest)?.[1]);
  return funded ? { art: "projektfoerderung", programm: funded, geprueft: true } : null;
}
