import type { Example } from "../example.ts";
import { type BarPart, StatusBars } from "./status-bars.tsx";

const parts = (gut: number, warnung: number, kritisch: number, luecke: number, fertig: number): BarPart[] => [
  { tone: "gut", word: "im Plan", value: gut },
  { tone: "warnung", word: "gefährdet", value: warnung },
  { tone: "kritisch", word: "kritisch", value: kritisch },
  { tone: "luecke", word: "noch nicht bewertet", value: luecke },
  { tone: "fertig", word: "abgeschlossen", value: fertig },
  { tone: "ruht", word: "abgebrochen", value: gut > 4 ? 1 : 0 },
];

export const examples: Example[] = [
  {
    name: "states of several groups, one of them empty",
    element: (
      <StatusBars
        legendLabel="Was die Balken bedeuten"
        rows={[
          {
            key: "sprache",
            label: <a href="#sprache">Sprache und Bildung</a>,
            parts: parts(5, 2, 1, 0, 1),
            note: "9 von 9 bewertet.",
          },
          {
            key: "arbeit",
            label: <a href="#arbeit">Ausbildung, Beruf, Arbeit</a>,
            parts: parts(2, 1, 0, 4, 0),
            note: "3 von 7 bewertet; 4 ohne Bericht.",
          },
          { key: "wohnen", label: "Wohnen und Mobilität", parts: parts(0, 0, 0, 0, 0), note: "Noch nichts dazu." },
        ]}
      />
    ),
  },
];
