import type { Example } from "../example.ts";
import { BarFigure } from "./bar-figure.tsx";

export const examples: Example[] = [
  {
    name: "answers to one question",
    element: (
      <BarFigure
        caption="Was hindert Menschen am häufigsten? Antworten von 71 Einrichtungen"
        total={71}
        rows={[
          { label: "fehlende Kinderbetreuung", value: 38 },
          { label: "Erreichbarkeit", value: 37 },
          { label: "Sprache", value: 24 },
        ]}
      />
    ),
  },
];
