import type { Example } from "../example.ts";
import { DateField } from "./date-field.tsx";

export const examples: Example[] = [
  {
    name: "typed day",
    element: (
      <DateField
        name="df-termin"
        label="Neuer Termin"
        hint="Tag, Monat, Jahr, zum Beispiel 12.12.2027"
        value="1.2.27"
      />
    ),
  },
  {
    name: "error",
    element: (
      <DateField
        name="df-ende"
        label="Ende"
        hint="Tag, Monat, Jahr"
        value="gestern"
        error="Nennen Sie ein Datum nach dem 31.12.2026."
      />
    ),
  },
];
