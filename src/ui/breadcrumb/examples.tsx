import type { Example } from "../example.ts";
import { Breadcrumb } from "./breadcrumb.tsx";

export const examples: Example[] = [
  {
    name: "three levels",
    element: (
      <Breadcrumb
        label="Brotkrumen"
        items={[
          { text: "Konzept", href: "#k" },
          { text: "Handlungsfelder", href: "#f" },
          { text: "Wohnen und Mobilität" },
        ]}
      />
    ),
  },
];
