import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Joining a working group (R057). */
export const oeffentlich: RouteConfigEntry[] = [
  route("konzept/prozess/mitmachen/:gruppe", "pages/oeffentlich/mitmachen.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("beitritte", "pages/intern/beitritte.tsx"),
  route("beitritte/:id", "pages/intern/beitritt.tsx"),
];
