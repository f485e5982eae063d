import type { Example } from "../example.ts";
import { SplitLayout } from "./split-layout.tsx";

export const examples: Example[] = [
  {
    name: "text and margin",
    element: (
      <SplitLayout
        sideLabel="Steckbrief"
        side={[
          {
            heading: "Zuständigkeit",
            facts: [
              { term: "Federführung", details: "Diakonisches Werk Erlengrund" },
              { term: "Beteiligte", details: "Kreiswohnbau Erlengrund eG" },
            ],
          },
          {
            heading: "Ihre Hinweise",
            content: (
              <p className="wk-klein">
                <a className="wk-a" href="#h">
                  Frage senden
                </a>
              </p>
            ),
          },
        ]}
      >
        <p>Der Text steht links und auf dem Telefon zuerst.</p>
      </SplitLayout>
    ),
  },
];
