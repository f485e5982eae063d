import { describe, expect, it } from "vitest";
import { bewerteTreffer, type Suchbar } from "./suche.ts";

const eintraege: Record<string, Suchbar> = {
  wohngeld: { titel: ["Wohngeld", "Housing benefit"], texte: ["Wer die Miete kaum zahlen kann."] },
  wohnung: { titel: ["Wohnung suchen: Wohnlotsen"], texte: ["Hilfe bei der Suche."] },
  fuehrerschein: { titel: ["Führerschein umschreiben"], texte: ["Prüfung und Gebühren."] },
  schule: { titel: ["Kind in der Schule anmelden", "تسجيل الطفل في المدرسة"], texte: [""] },
};
const order = (frage: string) =>
  Object.entries(eintraege)
    .map(([key, eintrag]) => ({ key, points: bewerteTreffer(eintrag, frage) }))
    .flatMap(({ key, points }) => (points === null ? [] : [{ key, points }]))
    .toSorted((a, b) => b.points - a.points)
    .map(({ key }) => key);

describe("the search of the guide", () => {
  it.each([
    ["Wohngeld", "wohngeld"],
    ["Wie bekomme ich Wohngeld?", "wohngeld"],
    ["Miete", "wohngeld"],
    ["housing", "wohngeld"],
    ["fuehrerschein", "fuehrerschein"],
    ["Ich will meinen Führerschein umschreiben", "fuehrerschein"],
    ["Wohnungssuche", "wohnung"],
    ["المدرسة", "schule"],
    ["Wo melde ich mein Kind in der Schule an?", "schule"],
  ])("%s → %s first", (frage, first) => {
    expect(order(frage)[0]).toBe(first);
  });
  it.each(["", "?", "Raumfahrt"])("%j finds nothing", (frage) => {
    expect(order(frage)).toEqual([]);
  });
});
