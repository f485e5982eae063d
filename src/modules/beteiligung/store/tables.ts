export * from "../antwort/store/tables.ts";
export * from "../auswertung/store/tables.ts";
export * from "../bestand/store/tables.ts";
export * from "../entwurf/store/tables.ts";
export * from "../umfrage/store/tables.ts";
export * from "../wellen/store/tables.ts";
export * from "../workshop/store/tables.ts";
export * from "../interview/store/tables.ts";
