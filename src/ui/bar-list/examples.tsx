import type { Example } from "../example.ts";
import { BarList } from "./bar-list.tsx";

export const examples: Example[] = [
  {
    name: "counts of a whole",
    element: (
      <BarList
        total={46}
        rows={[
          { label: "läuft", value: 22 },
          { label: "Daueraufgabe", value: 12 },
          { label: "geplant", value: 7 },
          { label: "ruht", value: 0 },
        ]}
      />
    ),
  },
];
