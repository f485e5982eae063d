import type { Example } from "../example.ts";
import { SelectField } from "./select-field.tsx";

export const examples: Example[] = [
  {
    name: "options",
    element: (
      <SelectField
        name="sf-feld"
        label="Handlungsfeld"
        empty="Bitte wählen"
        options={[
          { value: "1", label: "Sprache und Bildung" },
          { value: "2", label: "Wohnen und Mobilität" },
        ]}
        value="2"
      />
    ),
  },
  {
    name: "groups and error",
    element: (
      <SelectField
        name="sf-stelle"
        label="Stelle"
        error="Wählen Sie eine Stelle."
        options={[
          { label: "Landratsamt", options: [{ value: "a", label: "Sozialamt" }] },
          { label: "Gemeinden", options: [{ value: "b", label: "Dornhag" }] },
        ]}
      />
    ),
  },
  {
    name: "label hidden, in a table",
    element: (
      <SelectField name="sf-spalte" label="Spalte wird zu" labelHidden options={[{ value: "t", label: "Titel" }]} />
    ),
  },
];
