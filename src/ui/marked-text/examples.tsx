import type { Example } from "../example.ts";
import { MarkedText } from "./marked-text.tsx";

export const examples: Example[] = [
  {
    name: "found in the middle",
    element: (
      <p>
        <MarkedText
          lang="de"
          pieces={[
            { text: "Gemeinsame ", treffer: false },
            { text: "Wartelisten", treffer: true },
            { text: " für alle Kurse", treffer: false },
          ]}
        />
      </p>
    ),
  },
];
