import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/modules/*/store/tables.ts",
    "./src/modules/*/store/auth-tables.ts",
    "./src/modules/*/store/angebot-tables.ts",
    "./src/modules/*/store/orte-tables.ts",
    "./src/modules/netzwerk/*/store/tables.ts",
    "./src/modules/wegweiser/*/store/tables.ts",
    "./src/platform/db/tables.ts",
  ],
  out: "./migrations",
});
