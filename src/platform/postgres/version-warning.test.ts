import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { databaseWarning } from "./version-warning.ts";

const file = join(import.meta.dirname, "../../../docs/betrieb/bekannte-versionen.json");
const { postgresql: minimums, stand } = JSON.parse(readFileSync(file, "utf8"));

describe("databaseWarning", () => {
  it.each(["15.20", "15.20 (Debian 15.20-1.pgdg12+1)", "16.15", "17.11", "18.6", "18.10", "19.0"])(
    "has nothing to say of %s",
    (version) => {
      expect(databaseWarning(version, minimums)).toBeNull();
    },
  );

  it.each([
    ["18.4", "PostgreSQL 18.4 hat bekannte Sicherheitslücken. Aktualisieren Sie auf 18.6 oder neuer."],
    ["15.9", "PostgreSQL 15.9 hat bekannte Sicherheitslücken. Aktualisieren Sie auf 15.20 oder neuer."],
    ["14.24", "Wechseln Sie auf PostgreSQL 15 oder neuer."],
    ["18beta1", "nicht lesbar"],
    ["", "nicht lesbar"],
    ["9.6.24", "nicht lesbar"],
  ])("warns of %j", (version, sentence) => {
    expect(databaseWarning(version, minimums)).toContain(sentence);
  });

  it("does not pass over a list that cannot be read", () => {
    expect(() => databaseWarning("18.4", { "18": "achtzehn" })).toThrow(/no version/);
  });
});

it("bekannte-versionen.json says of which day it is", () => {
  expect(stand).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Object.keys(minimums)).toEqual(["15", "16", "17", "18"]);
});
