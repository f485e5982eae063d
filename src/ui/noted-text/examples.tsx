import type { Example } from "../example.ts";
import { NotedText } from "./noted-text.tsx";

const mark = (note: number, place: number) => ({ note, place, label: `Fußnote ${note}` });

export const examples: Example[] = [
  {
    name: "marks",
    element: (
      <>
        <NotedText
          paragraphs={[
            [[{ text: "Plätze fehlen" }, mark(1, 1), { text: "." }], [{ text: "Zweite Zeile." }]],
            [[{ text: "Noch einmal" }, mark(1, 2)]],
          ]}
        />
        <p id="fn-1">1. Woher wir das wissen</p>
      </>
    ),
  },
];
