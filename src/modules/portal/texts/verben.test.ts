import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { portalTexts } from "./index.ts";

const SRC = join(import.meta.dirname, "../../..");
/** Whatever writes into the log, itself or through `changeSettings` and `changeThemenliste`. */
const WRITES = /audit\/record\.ts"|change-(?:settings|themenliste)\.ts"/;
/** Names of jobs and mails look alike; they are told by what stands before them. */
const VERB =
  /(?<!kind: |const \w+ = )"((?:beteiligung|gremien|konzept|landkreis|monitoring|netzwerk|platform|zugang|portal|wegweiser)\.[a-z.-]+[a-z])"/g;

const verbs = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .filter((text) => WRITES.test(text))
  .flatMap((text) => [...text.matchAll(VERB)].map((match) => match[1] ?? ""));
const every = [...new Set(verbs)].toSorted();

describe("every verb of the log", () => {
  it("is found in the commands", () => {
    expect(every.length).toBeGreaterThan(80);
    expect(every).toContain("landkreis.farben.changed");
  });

  it.each(["de", "en"] as const)("has a sentence: %s", (locale) => {
    const messages: Record<string, string> = portalTexts.messages[locale] ?? {};
    expect(every.filter((verb) => !messages[`verb.${verb}`])).toEqual([]);
  });

  it("has no sentence left over", () => {
    const left = Object.keys(portalTexts.messages.de)
      .filter((key) => key.startsWith("verb."))
      .map((key) => key.slice("verb.".length));
    expect(left.filter((verb) => !every.includes(verb))).toEqual([]);
  });
});
