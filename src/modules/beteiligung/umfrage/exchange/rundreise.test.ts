import { describe, expect, test } from "vitest";
import { without } from "#src/shared/without.ts";
import { fragenOf, type Umfrage } from "../rules/definition.ts";
import { umfrageOfVorlage } from "../rules/vorlagen/index.ts";
import { ALLE_TYPEN, anUmfrage, aSeite, frage, wenn } from "../test/beispiel.ts";
import { umfrageIn } from "../test/leser.ts";
import { surveyJsOf } from "./surveyjs.ts";
import { limesurveyTsvOf } from "./tsv.ts";
import { xlsformOf } from "./xlsform.ts";

/** What a survey is made of, by place: a question's fields, those of its page or group, and the survey's own. */
function fieldsOf(umfrage: Umfrage): Map<string, Readonly<Record<string, unknown>>> {
  const { seiten, ...own } = umfrage;
  return new Map<string, Readonly<Record<string, unknown>>>([
    ["", own],
    ...seiten.map((seite) => [seite.code, without(seite, "teile")] as const),
    ...seiten.flatMap((seite) =>
      seite.teile.flatMap((teil) => {
        if (teil.typ !== "gruppe") return [];
        return [[teil.code, without(teil, "fragen")] as const];
      }),
    ),
    ...seiten
      .flatMap(fragenOf)
      .map(({ frage: one, gruppe }) => [gruppe ? `${gruppe.code}.${one.code}` : one.code, one] as const),
  ]);
}

/** Fields that other programs do not know anywhere: where it came from, waves, publication, rules of ours. */
const NIRGENDS = new Set([
  "quelle",
  "konzept",
  "schutz",
  "zeigen",
  "themen",
  "bedarfe",
  "minuten",
  "art",
  "fortsetzen",
  "veroeffentlichung",
  "aufbewahrung",
  "bildetAb",
  "felder",
]);

const ohneKonzept = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) =>
    key === "konzept" || key === "zahl" || key === "fehlend" ? undefined : inner,
  );

/** Every field that did not come back as it went, by place. */
function lostOn(way: Umfrage, back: Umfrage): Record<string, string[]> {
  const [before, after] = [fieldsOf(way), fieldsOf(back)];
  const lost: Record<string, string[]> = {};
  for (const [place, fields] of before) {
    const other = after.get(place);
    const names = Object.keys(fields).filter(
      (name) => !NIRGENDS.has(name) && ohneKonzept(fields[name]) !== ohneKonzept(other?.[name]),
    );
    if (!other) lost[place] = ["fehlt"];
    else if (names.length > 0) lost[place] = names;
  }
  for (const place of after.keys()) if (!before.has(place)) lost[place] = ["neu"];
  return lost;
}

const WEGE = {
  tsv: async (umfrage: Umfrage) => (await umfrageIn(limesurveyTsvOf(umfrage))).umfrage,
  xlsform: async (umfrage: Umfrage) => (await umfrageIn(await xlsformOf(umfrage))).umfrage,
  surveyjs: async (umfrage: Umfrage) => (await umfrageIn(JSON.stringify(surveyJsOf(umfrage)))).umfrage,
};

describe("UM15: there and back, and what other programs cannot carry", () => {
  test.each([
    [
      "tsv",
      {
        // LimeSurvey has no repeatable groups; they become a table with numbered rows.
        angebot: ["typ", "einzahl", "min", "max"],
        "angebot.titel": ["fehlt"],
        "angebot.kostet": ["fehlt"],
        "angebot.preis": ["fehlt"],
        kosten: ["typ", "aus"],
        mail: ["format"],
        ok: ["typ"],
        personal: ["regeln"],
      },
    ],
    [
      "xlsform",
      {
        // Nothing says how answers are given: anonymous, until somebody chooses.
        "": ["anonymitaet"],
        angebot: ["einzahl", "max"],
        "angebot.preis": ["nachkomma"],
        bedarf: ["pflicht"],
        bereich: ["kommentar"],
        istsoll: ["skalen"],
        istsoll2: ["neu"],
        mail: ["format"],
        name: ["laenge"],
        orte: ["typ", "zeilen", "spalten", "inhalt", "min", "max"],
        personal: ["regeln", "min", "max"],
        themen: ["optionen", "kommentar", "hoechstens"],
      },
    ],
    [
      "surveyjs",
      {
        "": ["sprachen", "anonymitaet"],
        angebot: ["einzahl"],
        "angebot.preis": ["nachkomma"],
        bedarf: ["pflicht"],
        bereich: ["kommentar"],
        personal: ["regeln", "nachkomma"],
        plaetze: ["min", "nachkomma"],
        themen: ["optionen", "kommentar"],
      },
    ],
  ] as const)("every type through %s", async (weg, lost) => {
    expect(lostOn(ALLE_TYPEN, await WEGE[weg](ALLE_TYPEN))).toEqual(lost);
  });

  test.each([
    ["tsv", {}],
    ["xlsform", { "": ["quoten"] }],
    // What looks like markup in a title is taken for it.
    ["surveyjs", { "": ["quoten"], bereich: ["titel"] }],
  ] as const)("conditions, quotas, languages and odd signs through %s", async (weg, lost) => {
    const umfrage = anUmfrage(
      [
        aSeite("seite1", [
          frage("einfach", "bereich", {
            titel: { de: "Bereich: 3 < 5 & <b>fett</b>\nzweite Zeile", en: "Field", ar: "المجال" },
            optionen: [
              { code: "a", text: { de: "=1+1", en: "one", ar: "واحد" } },
              { code: "b", text: { de: "Beh\"ör'de", en: "two", ar: "اثنان" } },
            ],
            sonstiges: true,
          }),
          frage("mehrfach", "themen", {
            optionen: [
              { code: "x", text: { de: "X" } },
              { code: "y", text: { de: "Y" } },
            ],
          }),
          frage("text", "wenn1", { sichtbarWenn: wenn("bereich", "=", "a") }),
          frage("text", "wenn2", { sichtbarWenn: { op: "enthaelt", von: "themen", wert: "x" } }),
          frage("text", "wenn3", {
            sichtbarWenn: {
              op: "oder",
              teile: [
                {
                  op: "und",
                  teile: [wenn("bereich", "=", "b"), { op: "nicht", teil: { op: "leer", von: "wenn1" } }],
                },
                { op: "nicht", teil: wenn("bereich", "=", "a") },
                { op: "leer", von: "wenn2" },
              ],
            },
          }),
        ]),
      ],
      {
        sprachen: ["de", "en", "ar"],
        quoten: [{ code: "q1", wenn: wenn("bereich", "=", "a"), grenze: 5, meldung: { de: "Voll" } }],
      },
    );
    const back = await WEGE[weg](umfrage);
    expect(lostOn(umfrage, back)).toEqual(lost);
  });

  test("our own templates through TSV; pages have no codes there", async () => {
    for (const name of ["bestand-und-bedarf", "bestandserhebung"] as const) {
      const umfrage = umfrageOfVorlage(name);
      const lost = lostOn(umfrage, await WEGE.tsv(umfrage));
      const typen = new Set(
        Object.entries(lost).flatMap(([place, fields]) => (place.startsWith("seite") ? [] : fields)),
      );
      expect([...typen].toSorted()).toEqual(VORLAGEN_LOST[name]);
    }
  });
});

const VORLAGEN_LOST = {
  "bestand-und-bedarf": ["format"],
  // Offers are a repeatable group.
  bestandserhebung: ["einzahl", "fehlt", "max", "min", "typ"],
};
