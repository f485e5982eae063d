export { ZuDieserSeite } from "./rueckmeldung/pages/teile/zu-dieser-seite.tsx";
export { richtung, SPRACHNAMEN, type Sprache } from "./rules/sprachen.ts";
