import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** How the next Fassung comes about, and the documents of it. */
export const oeffentlich: RouteConfigEntry[] = [route("konzept/prozess", "pages/oeffentlich/prozess.tsx")];

export const intern: RouteConfigEntry[] = [
  route("prozess", "pages/intern/prozesse.tsx"),
  route("fassungen/frueher", "pages/intern/fruehere.tsx"),
  route("prozess/:id", "pages/intern/prozess.tsx"),
];

export const frei: RouteConfigEntry[] = [
  ...["csv", "json"].map((ending) =>
    route(`konzept/prozess.${ending}`, "pages/frei/prozess.ts", { id: `konzept/prozess/prozess.${ending}` }),
  ),
  route("konzept/unterlagen/:id", "pages/frei/unterlage.ts"),
];
