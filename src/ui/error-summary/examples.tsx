import type { Example } from "../example.ts";
import { ErrorSummary } from "./error-summary.tsx";

export const examples: Example[] = [
  {
    name: "two errors",
    element: (
      <ErrorSummary
        title="Zwei Angaben fehlen noch"
        errors={[
          { name: "ta-grund", message: "Nennen Sie den Grund" },
          { name: "df-ende", message: "Nennen Sie einen neuen Termin" },
        ]}
      />
    ),
  },
  {
    name: "one sentence",
    element: (
      <ErrorSummary
        title="Jemand hat M43 inzwischen geändert"
        errors={[{ message: "Vergleichen Sie beide Fassungen." }]}
      />
    ),
  },
];
