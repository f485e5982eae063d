import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

/** The guide has a head of its own (src/app/layouts/wegweiser.tsx): languages in place of the county's menu. */
export const wegweiser: RouteConfigEntry[] = [
  at.route("wegweiser", "pages/oeffentlich/wegweiser.tsx"),
  at.route("wegweiser/zustaendig", "pages/oeffentlich/zustaendig.tsx"),
  at.route("wegweiser/lebenslagen/:slug", "pages/oeffentlich/lebenslage.tsx"),
  at.route("wegweiser/leistungen/:slug", "pages/oeffentlich/leistung.tsx"),
  at.route("wegweiser/leistungen/:slug/laufzettel", "pages/oeffentlich/laufzettel.tsx"),
];

export const oeffentlich: RouteConfigEntry[] = [];

export const intern: RouteConfigEntry[] = [];

export const frei: RouteConfigEntry[] = [];
