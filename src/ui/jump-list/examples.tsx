import type { Example } from "../example.ts";
import { JumpList } from "./jump-list.tsx";

export const examples: Example[] = [
  {
    name: "sections",
    element: (
      <JumpList
        label="Auf dieser Seite"
        items={[
          { id: "lage", text: "Aktuelle Situation" },
          { id: "bedarfe", text: "Bedarfe" },
          { id: "massnahmen", text: "Maßnahmen" },
        ]}
      />
    ),
  },
];
