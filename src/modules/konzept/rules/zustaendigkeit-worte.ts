/** Words by which a wording of Zuständigkeit is taken apart. All in the form of `suchtext`: lower case, ae oe ue ss. */

/** What stands between the one in charge and those who take part. The last group needs an article to be sure. */
export const VERBINDUNG = new RegExp(
  [
    "\\b(?:in|im)\\s+(?:enger\\s+|guter\\s+|gemeinsamer\\s+)?(?:Zusammenarbeit|Kooperation|Abstimmung|Absprache|Partnerschaft|Verbindung|Zus\\.?-?arb\\.?|ZA|Koop\\.?)\\s+(?:mit|m\\.)(?=\\s)",
    "\\bi\\.\\s?(?:Z|K|V|A)\\.\\s?m\\.",
    "\\b(?:gemeinsam|zusammen)\\s+mit\\b",
    "\\bunter\\s+(?:Beteiligung|Einbeziehung|Einbindung|Mitwirkung|Mitarbeit|Hinzuziehung)(?:\\s+(?:von|durch))?(?=\\s)",
    "\\b(?:mit|durch)\\s+(?:der\\s+)?(?:Unterstützung|Beteiligung|Hilfe)(?:\\s+(?:von|durch))?(?=\\s)",
    "\\b(?:unterstützt|begleitet|flankiert)\\s+(?:von|durch)\\b",
    "\\b(?:in cooperation|together|in collaboration)\\s+with\\b",
    "(?<!\\b(?:Menschen|Leben|Eltern|Kinder|Kindern|Frauen|Personen|Familien|Jugendliche|Arbeit))\\s+mit(?=\\s+(?:dem|der|den)\\s+\\p{Lu})",
  ].join("|"),
  "iu",
);

export const UNTER_LEITUNG = /\bunter\s+(?:der\s+)?(?:Federführung|Leitung|Koordination)(?:\s+von)?(?=\s)/iu;

/** Headings inside a cell: what follows is in charge, takes part, or continues what was before. */
export const BESCHRIFTUNG =
  /(?:^|[\n;,.)]|\s)[*_\-–•\s]*(?:(federführung|federführend(?:e stelle)?|verantwortung|verantwortlich(?:e stelle|e)?|zuständigkeit|zuständig(?:e stelle)?|leitung|koordination|hauptverantwortlich|träger|lead)|(beteiligte?(?: stellen| akteure)?|beteiligung|mitwirkung|mitwirkende|mitarbeit(?: durch)?|kooperation(?:spartner)?|partner|kooperationspartner(?:innen)?|unterstützung(?: durch)?|unterstützend|zusammenarbeit(?: mit)?|in zusammenarbeit mit|weitere(?: beteiligte| akteure)?|einzubinden|partners?)|(intern|extern|innerhalb der verwaltung|außerhalb der verwaltung))[*_]*\s*:[*_]*/giu;

/** First words of offices, after which topics may follow: „Amt für Jugend, Familie und Soziales“. */
export const STELLEN_KOPF =
  /^(?:(?:landes|bundes|kreis|stadt|haupt|fach|jugend|sozial|schul|bau|ordnungs|gesundheits)?(?:amt|behoerde|ministerium|agentur)|staatsministerium|dezernat|dez|fachbereich|fb|fachdienst|fd|referat|ref|abteilung|abt|sachgebiet|sg|stabsstelle|stabstelle|geschaeftsbereich|gb|team|buero|fachstelle|servicestelle|koordinierungsstelle|koordination|kommission|ausschuss|netzwerk|arbeitskreis|ak|arbeitsgruppe|ag|beirat|eigenbetrieb|beauftragter?|\w+beauftragter?|verein|initiative|buendnis|zentrum|institut|stiftung|bildungsbuero|landratsamt|kompetenzzentrum|beratungsstelle|betrieb|wirtschaftsfoerderung|infothek|finanzverwaltung)$/;

/** Subjects of offices: never an office by themselves. */
const THEMA = new Set(
  (
    "jugend jugendhilfe familie familien soziales sozialhilfe gesundheit bildung kultur sport schule schulen schulverwaltung arbeit beruf " +
    "integration migration asyl flucht auslaenderwesen einbuergerung staatsangehoerigkeit wirtschaft umwelt klima naturschutz bau " +
    "bauen planung hochbau senioren frauen maenner gleichstellung inklusion teilhabe verkehr mobilitaet oepnv ordnung sicherheit " +
    "personal organisation finanzen recht wohnen unterbringung ehrenamt digitalisierung buergerservice kinder tourismus " +
    "regionalentwicklung kreisentwicklung stadtentwicklung versorgung pflege betreuung vielfalt demokratie chancengleichheit " +
    "verbraucherschutz oeffentlichkeitsarbeit presse kommunikation kommunales kommunalaufsicht zuwanderung fluechtlinge buergerdienste " +
    "energie landwirtschaft forst veterinaerwesen kataster geoinformation innovation forschung wissenschaft sprache " +
    "sozialplanung existenzsicherung grundsicherung praevention chancen leben religion justiz inneres europa heimat " +
    "asylbewerberleistungen ausbildung freizeit engagement zusammenhalt weiterbildung kitas kindertagesstaetten"
  ).split(" "),
);

export function isThema(suche: string): boolean {
  const words = suche
    .split(" ")
    .filter((word) => !/^(?:und|oeffentliche[rn]?|soziale[rn]?|besondere[rn]?|im|in|der|die)$/.test(word));
  return words.length > 0 && words.length <= 4 && words.every((word) => THEMA.has(word));
}

/** Parts after a comma which belong to the name before it: „Agentur für Arbeit, Geschäftsstelle Erlenbrück“. */
export const NAMENSTEIL =
  /^(?:geschaeftsstelle|aussenstelle|zweigstelle|niederlassung|standort|regionalkoordination|regionalstelle|kreisverband|ortsverband|bezirksverband|ortsgruppe|kv|ov|bv|abteilung|abt|sachgebiet|referat|fachbereich|bereich|team|haus|e v|ev|gmbh|ggmbh|eg)(?: |$)/;

const KENNWORT =
  /(?:amt|amtes|stelle|behoerde|verwaltung|zentrum|verband|verein|dienst|netzwerk|center|buero|beauftragter?|kirche|gemeinde|schule|kammer|agentur|institut|werk|haus|traeger|polizei|klinik|klinikum|bund|rat|ministerium|gesellschaft|stiftung|hochschule|universitaet|foerderung|verbund|jugendring|dekanat|museum|bibliothek|betrieb|kasse|kolleg|akademie|initiative|buendnis|beirat|redaktion|landratsamt|bund|leitung|dezernat|kaemmerei|infothek|gericht|mission|tafel|helferkreis|runde|forum|treff|landkreis|caritas|diakonie|malteser|johanniter|handwerkerschaft|koordination|beratung|wirtschaft)$/;
const KURZWORT = new Set(
  "awo drk vhs bamf ihk hwk kvhs jmd mbe asb asg kjr ksb dgb iq kib thw lra lk sg fb fd jobcenter bbz bsz ekd kab vdk msos mso".split(
    " ",
  ),
);

/** Whether a piece certainly names an office or organisation, so that an „und“ beside it separates. */
export function isSicherStelle(text: string, suche: string): boolean {
  const words = suche.split(" ");
  const first = words[0] ?? "";
  return (
    STELLEN_KOPF.test(first) ||
    /\b(?:e\.?\s?V\.?|gGmbH|GmbH|eG|AG|KdöR|gUG|UG|AöR)(?=$|[\s).,])/u.test(text) ||
    words.some((word) => KURZWORT.has(word) || KENNWORT.test(word)) ||
    /(?:^|\s)\p{Lu}{2,5}(?=$|[\s-])/u.test(text)
  );
}

const GRUPPE =
  /(?:^|.)(?:akteure|akteurinnen|akteurinnen und akteure|partner|partnerinnen|traeger|vereine|verbaende|schulen|kitas|kindertagesstaetten|kindertageseinrichtungen|kindergaerten|anbieter|ehrenamtliche|ehrenamtlichen|freiwillige|helferkreise|betriebe|unternehmen|firmen|arbeitgeber|kirchen|kirchengemeinden|religionsgemeinschaften|organisationen|beratungsstellen|fachstellen|stellen|behoerden|aemter|sachgebiete|netzwerke|initiativen|institutionen|einrichtungen|gemeinschaften|aerzte|kliniken|buerger|buergerinnen|paten|lotsen|jugendliche|bibliotheken|museen|hochschulen|vermieter|vermietende|fachkraefte|dienste|gruppen|dritte|moscheegemeinden|multiplikatoren|gemeinden|kommunen|beteiligte|beteiligten|migranten|fluechtlinge|gefluechtete|nachbarn|eltern|dolmetscher|sprachmittler|medien)$/;
const GRUPPE_ALLEIN =
  /^(?:ehrenamt|politik|zivilgesellschaft|medien|wirtschaft|andere|weitere|diverse|verschiedene|alle|oeffentlichkeit|bevoelkerung|buergerschaft|presse|jedermann|hauptamt und ehrenamt)$/;

/** Whether a wording means several unnamed ones: „verschiedene Akteure“, „Bildungsanbieter“, „freie Träger vor Ort“. */
export function isGruppe(suche: string): boolean {
  const head = suche.replace(
    / (?:vor|im|in|der|des|aus|fuer|mit|von|vom|am|an|zum|zur|bei|auf|etc|usw|u a|und andere|und weitere)(?: .*)?$/,
    "",
  );
  if (GRUPPE_ALLEIN.test(head)) return true;
  if (STELLEN_KOPF.test(head.split(" ")[0] ?? "")) return false;
  const parts = head.split(/ (?:und|oder|sowie) /);
  return parts.every((part) => {
    const words = part.split(" ");
    const noun = words.at(-1) ?? "";
    return GRUPPE.test(noun) && words.slice(0, -1).every((word) => /(?:e|en|er)$/.test(word));
  });
}

export type Kollektiv = "gemeinden" | "landkreis_und_gemeinden";

const ALLE_GEMEINDEN =
  /^(?:(?:alle[nr]?|die|den|der|saemtliche[nr]?|kreisangehoerige[nr]?|zugehoerige[nr]?) )*(?:staedte|staedten|gemeinden|kommunen|gemeindeverwaltungen|verwaltungsgemeinschaften)(?: (?:(?:und|sowie|oder|alle[nr]?|die|den|der|kreisangehoerige[nr]?) )*(?:staedte|staedten|gemeinden|kommunen|verwaltungsgemeinschaften))*(?: (?:im|in|des|aus) (?:dem )?(?:land)?kreis(?:es)?(?: \S+)?)?$/;

/** „Landkreis, Städte und Gemeinden“ as one: all municipalities, with or without the county itself. */
export function findKollektiv(suche: string): Kollektiv | null {
  if (ALLE_GEMEINDEN.test(suche)) return "gemeinden";
  const kreis = /^(?:der |dem |den )?(?:land)?kreis (.+)$/.exec(suche);
  if (!kreis) return null;
  const rest = (kreis[1] ?? "").replace(/^(?:und|sowie|mit) /, "");
  if (ALLE_GEMEINDEN.test(rest)) return "landkreis_und_gemeinden";
  // The county with its name: „Landkreis Erlengrund und alle Gemeinden“.
  const named = /^\S+ (?:und |sowie |mit )?(.+)$/.exec(rest);
  return named && !/^(?:und|sowie|mit) /.test(rest) && ALLE_GEMEINDEN.test(named[1] ?? "")
    ? "landkreis_und_gemeinden"
    : null;
}
