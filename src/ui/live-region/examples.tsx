import type { Example } from "../example.ts";
import { LivePart, LiveRegion } from "./live-region.tsx";

export const examples: Example[] = [
  {
    name: "a board",
    element: (
      <LiveRegion id="tafel" href="#tafel" live="#live" stand="sammeln">
        <LivePart name="anzahl" spoken>
          <p>14 Karten</p>
        </LivePart>
        <LivePart name="karten">
          <ul>
            <li>Bus zur Frühschicht</li>
          </ul>
        </LivePart>
      </LiveRegion>
    ),
  },
];
