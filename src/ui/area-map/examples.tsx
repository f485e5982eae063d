import type { Example } from "../example.ts";
import { AreaMap } from "./area-map.tsx";

const AREAS = [
  { key: "a", path: "M0 0h360v300h-360z", x: 180, y: 150, name: "Neustadt", href: "#neustadt" },
  { key: "b", path: "M360 0h360v300h-360z", x: 540, y: 150, name: "Altdorf", href: "#altdorf", current: true },
];

export const examples: Example[] = [
  {
    name: "areas to choose from",
    element: (
      <AreaMap
        id="karte-wahl"
        caption="Wählen Sie Ihre Gemeinde"
        description="Zwei Gemeinden nebeneinander; die Liste sagt dasselbe."
        width={720}
        height={300}
        areas={AREAS}
      />
    ),
  },
  {
    name: "places in an area",
    element: (
      <AreaMap
        id="karte-orte"
        caption="Altdorf"
        description="Zwei Anlaufstellen; die Zahlen stehen auch in der Liste."
        width={720}
        height={300}
        areas={AREAS.map((area) => ({ ...area, href: undefined }))}
        points={[
          { x: 450, y: 200, text: "1" },
          { x: 600, y: 90, text: "2, 3" },
        ]}
      />
    ),
  },
];
