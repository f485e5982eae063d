export * from "./import-tables.ts";
export * from "./konzept-tables.ts";
export * from "./massnahme-tables.ts";
