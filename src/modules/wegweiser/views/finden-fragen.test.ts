import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LeistungId } from "../rules/ids.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { indexFor, searchLeistungen, type Suchbar } from "./finden.ts";

type Words = { readonly titel: string; readonly kurz: string; readonly schritte: string[]; readonly tipp: string };
type Leistung = Words & { readonly key: string };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../demo/wegweiser/${name}.json`, import.meta.url), "utf8"));
const { leistungen } = read("leistungen") as { leistungen: Leistung[] };
const { uebersetzungen } = read("uebersetzungen") as {
  uebersetzungen: (Words & { leistung: string; sprache: Sprache })[];
};

/** The demo county as its search reads it. */
function kreisIn(sprache: Sprache): Suchbar[] {
  return leistungen.map(({ key, titel, kurz, schritte, tipp }) => ({
    id: key.slice("svc-".length) as LeistungId,
    slug: key,
    titel,
    kurz,
    schritte,
    tipp,
    lagen: [],
    unterlagen: [],
    uebersetzung: uebersetzungen.find((one) => one.leistung === key && one.sprache === sprache) ?? null,
  }));
}

/** Questions of people, by what makes them hard. No name of a place or an office of the demo county is in them. */
const FRAGEN: Record<string, readonly (readonly [Sprache, string, string])[]> = {
  "typing errors": [
    ["de", "Kindergeldantrak", "kindergeld"],
    ["de", "einbürgrung beantragn", "einbuergerung"],
    ["de", "Schwangerschafft und Hebame", "schwangerschaft"],
    ["de", "Wo bekome ich ein Fürerschein umgeschriben", "fuehrerschein"],
    ["en", "aprenticeship", "ausbildung"],
    ["uk", "дитячий садк", "kita"],
    ["ar", "ترجمه", "sprachmittlung"],
  ],
  compounds: [
    ["de", "Umzugsmeldung", "wohnsitz"],
    ["de", "Schulanmeldung", "schule"],
    ["de", "Mietzuschuss", "wohngeld"],
    ["de", "Passverlust", "reiseausweis"],
    ["de", "Vereinsgründung", "vereine"],
    ["de", "Schuldenberatung", "schulden"],
    ["de", "Kindergartenanmeldung", "kita"],
    ["de", "Impfberatung", "impfen"],
  ],
  "plain questions": [
    ["de", "Mein Chef zahlt meinen Lohn nicht, wer hilft mir?", "arbeitsrecht"],
    ["de", "Mein Mann schlägt mich", "gewaltschutz"],
    ["de", "Ich habe zu wenig Geld zum Leben", "grundsicherung"],
    ["de", "Wann fährt der Bus am Abend?", "bus"],
    ["de", "Ich möchte zurück in meine Heimat", "rueckkehr"],
    ["en", "My boss does not pay my wages", "arbeitsrecht"],
    ["en", "where can i learn german while my children are looked after", "kurs-kinderbetreuung"],
    ["en", "i am pregnant what do i need to do", "schwangerschaft"],
    ["uk", "Де я можу вивчати німецьку мову?", "integrationskurs"],
    ["ar", "أين أتعلم اللغة الألمانية", "integrationskurs"],
    ["ar", "كيف أسجل طفلي في المدرسة", "schule"],
  ],
  "German office words in foreign sentences": [
    ["en", "I got a letter about Bürgergeld, what is it", "grundsicherung"],
    ["en", "need help with Wohngeld application", "wohngeld"],
    ["en", "where do I get a Gesundheitskarte", "krankenversicherung"],
    ["uk", "що таке Aufenthaltstitel", "aufenthalt"],
    ["uk", "мені потрібна Meldebescheinigung", "wohnsitz"],
    ["ar", "ما هو Kindergeld", "kindergeld"],
    ["ar", "أريد Einbürgerung", "einbuergerung"],
  ],
  "everyday words for office words": [
    ["de", "wie kann meine Frau zu mir kommen", "familiennachzug"],
    ["de", "Inkasso hat geschrieben", "schulden"],
    ["en", "i am pregnant and have no midwife", "schwangerschaft"],
    ["ar", "زوجي يضربني", "gewaltschutz"],
    ["uk", "обміняти водійські права", "fuehrerschein"],
  ],
  "languages that no entry is written in": [
    ["tr", "kocam beni dövüyor", "gewaltschutz"],
    ["fr", "permis de conduire", "fuehrerschein"],
    ["fa", "مهدکودک", "kita"],
    ["ru", "детский сад", "kita"],
  ],
  transliteration: [
    ["uk", "shkola", "schule"],
    ["uk", "dytiachyi sadok", "kita"],
    ["uk", "vodiiske posvidchennia", "fuehrerschein"],
    ["ar", "madrasa", "schule"],
  ],
};

describe("questions of people to the demo county", () => {
  const indexes = new Map<Sprache, ReturnType<typeof indexFor>>();
  const indexIn = (sprache: Sprache) => {
    const index = indexes.get(sprache) ?? indexFor(kreisIn(sprache), sprache);
    indexes.set(sprache, index);
    return index;
  };
  for (const [klasse, fragen] of Object.entries(FRAGEN)) {
    it.each(fragen)(`${klasse}: %s %j → %s`, async (sprache, frage, leistung) => {
      const { leistungen: found } = searchLeistungen(await indexIn(sprache), frage);
      expect(found.slice(0, 3).map(({ id }) => id)).toContain(leistung);
    });
  }
});
