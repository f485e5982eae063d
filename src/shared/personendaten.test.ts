import { describe, expect, test } from "vitest";
import { detectPersonalData, isPersonenname } from "./personendaten.ts";

const names = ["Maria Muster", "Jens Probe", "Olena Beispiel"];

describe("AS12 refused", () => {
  test.each([
    ["Vorname", [], "name"],
    ["Name, Vorname", [], "name"],
    ["Name des Klienten", [], "name"],
    ["Teilnehmer", names, "name"],
    ["Name", names, "name"],
    ["", names, "name"],
    ["Spalte 3", ["Muster, Maria", "Probe, Jens", "Beispiel, Olena"], "name"],
    ["Ansprechpartner", names, "ansprechperson"],
    ["Ansprechpartner/in", ["Frau Muster", "SG Integration"], "ansprechperson"],
    ["Kontakt", ["maria.muster@example.org"], "ansprechperson"],
    ["Ansprechperson", ["Xaveria Unbekannt"], "ansprechperson"],
    ["Geburtsdatum", [], "geburtsdatum"],
    ["Datum", ["03.05.1987", "12.11.1999", "1.1.2001"], "geburtsdatum"],
    ["Wohnort", [], "anschrift"],
    ["Ort", ["Lindenstraße 4", "Am Ring 12", "Dorfstr. 3a"], "anschrift"],
    ["Telefon", [], "telefon"],
    ["Info", ["03581 663 100", "+49 170 1234567"], "telefon"],
    ["Spalte", ["m.muster@example.org", "olena@example.org"], "email"],
    ["AZR-Nummer", [], "aktenzeichen"],
    ["Az", ["1234567-423", "7654321-163"], "aktenzeichen"],
    ["Staatsangehörigkeit", [], "staatsangehoerigkeit"],
    ["Gruppe", ["syrisch", "afghanisch", "ukrainisch"], "staatsangehoerigkeit"],
    ["Aufenthaltsstatus", [], "aufenthalt"],
    ["Geschlecht", [], "geschlecht"],
    ["IBAN", [], "bankverbindung"],
  ])("%s %j: %s", (header, values, art) => {
    expect(detectPersonalData(header, values)?.art).toBe(art);
  });
});

describe("AS12 offices, functions and measures are no persons", () => {
  test.each([
    ["Zuständigkeit", ["SG Integration", "Pressestelle des Landkreises", "Caritas; verschiedene Akteure"]],
    [
      "Maßnahme",
      ["Deutsch am Arbeitsplatz", "Wohnlotsen", "Mehr Veröffentlichungen in Amtsblättern", "Anna-Seghers-Abend"],
    ],
    ["Ansprechpartner", ["SG Integration", "Pressestelle", "Ausländerbeauftragte"]],
    ["Kontakt", ["integration@erlengrund.example", "info@vhs.example"]],
    [
      "Federführung",
      ["Helferkreis Moosland", "Bürgerhilfe Südwald", "Freiwilligenagentur Erlengrund", "Diakonisches Werk"],
    ],
    ["Federführung", ["Franz-Schubert-Schule", "Stiftung Anna Nord", "St. Martin Kindergarten"]],
    ["Beginn", ["01.03.2026", "01.09.2027"]],
    ["Gemeinde", ["Sankt Alwin", "Hohenlaub"]],
    ["Nr.", ["1", "2", "3"]],
    ["Kennung", ["M01", "M02"]],
    ["Zielgruppe", ["Geflüchtete aus der Ukraine", "alle", "Frauen"]],
    ["Name der Maßnahme", ["Treff", "Kurs"]],
    ["Träger", ["Kita-Verbund Marktbirken", "AWO Kreisverband", "Frauennetz e. V."]],
    ["Ansprechfunktion", ["Leitung der Beratungsstelle", "Anmeldung", "info@vhs.example"]],
    ["Name des Angebots", ["Elternfrühstück", "Frauencafé und Tandems"]],
    ["Finanzierung", ["aus vorhandenen Ressourcen", "12.000 €"]],
  ])("%s %j", (header, values) => {
    expect(detectPersonalData(header, values)).toBeNull();
  });
});

test.each([
  ["Frau Muster (SG Integration)", true],
  ["SG Integration, Herr Dr. Probe", true],
  ["Dr. Muster", true],
  ["Ahmad Al-Vorlage", true],
  ["Muster, Maria", true],
  ["Frauen und Familien", false],
  ["Frauenhaus Nord", false],
  ["Maria Hilf Krankenhaus gGmbH", false],
  ["Jugend, Familie", false],
])("AS12 %j is a name: %s", (text, expected) => {
  expect(isPersonenname(text)).toBe(expected);
});
