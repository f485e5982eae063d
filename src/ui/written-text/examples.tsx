import type { Example } from "../example.ts";
import { WrittenText } from "./written-text.tsx";

export const examples: Example[] = [
  {
    name: "headings, lists and links",
    element: (
      <WrittenText
        text={
          "Erster Absatz\nmit Umbruch und [Link](https://amt.example/).\n\n## Kopf\n\n- eins\n- zwei\n\n### Klein\n\n1. eins\n2. zwei"
        }
      />
    ),
  },
  { name: "other language", element: <WrittenText lang="ar" dir="rtl" text="الفقرة الأولى" /> },
];
