export { listUeberfaelligeAufgaben } from "./views/ueberfaellige.ts";
export { listAufgabenAusBeschluss } from "./views/aus-beschluss.ts";
