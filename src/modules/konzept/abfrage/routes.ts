import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** What a secret link opens. No account, no script. */
export const oeffentlich: RouteConfigEntry[] = [
  route("rueckmeldung/abbestellen/:token", "pages/oeffentlich/abbestellen.tsx"),
  route("rueckmeldung/:token", "pages/oeffentlich/rueckmeldungen.tsx"),
  route("rueckmeldung/:token/:abfrageId", "pages/oeffentlich/rueckmeldung.tsx"),
  route("rueckmeldung/:token/:abfrageId/senden", "pages/oeffentlich/rueckmeldung-senden.tsx"),
  route("rueckmeldung/:token/:abfrageId/weitergeben", "pages/oeffentlich/rueckmeldung-weitergeben.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("abfragen", "pages/intern/runden.tsx"),
  route("abfragen/neu", "pages/intern/runde-neu.tsx"),
  route("abfragen/:id", "pages/intern/runde.tsx"),
  route("rueckmeldungen/:id", "pages/intern/rueckmeldung.tsx"),
];
