import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** What the county says it is still working on. */
export const oeffentlich: RouteConfigEntry[] = [route("konzept/woran-wir-arbeiten", "pages/oeffentlich/vorhaben.tsx")];

export const intern: RouteConfigEntry[] = [route("vorhaben", "pages/intern/vorhaben.tsx")];

export const frei: RouteConfigEntry[] = ["csv", "json"].map((ending) =>
  route(`konzept/woran-wir-arbeiten.${ending}`, "pages/frei/vorhaben.ts", {
    id: `konzept/vorhaben/vorhaben.${ending}`,
  }),
);
