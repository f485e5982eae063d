import type { Example } from "../example.ts";
import { TextArea } from "./text-area.tsx";

export const examples: Example[] = [
  {
    name: "with hint",
    element: (
      <TextArea
        name="ta-text"
        label="Was ist geschehen?"
        hint="Zwei bis drei Sätze. Bitte keine Namen von Personen."
        value="Eine Linie angepasst."
      />
    ),
  },
  {
    name: "error",
    element: (
      <TextArea name="ta-grund" label="Grund" error="Schreiben Sie in einem Satz, was die Maßnahme aufhält." rows={2} />
    ),
  },
];
