import type { Example } from "../example.ts";
import { FileField } from "./file-field.tsx";

export const examples: Example[] = [
  {
    name: "one file",
    element: (
      <FileField name="ff-datei" label="Tabelle" hint="Excel (XLSX) oder CSV, höchstens 10 MB" accept=".xlsx,.csv" />
    ),
  },
  {
    name: "error",
    element: (
      <FileField name="ff-logo" label="Wappen oder Logo" error="Wählen Sie eine Datei im Format SVG oder PNG." />
    ),
  },
];
