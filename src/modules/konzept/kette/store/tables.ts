export * from "./bedarf-tables.ts";
export * from "./beleg-tables.ts";
export * from "./ziel-tables.ts";
export * from "./kapitel-tables.ts";
