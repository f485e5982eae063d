import type { MapArea } from "#src/ui/area-map/area-map.tsx";
import type { Karte } from "../views/karte.ts";

type Flaeche = Karte["flaechen"][number];

/** Municipalities as areas of a map. `aktuell` is the slug of the one the page is about. */
export function flaechenOf(karte: Karte, aktuell: string | null, href?: (flaeche: Flaeche) => string): MapArea[] {
  return karte.flaechen.map((one) => ({
    key: one.slug,
    path: one.pfad,
    x: one.x,
    y: one.y,
    name: one.name,
    href: href?.(one),
    current: one.slug === aktuell,
  }));
}
