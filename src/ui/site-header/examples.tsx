import type { Example } from "../example.ts";
import { MainNav } from "../main-nav/main-nav.tsx";
import { SiteHeader } from "./site-header.tsx";
const ARMS =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='44' viewBox='0 0 40 44'%3E%3Cpath d='M2 2h36v22c0 10-8 15-18 18C10 39 2 34 2 24z' fill='%23285a3c'/%3E%3C/svg%3E";

export const examples: Example[] = [
  {
    name: "ring mark and menu",
    element: (
      <SiteHeader
        home="#start"
        name="Landkreis Erlengrund"
        subline="Integration gemeinsam gestalten"
        nav={
          <MainNav
            label="Hauptmenü"
            links={[
              { text: "Konzept", href: "#k" },
              { text: "Zahlen", href: "#z" },
            ]}
          />
        }
      />
    ),
  },
  { name: "arms of the county", element: <SiteHeader home="#start" name="Landkreis Erlengrund" logo={ARMS} /> },
];
