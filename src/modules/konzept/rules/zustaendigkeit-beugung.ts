/** Brings names from the case they stand in („mit dem Diakonischen Werk“) back to the one they are listed by. */

const ARTIKEL = /^(dem|der|den|des|die|das|einem|einer|eines|vom|von|durch|beim|bei|zum|zur|mit)\s+(?=[\p{L}\d„"])/u;
const NEUTRUM =
  /(?:werk|amt|zentrum|netzwerk|center|institut|haus|büro|ministerium|kreuz|kolleg|forum|dekanat|klinikum|bündnis|referat|dezernat|sachgebiet)$/iu;
const MASKULINUM =
  /(?:verband|verein|dienst|bund|kreis|verbund|ring|rat|träger|beauftragter|fachbereich|fachdienst)$/iu;

/** „Jugendamtes“ → „Jugendamt“, „Landkreises“ → „Landkreis“, „Jobcenters“ → „Jobcenter“. */
function dropGenitive(word: string): string {
  if (/(?:[tkdgbfpz]|ei|au)s?es$/u.test(word) && word.length > 5) return word.slice(0, -2);
  return /[\p{Ll}]s$/u.test(word) && !/(?:ss|us|is|as|os)$/u.test(word) ? word.slice(0, -1) : word;
}

/** Words of a declined adjective before the noun: the „Staatlichen“ of „dem Staatlichen Schulamt“. */
function countAdjectives(words: readonly string[]): number {
  const noun = words.findIndex((word) => /^\p{Lu}/u.test(word) && !/\p{L}{2}en$/u.test(word));
  return noun === -1 ? 0 : noun;
}

function findEnding(article: string, noun: string): "es" | "er" | "e" | null {
  if (article === "der" || article === "einer" || article === "zur") return "e";
  if (NEUTRUM.test(noun)) return "es";
  return MASKULINUM.test(noun) ? "er" : null;
}

/** The name without article and in the nominative, as far as that is certain. */
export function straightenName(text: string): string {
  let name = text;
  let article = "";
  for (let match = ARTIKEL.exec(name); match; match = ARTIKEL.exec(name)) {
    article = match[1] ?? "";
    name = name.slice(match[0].length);
  }
  // „Die Pressestelle“ at the start of a cell loses its article, „Der Paritätische“ is a name.
  if (!name.startsWith("Der Paritätische")) name = name.replace(/^(?:Der|Die|Das)\s+(?=\p{Lu})/u, "");
  const genitive = article === "des" || article === "eines";
  const dative = /^(?:dem|der|einem|einer|vom|beim|zum|zur)$/.test(article);
  if (!genitive && !dative) return name;
  const words = name.split(" ");
  const adjectives = countAdjectives(words);
  const noun = words[adjectives] ?? "";
  const straight = genitive ? dropGenitive(noun) : noun;
  const ending = findEnding(article, straight);
  return words
    .map((word, index) => {
      if (index === adjectives) return straight;
      return index < adjectives && ending ? word.replace(/en$/u, ending) : word;
    })
    .join(" ");
}

const DATIV_N = /(?:partner|träger|anbieter|vermieter|geber|ämter|bürger|helfer|dolmetscher|mittler)n$/iu;
const DATIV_EN = /(?:akteure|vereine|betriebe|netzwerke|kreise|dienste|verbände|städte|ärzte)n$/iu;
const SUBSTANTIVIERT = /^(?:Ehrenamtlich|Freiwillig|Beteiligt|Jugendlich|Geflüchtet|Vermietend)en$/u;

/** „verschiedenen Akteuren“ → „verschiedene Akteure“; after „alle“ and „die“ adjectives end right already. */
export function straightenGroup(text: string): string {
  let afterAll = false;
  return text
    .replace(/^(?:den|der)\s+/u, "")
    .split(" ")
    .map((word) => {
      if (/^(?:alle|allen|die|sämtliche)$/iu.test(word)) {
        afterAll = true;
        return word.replace(/n$/u, "");
      }
      if (DATIV_N.test(word) || DATIV_EN.test(word)) return word.slice(0, -1);
      if (afterAll) return word;
      const adjective = /^\p{Ll}+en$/u.test(word) && !/^(?:den|neben|zwischen|wegen|sowie)$/u.test(word);
      return adjective || SUBSTANTIVIERT.test(word) ? word.slice(0, -1) : word;
    })
    .join(" ");
}
