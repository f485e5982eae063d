import type { Example } from "../example.ts";
import { Combobox } from "./combobox.tsx";

export const examples: Example[] = [
  {
    name: "suggestions",
    element: (
      <Combobox
        name="cb-stelle"
        label="Zuständige Stelle"
        hint="Tippen Sie die ersten Buchstaben."
        suggestions={["Kreiswohnbau Erlengrund eG", { value: "Sachgebiet Mobilität und ÖPNV", label: "SG ÖPNV" }]}
        value="Kreis"
      />
    ),
  },
];
