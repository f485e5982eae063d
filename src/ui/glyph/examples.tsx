import type { Example } from "../example.ts";
import { Glyph, type GlyphName } from "./glyph.tsx";
const NAMES: GlyphName[] = [
  "beleg",
  "bedarf",
  "ziel",
  "massnahme",
  "stand",
  "gut",
  "warnung",
  "kritisch",
  "luecke",
  "ruht",
  "pfeil",
];

export const examples: Example[] = [
  {
    name: "all shapes",
    element: (
      <ul className="wk-liste">
        {NAMES.map((name) => (
          <li key={name}>
            <Glyph name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
];
