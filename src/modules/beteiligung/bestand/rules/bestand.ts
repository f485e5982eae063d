import { nameSimilarity, significantWords } from "#src/shared/name-similarity.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import { type Frage, fragenOf, type Gruppe, textIn, type Umfrage } from "../../umfrage/rules/definition.ts";

/** What a question of a repeatable group can fill in an Angebot. */
export const BESTAND_FELDER = ["name", "beschreibung", "ort", "zielgruppen", "sprachen", "kontakt"] as const;
type BestandFeld = (typeof BESTAND_FELDER)[number];

/** One Angebot as an institution reported it. */
export type Bestandszeile = {
  /** From 1, as in the answer. */
  readonly zeile: number;
  readonly titel: string;
  readonly beschreibung: string;
  readonly ort: string;
  readonly zielgruppen: readonly string[];
  readonly sprachen: readonly string[];
  readonly kontakt: string;
};

export type Bestandsmeldung = {
  readonly einrichtung: string;
  /** Whether it said that its Angebote may be published; null: it was not asked. */
  readonly darfZeigen: boolean | null;
  readonly zeilen: readonly Bestandszeile[];
};

type Werte = Readonly<Record<string, Wert>>;
const TITEL_MAX = 200;

/**
 * The Angebote that an answer reports (BE1): the entries of every group that stands for Angebote; where a survey has no such
 * group, the one question that describes the most important Angebot (`inventory.description`).
 */
export function listBestand(umfrage: Umfrage, werte: Werte): Bestandsmeldung {
  const fragen = umfrage.seiten.flatMap(fragenOf).flatMap(({ frage, gruppe }) => (gruppe ? [] : [frage]));
  const einzeln = (konzept: string) => fragen.find((one) => one.konzept === konzept);
  const gesagt = (konzept: string) => {
    const frage = einzeln(konzept);
    return frage ? textOf(umfrage, frage, werte[frage.code]) : "";
  };
  const frei = einzeln("consent.directory");
  const gruppen = angebotGruppen(umfrage);
  const beschreibung = gruppen.length === 0 ? gesagt("inventory.description") : "";
  const aus = gruppen.flatMap((gruppe) =>
    Array.from({ length: Number(werte[gruppe.code] ?? 0) }, (_, at) => fromGruppe(umfrage, gruppe, werte, at + 1)),
  );
  const allein = { titel: titelOf(beschreibung), beschreibung, ort: "", zielgruppen: [], sprachen: [], kontakt: "" };
  const zeilen = beschreibung === "" ? aus : [allein];
  return {
    einrichtung: gesagt("organisation.name"),
    darfZeigen: frei && werte[frei.code] !== undefined ? String(werte[frei.code]).startsWith("ja") : null,
    zeilen: zeilen.map((one, at) => ({ ...one, zeile: at + 1 })).filter(({ titel }) => titel !== ""),
  };
}

/** Groups of a survey that stand for Angebote. */
export function angebotGruppen(umfrage: Umfrage): Gruppe[] {
  return umfrage.seiten
    .flatMap((seite) => seite.teile)
    .flatMap((teil) => (teil.typ === "gruppe" && teil.bildetAb === "angebot" ? [teil] : []));
}

/** Whether answers to a survey can say of whom an Angebot is: never where they are anonymous (BE2). */
export function kannBestand(umfrage: Umfrage): boolean {
  if (umfrage.anonymitaet === "anonym") return false;
  return (
    angebotGruppen(umfrage).length > 0 ||
    umfrage.seiten.flatMap(fragenOf).some(({ frage }) => frage.konzept === "inventory.description")
  );
}

function fromGruppe(umfrage: Umfrage, gruppe: Gruppe, werte: Werte, nummer: number): Omit<Bestandszeile, "zeile"> {
  const filling = (feld: BestandFeld) => gruppe.fragen.find(({ code }) => gruppe.felder[code] === feld);
  const wert = (frage: Frage | undefined) =>
    frage ? werte[`${gruppe.code}.${String(nummer)}.${frage.code}`] : undefined;
  const say = (feld: BestandFeld) => {
    const frage = filling(feld);
    return frage ? textOf(umfrage, frage, wert(frage)) : "";
  };
  const list = (feld: BestandFeld) => say(feld).split("; ").filter(Boolean);
  const beschreibung = say("beschreibung");
  return {
    titel: titelOf(say("name") || beschreibung),
    beschreibung,
    ort: say("ort"),
    zielgruppen: list("zielgruppen"),
    sprachen: [wert(filling("sprachen")) ?? []].flat().map(String).filter(isSprache),
    kontakt: say("kontakt"),
  };
}

const isSprache = (tag: string) => /^[a-z]{2,3}$/u.test(tag);

/** The words of an answer: labels of options, in the language of the survey. */
function textOf(umfrage: Umfrage, frage: Frage, wert: Wert | undefined): string {
  const given = [wert ?? []].flat().map(String);
  if (!("optionen" in frage)) return given.join("; ").trim();
  return given
    .flatMap((code) => frage.optionen.find((one) => one.code === code) ?? [])
    .map(({ text }) => textIn(text, umfrage.grundsprache, umfrage.grundsprache).text)
    .join("; ");
}

/** The first clause of a description, when nothing has a name. */
function titelOf(text: string): string {
  const clause = text.split(/[\n,;:(]|\. /u)[0]?.trim() ?? "";
  return clause.slice(0, TITEL_MAX);
}

/** Why a known Angebot may be the one that was reported (BE3). */
export type Gleichgrund = "titel-gleich" | "titel-aehnlich" | "stelle" | "ort";
export type Bekanntes = {
  readonly id: string;
  readonly titel: string;
  readonly stelleId: string;
  readonly orte: readonly string[];
};
/** Titles are alike from here on; of the same Stelle a little less is enough. */
const TITEL_AB = 0.6;
const TITEL_AB_GLEICHE_STELLE = 0.4;

/** Known Angebote that may be meant, most alike first, with the reasons. Somebody decides; nothing is merged by itself. */
export function proposeBekannte<T extends Bekanntes>(
  zeile: Pick<Bestandszeile, "titel" | "ort">,
  stelleId: string | null,
  bekannte: readonly T[],
): { readonly angebot: T; readonly gruende: readonly Gleichgrund[] }[] {
  return bekannte
    .flatMap((angebot) => {
      const titel = nameSimilarity(zeile.titel, angebot.titel);
      const gleich = angebot.stelleId === stelleId;
      if (titel < (gleich ? TITEL_AB_GLEICHE_STELLE : TITEL_AB)) return [];
      const ort = angebot.orte.some((one) => containsName(zeile.ort, one));
      const gruende: Gleichgrund[] = [
        titel === 1 ? "titel-gleich" : "titel-aehnlich",
        ...(gleich ? (["stelle"] as const) : []),
        ...(ort ? (["ort"] as const) : []),
      ];
      return [{ angebot, gruende, titel }];
    })
    .toSorted((a, b) => b.gruende.length - a.gruende.length || b.titel - a.titel)
    .slice(0, 5)
    .map(({ angebot, gruende }) => ({ angebot, gruende }));
}

/** Stellen that may have answered, most alike first. */
export function proposeStellen<T extends { readonly name: string; readonly namen: readonly string[] }>(
  einrichtung: string,
  stellen: readonly T[],
): T[] {
  const alike = (one: T) => Math.max(...[one.name, ...one.namen].map((name) => nameSimilarity(einrichtung, name)));
  return stellen
    .map((one) => ({ one, alike: alike(one) }))
    .filter((row) => row.alike >= TITEL_AB)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, 5)
    .map((row) => row.one);
}

/** Whether all words of a name stand in a text. */
export function containsName(text: string, name: string): boolean {
  const words = new Set(significantWords(text));
  const wanted = significantWords(name);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

/** A word that short says nothing of whom an Angebot is for. */
const WORT_AB = 5;

/** Whether a group that was ticked is a Zielgruppe of the county, as far as their words say. */
export function isSameGruppe(gesagt: string, zielgruppe: string): boolean {
  const words = significantWords(zielgruppe);
  return significantWords(gesagt).some((word) => word.length >= WORT_AB && words.includes(word));
}
