import type { Example } from "../example.ts";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { NestedList } from "./nested-list.tsx";

export const examples: Example[] = [
  {
    name: "three levels, one with a gap",
    element: (
      <NestedList
        label="Wohnen und Mobilität"
        items={[
          {
            key: "b26",
            glyph: "bedarf",
            number: "B26",
            text: "Anerkannte finden keine Wohnung",
            href: "#b26",
            children: [
              {
                key: "w26",
                glyph: "ziel",
                number: "W26",
                text: "Umzug binnen zwölf Monaten",
                href: "#w26",
                children: [
                  { key: "m41", glyph: "massnahme", number: "M41", text: "Wohnlotsen", href: "#m41" },
                  { key: "i", glyph: "stand", text: "Auszugsberechtigte in Unterkünften", href: "#i" },
                ],
              },
            ],
          },
          {
            key: "b30",
            glyph: "bedarf",
            number: "B30",
            text: "Führerschein",
            href: "#b30",
            mark: <StatusMark tone="luecke">noch kein Wirkungsziel</StatusMark>,
          },
        ]}
      />
    ),
  },
];
