import type { Example } from "../example.ts";
import { Notice } from "./notice.tsx";

export const examples: Example[] = [
  {
    name: "info",
    element: (
      <Notice>
        <p>
          <strong>Diese Seite gibt es nicht mehr.</strong> Vielleicht wurde sie zusammengelegt.
        </p>
      </Notice>
    ),
  },
  {
    name: "warning",
    element: (
      <Notice tone="warning" title="Noch nicht geprüft">
        <p>Der deutsche Text gilt.</p>
      </Notice>
    ),
  },
  {
    name: "error",
    element: (
      <Notice tone="error" title="Spalte „Ansprechpartner“ wird nicht übernommen" level={3}>
        <p>Sie enthält Namen von Personen.</p>
      </Notice>
    ),
  },
];
