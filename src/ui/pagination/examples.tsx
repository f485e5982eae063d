import type { Example } from "../example.ts";
import { Pagination } from "./pagination.tsx";

export const examples: Example[] = [
  {
    name: "in the middle",
    element: (
      <Pagination
        label="Seiten"
        status="Seite 2 von 7"
        back={{ href: "#1", text: "Zurück" }}
        next={{ href: "#3", text: "Weiter" }}
      />
    ),
  },
  {
    name: "first page",
    element: (
      <Pagination label="Seiten der zweiten Liste" status="Seite 1 von 7" next={{ href: "#2", text: "Weiter" }} />
    ),
  },
];
