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

/** A Konzept of more than 100 pages. */
export function longKonzept(): KonzeptPdfInput {
  const massnahme = (field: number, number: number) => ({
    kennung: `M${field * 40 + number + 1}`,
    titel: words(field * 1_000 + number, 7),
    zustaendigkeit: words(field * 2_000 + number, 10),
    finanzierung: words(field * 3_000 + number, 8),
    sachstand: { stand: "läuft, im Plan, 30.09.2026", bericht: words(field * 5_000 + number, 20) },
    einzelheiten: { beschreibung: words(field * 4_000 + number, 60), zeitraum: "2026 bis 2028", gemeinden: [] },
  });
  const bedarf = (field: number, number: number) => ({
    kennung: `B${field * 10 + number + 1}`,
    titel: words(field * 6_000 + number, 8),
    beschreibung: words(field * 7_000 + number, 30),
    vorrang: "hoch",
    zielgruppen: [words(field + number, 3)],
    gemeinden: [],
    ziele: [`W${field * 10 + number + 1}`],
  });
  const ziel = (field: number, number: number) => ({
    kennung: `W${field * 10 + number + 1}`,
    aussage: words(field * 8_000 + number, 14),
    vereinbart: "vereinbart am 03.03.2026",
    messungen: [words(field * 9_000 + number, 6)],
    massnahmen: [`M${field * 40 + number + 1}`],
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
      kapitelDavor: [{ titel: words(301, 4), text: words(302, 400), fussnoten: {} }],
      kapitelDanach: [{ titel: words(303, 4), text: words(304, 400), fussnoten: {} }],
      handlungsfelder: Array.from({ length: 8 }, (_, field) => ({
        titel: words(field + 1, 4),
        zusammenfassung: words(field + 11, 120),
        aktuelleSituation: words(field + 21, 200),
        trend: words(field + 31, 120),
        bedarfe: Array.from({ length: 10 }, (__, number) => bedarf(field, number)),
        ziele: Array.from({ length: 10 }, (__, number) => ziel(field, number)),
        massnahmen: Array.from({ length: 40 }, (__, number) => massnahme(field, number)),
        herkunft: "",
      })),
      texte,
    },
  };
}
