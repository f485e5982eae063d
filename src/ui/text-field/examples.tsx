import type { Example } from "../example.ts";
import { TextField } from "./text-field.tsx";

export const examples: Example[] = [
  { name: "plain", element: <TextField name="tf-titel" label="Titel" value="Wohnlotsen" required /> },
  {
    name: "hint and optional",
    element: (
      <TextField
        name="tf-mail"
        type="email"
        label="E-Mail"
        optional="(freiwillig)"
        hint="Nur für Rückfragen."
        autoComplete="email"
      />
    ),
  },
  {
    name: "error, other language",
    element: (
      <TextField
        name="tf-ar"
        label="Titel auf Arabisch"
        value="عنوان"
        lang="ar"
        dir="rtl"
        error="Schreiben Sie höchstens 200 Zeichen."
      />
    ),
  },
  {
    name: "unit",
    element: <TextField name="tf-anzahl" label="Plätze" unit="Personen" inputMode="numeric" value="12" />,
  },
];
