import type { Example } from "../example.ts";
import { MoneyField } from "./money-field.tsx";

export const examples: Example[] = [
  {
    name: "amount",
    element: (
      <MoneyField name="mf-betrag" label="Betrag" unit="€" value="72.000,00" hint="Ohne Tausenderpunkt geht es auch." />
    ),
  },
  {
    name: "error",
    element: (
      <MoneyField
        name="mf-eigen"
        label="Eigenmittel"
        unit="€"
        value="viel"
        error="Schreiben Sie einen Betrag in Euro, zum Beispiel 1.500."
      />
    ),
  },
];
