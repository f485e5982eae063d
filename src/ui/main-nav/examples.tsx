import type { Example } from "../example.ts";
import { ChainNav, MainNav, MenuNav } from "./main-nav.tsx";

export const examples: Example[] = [
  {
    name: "main links",
    element: (
      <MainNav
        label="Hauptbereiche"
        links={[
          { text: "Konzept", href: "#k", current: true },
          { text: "Wegweiser", href: "#w" },
          { text: "Mitmachen", href: "#m" },
        ]}
      />
    ),
  },
  {
    name: "second menu with shapes",
    element: (
      <ChainNav
        label="Wirkungskette"
        links={[
          { text: "Belege", href: "#1", glyph: "beleg" },
          { text: "Bedarfe", href: "#2", glyph: "bedarf" },
          { text: "Maßnahmen", href: "#4", glyph: "massnahme", current: true },
          { text: "Ganze Kette", href: "#6" },
        ]}
      />
    ),
  },
  {
    name: "menus of the office",
    element: (
      <MenuNav
        label="Weitere Bereiche"
        groups={[
          { text: "Konzept", links: [{ text: "Handlungsfelder", href: "#h" }] },
          {
            text: "Steuern",
            links: [
              { text: "Controlling", href: "#c" },
              { text: "Berichte", href: "#b", current: true },
            ],
          },
        ]}
      />
    ),
  },
];
