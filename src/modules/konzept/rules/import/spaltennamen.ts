/** What a column of a foreign table becomes. */
export const SPALTENZIELE = [
  "kennung",
  "handlungsfeld",
  "titel",
  "beschreibung",
  "zustaendigkeit",
  "federfuehrung",
  "mitwirkung",
  "finanzierung",
  "betrag",
  "jahr",
  "beginn",
  "ende",
  "zeitraum",
  "gemeinden",
  "zielgruppen",
  "querschnittsthemen",
  "ebene",
  "nicht-uebernehmen",
] as const;
export type Spaltenziel = (typeof SPALTENZIELE)[number];

type Namen = readonly [ziel: Spaltenziel, sicher: RegExp, vielleicht?: RegExp];

/** Headings in the form of `suchtext`, first match wins. `vielleicht` also means other things in other tables. */
const NAMEN: readonly Namen[] = [
  [
    "kennung",
    /^(?:nr|nummer|lfd nr|lfdnr|lfd|laufende nr|laufende nummer|kennung|kennziffer|kennzahl|id|code|massnahmen? ?(?:nr|nummer|id)|nr der massnahme|m nr|no|number|measure (?:no|number|id))$/,
    /^(?:pos|position|ziffer|zeile|index|schluessel|ref|referenz)$/,
  ],
  [
    "federfuehrung",
    /^(?:federfuehrung|federfuehrend\w*(?: stelle| amt)?|ff|hauptverantwortlich\w*|hauptverantwortung|hauptzustaendigkeit|lead(?: organisation| partner)?|leitung|projektleitung|verantwortliche (?:stelle|organisation|einrichtung))$/,
  ],
  [
    "mitwirkung",
    /^(?:(?:weitere )?beteiligte\w*(?: .*)?|beteiligung|mitwirkung|mitwirkende|mitarbeit|(?:kooperations|netzwerk|projekt)?partner(?: innen|innen)?|kooperation(?:en)?|kooperierende .*|weitere (?:akteure|partner|stellen|zustaendige)|unterstuetzung(?: durch)?|in zusammenarbeit mit|zusammenarbeit mit|partners?|einzubindende .*|einzubeziehende .*|zu beteiligen\w*)$/,
  ],
  [
    "zustaendigkeit",
    /^(?:zustaendig(?:keit(?:en)?|e)?(?: .*)?|verantwortlich(?:keit(?:en)?|e|er)?(?: .*)?|verantwortung|wer|wer macht es|umsetzung durch|umsetzende .*|durchfuehrung durch|responsib\w+(?: .*)?|federfuehrung (?:und|beteiligte|partner) ?.*|responsible .*|owner)$/,
    /^(?:traeger\w*|akteur\w*|organisation|institution|umsetzung|durchfuehrung|stelle|amt|einrichtung)$/,
  ],
  [
    "betrag",
    /^(?:betrag(?: .*)?|summe|gesamtsumme|volumen|(?:kosten|budget|mittel|finanzbedarf|mittelbedarf|gesamtkosten|finanzvolumen)(?: in)? (?:eur|euro|teur|t eur|t|tsd.*)|amount(?: .*)?|euro|eur|teur|hoehe der (?:mittel|kosten|foerderung))$/,
  ],
  [
    "finanzierung",
    /^(?:finanzierung(?:en|saussage\w*|squelle\w*|sart|svorschlag|smoeglichkeit\w*)?(?: .*)?|aussagen? zur finanzierung|foerderung|foerdermittel\w*|foerderprogramm\w*|foerderquelle\w*|mittelherkunft|kosten (?:und )?finanzierung|finanzielle (?:mittel|ressourcen|auswirkungen)|funding(?: .*)?|financing(?: .*)?|finance)$/,
    /^(?:kosten|mittel|finanzen|budget|ressourcen|gesamtkosten|haushalt|finanzbedarf|costs?|resources)$/,
  ],
  ["jahr", /^(?:jahr|haushaltsjahr|hhj|foerderjahr|kalenderjahr|year|umsetzungsjahr|jahr der umsetzung)$/],
  [
    "zeitraum",
    /^(?:zeitraum|laufzeit|umsetzungszeitraum|zeitplan(?:ung)?|zeitschiene|zeitrahmen|wann|termin|umsetzungszeit|zeitliche .*|timeline|duration|period|projektlaufzeit|zeit)$/,
  ],
  [
    "beginn",
    /^(?:beginn(?: .*)?|start(?:datum|termin)?|anfang|von|ab|start date|begin|umsetzungsbeginn|projektbeginn|projektstart|massnahmenbeginn|geplanter beginn)$/,
  ],
  [
    "ende",
    /^(?:ende(?: .*)?|bis|fertigstellung|abschluss|frist|end date|end|umsetzung bis|umsetzungsfrist|projektende|endtermin|massnahmenende|geplantes ende|zu erledigen bis|deadline)$/,
  ],
  [
    "handlungsfeld",
    /^(?:(?:nr |nummer )?handlungs(?:feld|ebene|bereich)(?:er)?(?: .*)?|themenfeld(?:er)?|field of action|action area|themenbereich|schwerpunktthema)$/,
    /^(?:feld|bereich|thema|themen|schwerpunkt|kategorie|rubrik|kapitel|topic|area|category|cluster|arbeitsfeld|aufgabenfeld|aufgabenbereich)$/,
  ],
  [
    "titel",
    /^(?:massnahmen?(?: ?(?:titel|bezeichnung|name|projekte?|vorschlag))?|titel(?: der massnahme)?|bezeichnung(?: der massnahme)?|name der massnahme|measures?(?: title| name)?|title|massnahmen?(?: und| oder)? (?:projekte?|aktivitaet\w*|vorhaben)|projekttitel|projektname|einzelmassnahmen?|konkrete massnahmen?|geplante massnahmen?)$/,
    /^(?:projekte?|vorhaben|was|was soll getan werden|aktivitaet\w*|aktion\w*|aufgabe|kurztitel|name|angebot|handlungsempfehlung\w*|handlungsschritt\w*|action|activity|project|teilmassnahme|inhalt der massnahme)$/,
  ],
  [
    "beschreibung",
    /^(?:(?:kurz)?beschreibung(?: der massnahme| .*)?|massnahmen?beschreibung|erlaeuterung(?:en)?|(?:inhaltliche )?beschreibung|description|details|inhalte? und ziele?|ziele? und inhalte?)$/,
    /^(?:inhalte?|konkretisierung|umsetzungsschritte|vorgehen|text|ausgestaltung|hintergrund)$/,
  ],
  [
    "gemeinden",
    /^(?:gemeinden?|kommunen?|staedte und gemeinden|beteiligte gemeinden|municipalit(?:y|ies)|umsetzungsorte?|raeumlicher bezug|raumbezug|ort der umsetzung)$/,
    /^(?:orte?|raum|region|gebiet|wo|staedte|standort|sozialraum|location)$/,
  ],
  ["zielgruppen", /^(?:zielgruppen?(?: .*)?|adressat\w*(?: .*)?|target groups?)$/],
  ["querschnittsthemen", /^(?:querschnitts\w*(?: .*)?|cross cutting topics?)$/],
  ["ebene", /^(?:ebene|level)$/],
];

/** Columns we know and do not take yet, or never: they are told, not guessed. */
const SPAETER =
  /^(?:ziele?|teilziele?|oberziele?|wirkungsziele?|handlungsziele?|leitziele?|strategische ziele?|bedarfe?|indikator\w*(?: .*)?|kennzahl\w*|messgroesse\w*|goals?|indicators?|status|stand|sachstand|umsetzungsstand|stand der umsetzung|bearbeitungsstand|fortschritt|ampel|bewertung|prioritaet|prio|priority|art|anlage\w*|evaluation)$/;
const NIE =
  /^(?:bemerkung\w*|anmerkung\w*|notiz\w*|kommentar\w*|intern\w*|hinweis\w*|sonstiges|notes?|comments?|remarks?|e ?mail(?: .*)?|mail|internet|website|web|link|url|homepage|herkunft|quelle|source)$/;

export type Namensfund = {
  readonly ziel: Spaltenziel;
  readonly sicher: boolean;
  readonly grund: "name" | "spaeter" | "nie";
};

/** What a heading says about its column; null when it says nothing we know. */
export function findZiel(kopf: string): Namensfund | null {
  if (kopf === "") return null;
  for (const [ziel, sure, maybe] of NAMEN) {
    if (sure.test(kopf)) return { ziel, sicher: true, grund: "name" };
    if (maybe?.test(kopf)) return { ziel, sicher: false, grund: "name" };
  }
  if (SPAETER.test(kopf)) return { ziel: "nicht-uebernehmen", sicher: true, grund: "spaeter" };
  if (NIE.test(kopf)) return { ziel: "nicht-uebernehmen", sicher: true, grund: "nie" };
  return null;
}

/** 1000 for a heading such as „Kosten in TEUR“. */
export function faktorOf(header: string): 1 | 1000 {
  return /\b(?:TEUR|T€|Tsd\.?|in Tausend)|\bT ?EUR\b/iu.test(header) ? 1000 : 1;
}
