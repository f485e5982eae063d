export { registerUeberfaelliges, type UeberfaelligerBeitrag } from "./controlling/views/beitraege.ts";
