import type { Example } from "../example.ts";
import { TextBlock } from "./text-block.tsx";

export const examples: Example[] = [
  {
    name: "paragraphs",
    element: <TextBlock text={"Erster Absatz\nmit Zeilenumbruch.\n\nZweiter Absatz <b>ohne Auszeichnung</b>."} />,
  },
  { name: "other language", element: <TextBlock lang="ar" dir="rtl" text="الفقرة الأولى" /> },
];
