import type { Example } from "../example.ts";
import { PlainList } from "./plain-list.tsx";

export const examples: Example[] = [
  {
    name: "two lines",
    element: (
      <PlainList
        items={[
          { key: "m02", content: "M02 Mobile Kinderbeaufsichtigung" },
          { key: "m11", content: "M11 Deutsch am Arbeitsplatz" },
        ]}
      />
    ),
  },
];
