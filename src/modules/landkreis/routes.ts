import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  at.route("impressum", "pages/oeffentlich/impressum.tsx"),
  at.route("datenschutz", "pages/oeffentlich/datenschutz.tsx"),
  at.route("barrierefreiheit", "pages/oeffentlich/barrierefreiheit.tsx"),
  at.route("barriere-melden", "pages/oeffentlich/barriere-melden.tsx"),
  at.route("barriere-melden/danke", "pages/oeffentlich/barriere-danke.tsx"),
];

export const intern: RouteConfigEntry[] = [
  at.route("einstellungen", "pages/intern/einstellungen.tsx"),
  at.route("einstellungen/name", "pages/intern/name.tsx"),
  at.route("einstellungen/farben", "pages/intern/farben.tsx"),
  at.route("einstellungen/sprachen", "pages/intern/sprachen.tsx"),
  at.route("einstellungen/woerter", "pages/intern/woerter.tsx"),
  at.route("einstellungen/texte/:art/:locale", "pages/intern/rechtstext.tsx"),
  at.route("einstellungen/barrierefreiheit", "pages/intern/barrierefreiheit.tsx"),
  at.route("einstellungen/schnelllinks", "pages/intern/schnelllinks.tsx"),
  at.route("einstellungen/logo", "pages/intern/logo.tsx"),
  at.route("barrieremeldungen", "pages/intern/barrieremeldungen.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("stil/farben.css", "pages/frei/farben.ts"),
  at.route("logo", "pages/frei/logo.ts"),
  at.route("barrierefreiheit.json", "pages/frei/barrierefreiheit.ts"),
];
