export * from "./import-tables.ts";
export * from "./konzept-tables.ts";
export * from "./massnahme-tables.ts";
export * from "../kette/store/tables.ts";
export * from "../sachstand/store/tables.ts";
export * from "../gliederung/store/tables.ts";
export * from "../angebote/store/tables.ts";
export * from "../antraege/store/tables.ts";
export * from "../ideen/store/tables.ts";
export * from "../quer/store/tables.ts";
export * from "../abfrage/store/tables.ts";
export * from "../fassung/store/tables.ts";
export * from "../prozess/store/tables.ts";
<<<<<<< HEAD
export * from "../vorlage/store/tables.ts";
=======
export * from "../redaktion/store/tables.ts";
>>>>>>> 13d0947563e73098089c7746ec12c93be17c359f
