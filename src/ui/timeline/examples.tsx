import type { Example } from "../example.ts";
import { Timeline } from "./timeline.tsx";

export const examples: Example[] = [
  {
    name: "three years in two groups",
    element: (
      <Timeline
        caption="Was läuft 2026 bis 2028?"
        headHeader="Maßnahme"
        wordsHeader="Zeitraum"
        yearsHeader="2026 bis 2028"
        years={[2026, 2027, 2028]}
        groups={[
          {
            key: "sprache",
            head: "Sprache und Bildung",
            rows: [
              {
                key: "M01",
                head: "M01 Deutschkurse mit Kinderbeaufsichtigung",
                words: "15.01.2026 bis 31.12.2027",
                stretches: [{ from: 1.3, to: 66.7, soft: false }],
                before: false,
                after: false,
              },
              {
                key: "M02",
                head: "M02 Mobile Kinderbeaufsichtigung",
                words: "2027 bis 2029",
                stretches: [
                  { from: 33.3, to: 66.7, soft: true },
                  { from: 66.7, to: 100, soft: false },
                ],
                before: false,
                after: true,
              },
            ],
          },
          {
            key: "wohnen",
            head: "Wohnen und Mobilität",
            rows: [
              {
                key: "M41",
                head: "M41 Wohnlotsen",
                words: "01.05.2024 bis 31.12.2026",
                stretches: [{ from: 0, to: 33.3, soft: false }],
                before: true,
                after: false,
              },
            ],
          },
        ]}
      />
    ),
  },
];
