export { isAngebotFeld, parseAngebot } from "./angebote/pages/teile/angebot-eingabe.ts";
export { AngebotFelder } from "./angebote/pages/teile/angebot-felder.tsx";
export { angebotValues } from "./angebote/pages/teile/angebot-values.ts";
export { FehlerListe } from "./pages/teile/fehler-liste.tsx";
export { formAgain, formRefused } from "./pages/teile/form-fehler.ts";
export { BeispielKette } from "./kette/pages/teile/beispielkette.tsx";
export { LageBalken, useLageSatz } from "./kette/pages/teile/lage.tsx";
