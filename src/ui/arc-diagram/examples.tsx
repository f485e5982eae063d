import type { Example } from "../example.ts";
import { ArcDiagram } from "./arc-diagram.tsx";

export const examples: Example[] = [
  {
    name: "who hands over to whom",
    element: (
      <ArcDiagram
        id="wege"
        caption="Wer gibt an wen weiter"
        description="Die Ausländerbehörde gibt an das Jobcenter weiter, das Jobcenter an die Volkshochschule."
        nodes={[
          { key: "a", text: "Ausländerbehörde" },
          { key: "j", text: "Jobcenter Erlengrund, Geschäftsstelle" },
          { key: "v", text: "Volkshochschule" },
        ]}
        arcs={[
          { from: "a", to: "j", text: "1" },
          { from: "j", to: "v", text: "2" },
          { from: "v", to: "a", text: "3" },
        ]}
      />
    ),
  },
];
