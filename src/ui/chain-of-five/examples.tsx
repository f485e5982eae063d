import type { Example } from "../example.ts";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { ChainLines, ChainOfFive } from "./chain-of-five.tsx";

export const examples: Example[] = [
  {
    name: "place",
    element: (
      <ChainOfFive
        id="kette-ort"
        heading="Wirkungskette"
        hereLabel="Sie sind hier"
        places={[
          {
            kind: "Beleg",
            items: [
              { text: "42 Prozent der Plätze", href: "#a" },
              { text: "Gespräch, 26.08.2025", href: "#b" },
              { text: "Umfrage 2025", href: "#c" },
              { text: "Arbeitsgruppe", href: "#d" },
            ],
            more: { text: "alle 4", href: "#alle" },
          },
          { kind: "Bedarf", items: [{ text: "B26 Anerkannte finden keine Wohnung", href: "#b26" }] },
          { kind: "Wirkungsziel", items: [{ text: "W26 Umzug binnen zwölf Monaten", href: "#w26" }] },
          { kind: "Maßnahme", content: "M41 Wohnlotsen und Telefon für Vermietende", current: true },
          {
            kind: "Sachstand",
            items: [
              {
                text: "15.10.2026: 27 von 60",
                href: "#s",
                after: <StatusMark tone="warnung">gefährdet</StatusMark>,
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: "counts",
    element: (
      <ChainOfFive
        id="kette-zahl"
        heading="Dieses Handlungsfeld als Wirkungskette"
        places={[
          { kind: "8 Belege", content: <a href="#belege">Zahlen, Gespräche, Umfrage</a> },
          { kind: "5 Bedarfe", content: <a href="#bedarfe">B26 bis B30</a> },
          { kind: "4 Wirkungsziele", content: "Für B30 fehlt noch ein Ziel." },
          { kind: "5 Maßnahmen", content: <a href="#m">M41 bis M45</a> },
          {
            kind: "6 Sachstände",
            content: (
              <ChainLines
                lines={[
                  <>
                    <StatusMark tone="gut">im Plan</StatusMark> 3
                  </>,
                  <>
                    <StatusMark tone="kritisch">kritisch</StatusMark> 1
                  </>,
                ]}
              />
            ),
          },
        ]}
      />
    ),
  },
  {
    name: "gap, upright",
    element: (
      <ChainOfFive
        id="kette-luecke"
        heading="Wirkungskette zu B30"
        headingHidden
        flat={false}
        hereLabel="Sie sind hier"
        places={[
          { kind: "Beleg", content: "Arbeitsgruppe: „Hilfe beim Führerschein“" },
          { kind: "Bedarf", content: "B30 Führerschein", current: true },
          {
            kind: "Wirkungsziel",
            gap: true,
            content: (
              <>
                Noch kein Wirkungsziel. <a href="#neu">Vorschlagen</a>
              </>
            ),
          },
          { kind: "Maßnahme", gap: true, content: "Noch keine Maßnahme" },
          { kind: "Sachstand", gap: true, content: "Noch kein Sachstand" },
        ]}
      />
    ),
  },
];
