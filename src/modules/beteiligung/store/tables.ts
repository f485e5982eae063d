export * from "../entwurf/store/tables.ts";
