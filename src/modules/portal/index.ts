export { listUeberfaelligeAufgaben } from "./views/ueberfaellige.ts";
