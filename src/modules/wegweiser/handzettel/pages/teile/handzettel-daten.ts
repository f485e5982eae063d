import { type Lesen, lesenFor } from "../../../pages/teile/lesen.tsx";
import { kartenSatz } from "../../../pages/teile/karten-satz.ts";
import { wochenzeilen } from "../../../pages/teile/ort.tsx";
import { richtung, type Sprache } from "../../../rules/sprachen.ts";
import type { LeistungView } from "../../../views/leistung.ts";
import type { HandzettelData, Stueck, Zeile } from "../../exchange/data.ts";
import { type Format, MASSE } from "../../rules/format.ts";

type Seite = { readonly view: LeistungView; readonly lesen: Lesen };
type Rahmen = Pick<HandzettelData, "adresse" | "landkreis" | "farbe">;

/**
 * What stands on the sheet: the reader's language beside German, line by line. A card leaves out the steps and what it is about.
 *
 * @param andere null: German alone
 */
export function handzettelData(
  deutsch: LeistungView,
  andere: { readonly view: LeistungView; readonly sprache: Sprache } | null,
  format: Format,
  gross: boolean,
  rahmen: Rahmen,
): HandzettelData {
  const german: Seite = { view: deutsch, lesen: lesenFor("de", "de") };
  const sides = andere ? [{ view: andere.view, lesen: lesenFor(andere.sprache, "de") }, german] : [german];
  const line = (art: Zeile["art"], of: (side: Seite) => Stueck, nummer = 0): Zeile => ({
    art,
    nummer,
    seiten: sides.map(of),
  });
  const lines = (of: (side: Seite) => readonly Stueck[]): Zeile[] => {
    const columns = sides.map(of);
    const most = Math.max(...columns.map((one) => one.length));
    return Array.from({ length: most }, (_, place) => ({
      art: "text" as const,
      nummer: 0,
      seiten: columns.map((one, side) => one[place] ?? worte(sides[side]?.lesen.um ?? "de", "")),
    }));
  };
  return {
    ...rahmen,
    format,
    pt: gross ? MASSE[format].gross : MASSE[format].pt,
    rand: MASSE[format].rand,
    spalten: sides.map(({ lesen }) => ({ lang: lesen.um, dir: richtung(lesen.um) })),
    qrWorte: german.lesen.text("blatt.titel", { titel: deutsch.titel.text }),
    zeilen: [
      line("titel", ({ view }) => worte(view.titel.lang, view.titel.text)),
      ...(format === "karte" ? [] : [line("text", ({ view }) => worte(view.kurz.lang, view.kurz.text))]),
      line("kopf", ({ lesen }) => worte(lesen.um, lesen.text("blatt.wohin"))),
      ...lines(wohin),
      line("kopf", ({ lesen }) => worte(lesen.um, lesen.text("blatt.wann"))),
      ...lines(wann),
      ...(deutsch.unterlagen.length > 0
        ? [line("kopf", ({ lesen }) => worte(lesen.um, lesen.text("blatt.mitnehmen")))]
        : []),
      ...deutsch.unterlagen.map(({ id, name }) =>
        line("kasten", ({ view }) => {
          const translated = view.unterlagen.find((one) => one.id === id)?.uebersetzt;
          return translated ? worte(translated.lang, translated.text) : worte("de", name);
        }),
      ),
      ...(format === "karte" || deutsch.schritte.length === 0
        ? []
        : [
            line("kopf", ({ lesen }) => worte(lesen.um, lesen.text("blatt.schritte"))),
            ...deutsch.schritte.map((erste, place) =>
              line(
                "nummer",
                ({ view }) =>
                  view.schritte.length === deutsch.schritte.length
                    ? worte(view.schritteLang, view.schritte[place] ?? erste)
                    : worte("de", erste),
                place + 1,
              ),
            ),
          ]),
      line("kopf", ({ lesen }) => worte(lesen.um, lesen.text("blatt.karte"))),
      line("text", ({ view, lesen }) => worte(lesen.um, kartenSatz(view.titel.text, andere?.sprache ?? "de", lesen))),
    ],
    stand: sides.map(({ view, lesen }) =>
      worte(
        lesen.um,
        [
          lesen.text("blatt.stand", { datum: lesen.tag(deutsch.geprueftAm) }),
          ...(view.stand === "aktuell" ? [] : [lesen.text(`text.${view.stand}`)]),
        ].join(" "),
      ),
    ),
  };
}

function worte(lang: Sprache, text: string): Stueck {
  return { text, lang: lang === "de-simple" ? "de" : lang, dir: richtung(lang) };
}

function wohin({ view, lesen }: Seite): Stueck[] {
  const { ort, gebiet, raum, anbieter } = view;
  if (gebiet === "gemeinde") return [worte(lesen.um, lesen.text("kurz.rathaus"))];
  if (!ort) return [worte("de", anbieter?.name ?? "–")];
  const name = ort.uebersetzt ? worte(ort.uebersetzt.lang, ort.uebersetzt.text) : worte("de", ort.name);
  const address = [ort.strasse, ort.ortszeile].filter(Boolean).join(", ");
  const stop = ort.haltestelle
    ? [worte(lesen.um, lesen.text("ort.bus", { haltestelle: ort.haltestelle, minuten: ort.gehminuten ?? 5 }))]
    : [];
  return [name, worte("de", [address, raum].filter(Boolean).join("\n") || "–"), ...stop];
}

function wann({ view, lesen }: Seite): Stueck[] {
  const { ort, gebiet } = view;
  const { text, um } = lesen;
  if (gebiet === "gemeinde" || !ort || ort.zeiten.length === 0) return [worte(um, text("kurz.unbekannt"))];
  return wochenzeilen(ort, lesen).map((line) => worte(um, line));
}
