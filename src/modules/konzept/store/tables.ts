export * from "./import-tables.ts";
export * from "./konzept-tables.ts";
export * from "./massnahme-tables.ts";
export * from "../kette/store/tables.ts";
export * from "../sachstand/store/tables.ts";
export * from "../gliederung/store/tables.ts";
