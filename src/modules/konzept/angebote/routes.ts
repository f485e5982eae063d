import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  route("angebote", "pages/oeffentlich/angebote.tsx"),
  route("angebote/:id", "pages/oeffentlich/angebot.tsx"),
  route("angebote/bestaetigen/:token", "pages/oeffentlich/bestaetigen.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("angebote", "pages/intern/angebote.tsx"),
  route("angebote/einlesen", "pages/intern/einlesen.tsx"),
  route("angebote/neu", "pages/intern/angebot-neu.tsx"),
  route("angebote/:id", "pages/intern/angebot.tsx"),
];

export const frei: RouteConfigEntry[] = ["csv", "json"].map((ending) =>
  route(`angebote.${ending}`, "pages/frei/angebote.ts", { id: `konzept/angebote.${ending}` }),
);
