import type { Example } from "../example.ts";
import { ChangeHistory } from "./change-history.tsx";

export const examples: Example[] = [
  {
    name: "changed, something new, nothing to compare",
    element: (
      <ChangeHistory
        words={{ before: "vorher:", after: "jetzt:" }}
        lang="de"
        entries={[
          {
            key: "3",
            at: "21.11.2026, 14:05",
            title: "Maßnahme geändert",
            who: "Stabsstelle Integration",
            fields: [
              { key: "titel", label: "Titel", before: "Wohnlotsen", after: "Wohnlotsen und Telefon für Vermietende" },
              { key: "ende", label: "Ende", before: "", after: "2027" },
            ],
            action: (
              <a className="wk-a" href="#vorher">
                Stand davor wiederherstellen
              </a>
            ),
          },
          { key: "1", at: "03.02.2026, 09:12", title: "Maßnahme angelegt", who: "automatisch" },
        ]}
      />
    ),
  },
];
