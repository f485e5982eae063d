import type { Example } from "../example.ts";
import { Quote } from "./quote.tsx";

export const examples: Example[] = [
  {
    name: "with source",
    element: (
      <Quote source="Gespräch mit dem Diakonischen Werk, 26.08.2025">
        Zwei Wohnungen in einem Monat, 80 Haushalte auf der Liste.
      </Quote>
    ),
  },
];
