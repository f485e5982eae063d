import type { Example } from "../example.ts";
import { Disclosure } from "./disclosure.tsx";

export const examples: Example[] = [
  {
    name: "closed",
    element: (
      <Disclosure summary="7 gefährdete Maßnahmen">
        <ul className="wk-liste">
          <li>M02 Mobile Kinderbeaufsichtigung</li>
        </ul>
      </Disclosure>
    ),
  },
  {
    name: "open",
    element: (
      <Disclosure summary="Zahlen als Tabelle" open>
        <p>Hier steht die Tabelle.</p>
      </Disclosure>
    ),
  },
];
