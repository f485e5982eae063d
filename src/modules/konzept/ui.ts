export { AngebotFelder } from "./angebote/pages/teile/angebot-felder.tsx";
export { angebotValues } from "./angebote/pages/teile/angebot-values.ts";
export { FehlerListe } from "./pages/teile/fehler-liste.tsx";
export { BeispielKette } from "./kette/pages/teile/beispielkette.tsx";
export { LageBalken, useLageSatz } from "./kette/pages/teile/lage.tsx";
