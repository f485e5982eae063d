export { FormSeite, InternPfad } from "#src/modules/landkreis/ui.ts";
export { flaechenOf } from "./karte/pages/flaechen.ts";
export { German, useGerman } from "./pages/parts.tsx";
export { optionalText, VerlaufTeil } from "./pages/verlauf-teil.tsx";
export { optionalId } from "./pages/intern/stelle-form.ts";
export { sprachName } from "./rules/sprachen.ts";
export { ANGEBOTSTAENDE, OHNE_ANGABEN } from "./rules/angebot.ts";
export { ORT_ARTEN, type OrtArt } from "./rules/ort.ts";
