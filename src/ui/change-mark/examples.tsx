import type { Example } from "../example.ts";
import { Deleted, Inserted } from "./change-mark.tsx";

export const examples: Example[] = [
  {
    name: "word diff",
    element: (
      <p>
        Anerkannte ziehen binnen <Deleted word="gestrichen:">zwei Jahren</Deleted>{" "}
        <Inserted word="neu:">zwölf Monaten</Inserted> um.
      </p>
    ),
  },
];
