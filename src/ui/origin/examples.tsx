import type { Example } from "../example.ts";
import { Origin } from "./origin.tsx";

export const examples: Example[] = [
  {
    name: "source line",
    element: (
      <Origin>
        Stand 31.10.2026. Jede Federführung meldet zweimal im Jahr.{" "}
        <a className="wk-a" href="#wie">
          So entstehen diese Angaben
        </a>
      </Origin>
    ),
  },
];
