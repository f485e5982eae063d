export * from "../antwort/store/tables.ts";
export * from "../entwurf/store/tables.ts";
export * from "../umfrage/store/tables.ts";
export * from "../interview/store/tables.ts";
