import type { Seite, Teil, Umfrage } from "../rules/definition.ts";
import { parseDefinition } from "../rules/pruefung.ts";

const de = (text: string) => ({ de: text });
const option = (code: string, text = code) => ({ code, text: de(text) });

/** A definition as a file or form would send it: what may be left out is left out. */
export function aDefinition(seiten: readonly unknown[], more: Record<string, unknown> = {}): unknown {
  return { version: 1, titel: de("Beispiel"), grundsprache: "de", sprachen: ["de", "en", "ar"], seiten, ...more };
}

/** @throws when the definition has mistakes */
export function anUmfrage(seiten: readonly unknown[], more: Record<string, unknown> = {}): Umfrage {
  const read = parseDefinition(aDefinition(seiten, more));
  if (!read.ok) throw new Error(JSON.stringify(read.fehler));
  return read.umfrage;
}

export const aSeite = (code: string, teile: readonly unknown[], more: Record<string, unknown> = {}) => ({
  code,
  titel: de(`Seite ${code}`),
  teile,
  ...more,
});
export const frage = (typ: string, code: string, more: Record<string, unknown> = {}) => ({
  typ,
  code,
  titel: de(`Frage ${code}`),
  ...more,
});
export const wenn = (von: string, op: string, wert: string | number) => ({
  op,
  links: { art: "antwort", von },
  rechts: { art: "wert", wert },
});

const skala = [option("1", "gering"), option("2", "mittel"), option("3", "groß")];
const zeilen = [option("wohn", "Wohnen"), option("spr", "Sprache")];

/** One question of every type, on three pages, with conditions and a group of offers. Not anonymous: it asks for a file. */
export const ALLE_TYPEN: Umfrage = anUmfrage(
  [
    aSeite("seite1", [
      frage("hinweis", "willkommen"),
      frage("einfach", "bereich", {
        optionen: [option("bild"), option("arb")],
        sonstiges: true,
        kommentar: true,
        pflicht: "ja",
      }),
      frage("janein", "hat", { pflicht: "ja" }),
      frage("mehrfach", "themen", {
        optionen: [option("a"), option("b"), { ...option("k", "keines"), exklusiv: true }],
        sonstiges: true,
        kommentar: true,
        hoechstens: 2,
        sichtbarWenn: wenn("hat", "=", "ja"),
      }),
      frage("text", "name", { laenge: 20 }),
      frage("text", "mail", { format: "email" }),
      frage("langtext", "mehr"),
      frage("zahl", "personal", {
        min: 0,
        max: 5000,
        regeln: [{ ausdruck: wenn("personal", "!=", 13), meldung: de("Nicht 13.") }],
      }),
      frage("datum", "bis", { min: "2026-01-01" }),
    ]),
    aSeite(
      "seite2",
      [
        {
          ...frage("gruppe", "angebot", {
            einzahl: de("Angebot"),
            max: 4,
            bildetAb: "angebot",
            felder: { titel: "name" },
          }),
          fragen: [
            frage("text", "titel", { pflicht: "ja" }),
            frage("janein", "kostet"),
            frage("zahl", "preis", { nachkomma: 2, sichtbarWenn: wenn("angebot.kostet", "=", "ja") }),
          ],
        },
        frage("berechnet", "kosten", { aus: { art: "summe", von: ["angebot.preis"] } }),
      ],
      { sichtbarWenn: wenn("hat", "=", "ja") },
    ),
    aSeite("seite3", [
      frage("matrix", "bedarf", { zeilen, skalen: [{ optionen: skala }], pflicht: "weich" }),
      frage("matrix", "istsoll", {
        zeilen,
        skalen: [
          { titel: de("heute"), optionen: skala },
          { titel: de("Ziel"), optionen: skala },
        ],
      }),
      frage("tabelle", "orte", { zeilen, spalten: [option("ort"), option("tag")] }),
      frage("mehrtext", "kontakt", { zeilen }),
      frage("mehrzahl", "plaetze", { zeilen, min: 0 }),
      frage("rang", "reihe", { optionen: [option("a"), option("b"), option("c")] }),
      frage("datei", "flyer"),
      frage("einwilligung", "ok", { pflicht: "ja" }),
    ]),
  ],
  { anonymitaet: "namentlich" },
);

export function seiteOf(umfrage: Umfrage, code: string): Seite {
  const seite = umfrage.seiten.find((one) => one.code === code);
  if (!seite) throw new Error(`No page ${code}`);
  return seite;
}

export function teilOf(umfrage: Umfrage, code: string): Teil {
  const teil = umfrage.seiten.flatMap((one) => one.teile).find((one) => one.code === code);
  if (!teil) throw new Error(`No part ${code}`);
  return teil;
}
