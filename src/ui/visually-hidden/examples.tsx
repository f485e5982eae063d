import type { Example } from "../example.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export const examples: Example[] = [
  {
    name: "number with hidden unit",
    element: (
      <p>
        8 <VisuallyHidden>von 11 Meilensteinen</VisuallyHidden>
      </p>
    ),
  },
];
