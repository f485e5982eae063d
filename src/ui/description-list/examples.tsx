import type { Example } from "../example.ts";
import { DescriptionList } from "./description-list.tsx";

export const examples: Example[] = [
  {
    name: "plain",
    element: (
      <DescriptionList
        items={[
          { term: "Laufzeit", details: "01.10.2025 bis 30.09.2027" },
          { term: "Beschluss", details: "Maßnahmenprogramm 2026" },
        ]}
      />
    ),
  },
  {
    name: "quick facts",
    element: (
      <DescriptionList
        look="facts"
        items={[
          { term: "Wo", details: "Jobcenter, Industriestraße 3" },
          { term: "Kosten", details: "keine" },
        ]}
      />
    ),
  },
];
