import { suchtext } from "./suchtext.ts";
import { VORNAMEN } from "./vornamen.ts";

/** What kind of data about persons a column seems to hold (AS12). */
export const PERSONENDATEN = [
  "name",
  "ansprechperson",
  "geburtsdatum",
  "anschrift",
  "telefon",
  "email",
  "aktenzeichen",
  "staatsangehoerigkeit",
  "geschlecht",
  "aufenthalt",
  "bankverbindung",
  "gesundheit",
] as const;
export type Personendaten = (typeof PERSONENDATEN)[number];

/** Headings that leave no doubt, whatever stands below. */
const KOPF: readonly (readonly [Personendaten, RegExp])[] = [
  [
    "name",
    /^(?:vor|nach|familien|zu|geburts|ruf)namen?(?: .*)?$|^name[n]? (?:und )?vorname$|^vorname (?:und )?(?:nach)?name$|^(?:name der |name des )?(?:klient|teilnehmer|bewohner|asylbewerber|gefluechtete|schueler|mandant|person)\w*(?: innen| in)?(?: name[n]?)?$|^(?:client|first|last|full|family|participant) ?names?$|^name[n]? d\w* (?:klient|teilnehmer|person|gefluechtet|betreut)\w*/,
  ],
  [
    "geburtsdatum",
    /^(?:geb|geburt|geburtsdatum|geburtstag|geb datum|geburtsjahr|geburtsort|geb am|date of birth|birth ?date|birthday|dob|alter in jahren)(?: .*)?$/,
  ],
  [
    "anschrift",
    /^(?:adresse|anschrift|wohnanschrift|wohnort|strasse|str|strasse hausnummer|strasse hnr|strasse und hausnummer|hausnummer|hnr|wohnadresse|meldeadresse|(?:home )?address|street)(?: .*)?$/,
  ],
  [
    "aktenzeichen",
    /^(?:azr|azr nr|azr nummer|bamf|bamf az|bamf aktenzeichen|bamf nr|az bamf|d nummer|ausweis\w*|pass ?n\w*|reisepass|sozialversicherungsnummer|sv nummer|rentenversicherungsnummer|steuer ?id\w*|bg nummer|kundennummer|fallnummer|personennummer|case number)(?: .*)?$/,
  ],
  [
    "staatsangehoerigkeit",
    /^(?:staatsangehoerigkeit|nationalitaet|staatsbuergerschaft|herkunftsland|nationality|citizenship|country of origin|muttersprache|ethnie|volkszugehoerigkeit|religion|religionszugehoerigkeit)(?: .*)?$/,
  ],
  ["geschlecht", /^(?:geschlecht|gender|sex|familienstand|m w d|w m d|anrede)$/],
  [
    "aufenthalt",
    /^(?:aufenthaltsstatus|aufenthaltstitel|asylstatus|einreise|einreisedatum|duldung|schutzstatus|aufenthaltsgestattung|residence status)(?: .*)?$/,
  ],
  ["bankverbindung", /^(?:iban|bic|kontonummer|bankverbindung|konto|kontoinhaber)(?: .*)?$/],
  ["gesundheit", /^(?:diagnose|krankheit\w*|behinderung|gdb|schwangerschaft|krankenkasse|medikament\w*)(?: .*)?$/],
];

/** Headings under which offices or persons may stand; the values decide. */
const KOPF_ANSPRECH =
  /^(?:ihr[e]? )?(?:ansprechpartner|ansprechpartnerin|ansprechpartner in|ansprechpartner innen|ansprechpartnerinnen|ansprechperson|ansprechpersonen|kontaktperson|kontakt|kontakte|kontaktdaten|contact|contact person|bearbeiter|bearbeiterin|bearbeiter in|sachbearbeiter|sachbearbeiterin|sachbearbeitung|verantwortliche person|verantwortliche mitarbeiter|mitarbeiter|mitarbeiterin|betreuer|betreuerin)(?: .*)?$/;
const KOPF_TELEFON =
  /^(?:telefon|telefonnummer|tel|tel nr|telefonnr|handy|handynummer|mobil|mobilnummer|phone|mobile|fax|rufnummer|durchwahl)(?: .*)?$/;

const ANREDE = /(?:^|[\s,;(/])(?:Frau|Herrn?|Fr\.|Hr\.|Mrs\.?|Mr\.?|Ms\.?)\s+(?:(?:Dr|Prof)\.\s*)*\p{Lu}[\p{L}-]+/u;
const TITEL_NAME = /^(?:(?:Dr|Prof|Dipl)\.[\p{L}.-]*\s*)+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?$/u;
const NAMENSWORT = /^\p{Lu}[\p{L}'’-]+$|^(?:von|van|al|el|de|da|di|abu|bin|ibn|zu)$/u;

/** Whether a text is, or contains, the name of a person: with a form of address, a title or a known first name. */
export function isPersonenname(text: string): boolean {
  const plain = text.trim();
  if (plain.length > 200) return false;
  if (ANREDE.test(plain) || TITEL_NAME.test(plain)) return true;
  return plain.split(/[;\n/]|\s+und\s+|\s&\s/u).some((piece) => {
    const bare = piece.replace(/\([^)]*\)/gu, "").trim();
    const [last = "", first = ""] = bare.split(/,\s*/u);
    if (first !== "" && bare.split(",").length === 2 && NAMENSWORT.test(last.trim().split(" ")[0] ?? "")) {
      return last.trim().split(/\s+/u).length <= 2 && VORNAMEN.has(suchtext(first).split(" ")[0] ?? "");
    }
    const words = bare.split(/\s+/u);
    if (words.length < 2 || words.length > 4 || !words.every((word) => NAMENSWORT.test(word))) return false;
    return (
      VORNAMEN.has(suchtext(words[0] ?? "").split(" ")[0] ?? "") ||
      (words.length === 2 && VORNAMEN.has(suchtext(words[1] ?? "")))
    );
  });
}

const STRASSE = /(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer)\s*\d{1,4}\s?[a-z]?\b/iu;
const PLZ_ORT = /\b\d{5}\s+\p{Lu}\p{Ll}+/u;
const TELEFON = /^(?:Tel\.?:?\s*)?(?:\+\d{1,3}|0)[\d\s()/–-]{6,}$/u;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/u;
const AKTENZEICHEN = /^(?:\d{12}|\d{7,8}-\d{3}|[A-Z]\d{8}|[A-Z0-9]{9}|\d{2}\s?\d{6}\s?[A-Z]\s?\d{3})$/u;
const IBAN = /^[A-Z]{2}\d{2}(?:\s?\d{4}){4}/u;
const DATUM = /^(?:(\d{4})-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}))$/u;
const NATIONALITAET =
  /^(?:syr|afghan|irak|iran|ukrain|tuerk|eritre|somal|nigeri|pakistan|russ|polnisch|pole$|polin$|rumaen|bulgar|georg|venezol|kolumb|sudan|aethiop|libanes|alban|kosov|serb|mazedon|marokk|tunes|alger|vietnam|indisch|tadschik|armen|aserbaidschan|tschetschen|guine|gambi|kamerun|ghan|deutsch$)/;

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** `info@`, `integration@`: the box of an office. With a name of a person before the @ it is hers. */
export function isPersonEmail(value: string): boolean {
  const local = EMAIL.exec(value)?.[0].split("@")[0] ?? "";
  const words = local.split(/[._-]/u).map(suchtext);
  return local !== "" && (words.some((word) => VORNAMEN.has(word)) || /^[a-z]\.[a-z]{3,}$/u.test(local));
}

/** Birth dates lie far back and far apart; beginnings and ends of Maßnahmen do not. */
function looksLikeBirthDates(values: readonly string[]): boolean {
  const years = values
    .map((value) => DATUM.exec(value))
    .flatMap((match) => (match ? [Number(match[1] ?? match[2])] : []));
  if (years.length < values.length * 0.6 || years.length < 2) return false;
  const old = years.filter((year) => year < 2008).length;
  return old >= years.length * 0.3 && Math.max(...years) - Math.min(...years) >= 10;
}

export type PersonendatenFund = {
  readonly art: Personendaten;
  /** Share of the values that gave it away, 0–1; 1 when the heading alone did. */
  readonly anteil: number;
};

/** From this share of values on a whole column is refused; single names in other columns become a problem of their row. */
const AB_ANTEIL = 0.3;

/**
 * Whether a column looks like data about persons, by its heading or by what stands in it. Names of offices,
 * organisations and functions, and mail boxes of offices, are none. Quelle: REQUIREMENTS AS12, 0 no. 9 and 12.
 *
 * @param values a sample of the cells below the heading
 */
export function detectPersonalData(header: string, values: readonly string[]): PersonendatenFund | null {
  const kopf = suchtext(header);
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  for (const [art, pattern] of KOPF) if (pattern.test(kopf)) return { art, anteil: 1 };

  const names = share(filled, isPersonenname);
  if (KOPF_ANSPRECH.test(kopf)) {
    const mails = share(filled, isPersonEmail);
    // Two words that nobody knows as an office may be a name that nobody knows as a name.
    const unknown = share(
      filled,
      (value) => /^\p{Lu}[\p{L}-]+,?\s+\p{Lu}[\p{L}-]+$/u.test(value) && !isFunktion(value),
    );
    const most = Math.max(names, mails, unknown);
    return most > 0 ? { art: "ansprechperson", anteil: most } : null;
  }
  if (KOPF_TELEFON.test(kopf)) return { art: "telefon", anteil: 1 };
  const checks: readonly (readonly [Personendaten, number, number])[] = [
    ["name", names, AB_ANTEIL],
    ["geburtsdatum", looksLikeBirthDates(filled) ? 1 : 0, 0.5],
    ["anschrift", share(filled, (value) => STRASSE.test(value) || (PLZ_ORT.test(value) && value.length < 80)), 0.4],
    ["telefon", share(filled, (value) => TELEFON.test(value)), 0.5],
    ["email", share(filled, isPersonEmail), AB_ANTEIL],
    ["aktenzeichen", share(filled, (value) => AKTENZEICHEN.test(value)), 0.5],
    ["bankverbindung", share(filled, (value) => IBAN.test(value)), AB_ANTEIL],
    ["staatsangehoerigkeit", share(filled, (value) => value.length < 30 && NATIONALITAET.test(suchtext(value))), 0.8],
    [
      "geschlecht",
      filled.length > 2 ? share(filled, (value) => /^(?:m|w|d|männlich|weiblich|divers)$/iu.test(value)) : 0,
      0.8,
    ],
  ];
  for (const [art, anteil, from] of checks) if (anteil >= from) return { art, anteil };
  return null;
}

/** A column of a table that looks like data about persons. */
export type Personenspalte = { readonly spalte: number; readonly kopf: string; readonly personendaten: Personendaten };

/** As many rows are looked at; more would not change the shares. */
const ZEILEN_ANGESEHEN = 200;

/**
 * The columns of a table that look like data about persons. What every import of tables asks before anything is kept (AS12).
 *
 * @param isOwn whether a heading is one that the import itself has; what stands below was asked for
 */
export function listPersonenspalten(
  kopf: readonly string[],
  zeilen: readonly (readonly string[])[],
  isOwn: (kopf: string, spalte: number) => boolean,
): Personenspalte[] {
  const looked = zeilen.slice(0, ZEILEN_ANGESEHEN);
  return kopf.flatMap((one, spalte) => {
    const fund = isOwn(one, spalte)
      ? null
      : detectPersonalData(
          one,
          looked.map((zeile) => zeile[spalte] ?? ""),
        );
    return fund ? [{ spalte, kopf: one, personendaten: fund.art }] : [];
  });
}

const FUNKTION =
  /(?:amt|stelle|beauftragte[r]?|leitung|leiter(?:in)?|büro|dienst|verband|verein|zentrum|referat|sachgebiet|team|koordination|behörde|verwaltung|haus|netz|werk|schule|kreis|hilfe|initiative|center|rat|bund|forum|kirche|gemeinde|agentur|institut|presse|integration|migration|soziales|e\. ?V\.)$|^(?:SG|FB|FD|Amt|Stelle|Referat|Abt\.?|Team|Büro|Stadt|Gemeinde|Markt|Landkreis)\s/iu;

function isFunktion(value: string): boolean {
  return FUNKTION.test(value) || value.split(/\s+/u).some((word) => FUNKTION.test(word));
}
