import { konzeptPdfTexts } from "../../src/modules/konzept/exchange/konzept-pdf/texts.ts";
import type { KonzeptPdfInput } from "../../src/modules/konzept/exchange/konzept-pdf/render-konzept-pdf.ts";

const WORDS =
  "Kurs Gemeinde Beratung Träger Verein Angebot Begleitung Sprache Wohnung Arbeit Bildung Ehrenamt Begegnung Familie Verwaltung Netzwerk Gesundheit Schule Betrieb Fahrplan".split(
    " ",
  );

/** Different words in every paragraph, the same in every run. */
function words(seed: number, count: number): string {
  let state = seed * 2_654_435_761;
  const chosen = Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor((state / 2_147_483_648) * WORDS.length)] ?? "";
  });
  return `${chosen.join(" ")}.`;
}

/** A Konzept of somewhat more than 100 pages. */
export function longKonzept(): KonzeptPdfInput {
  const massnahme = (field: number, number: number) => ({
    kennung: `M${field * 40 + number + 1}`,
    titel: words(field * 1_000 + number, 7),
    zustaendigkeit: words(field * 2_000 + number, 10),
    finanzierung: words(field * 3_000 + number, 8),
    einzelheiten: { beschreibung: words(field * 4_000 + number, 90), zeitraum: "2026 bis 2028", gemeinden: [] },
  });
  const texte = konzeptPdfTexts("de", {
    handlungsfeld: "Handlungsfeld",
    handlungsfelder: "Handlungsfelder",
    massnahme: "Maßnahme",
    massnahmen: "Maßnahmen",
  });
  return {
    lang: "de",
    dir: "ltr",
    creationTimestamp: 1_795_000_000,
    data: {
      landkreis: "Landkreis Erlengrund",
      titel: "Integrationskonzept",
      untertitel: "",
      fassung: "Messung",
      stand: "Stand: 21. November 2026",
      herausgeber: [],
      farbe: { farbton: 205, buntheit: 0.062 },
      wappen: null,
      handlungsfelder: Array.from({ length: 8 }, (_, field) => ({
        titel: words(field + 1, 4),
        zusammenfassung: words(field + 11, 120),
        aktuelleSituation: words(field + 21, 200),
        trend: words(field + 31, 120),
        massnahmen: Array.from({ length: 40 }, (__, number) => massnahme(field, number)),
        herkunft: "",
      })),
      texte,
    },
  };
}
