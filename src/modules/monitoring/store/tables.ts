export * from "../berichte/store/tables.ts";
