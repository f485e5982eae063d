import { describe, expect, test } from "vitest";
import type { Rolle } from "#src/shared/actor.ts";
import matrix from "../../../e2e/matrix.json" with { type: "json" };
import { EVERY_ENTRY, entryAt, showsEntry } from "./office-areas.ts";

const rollen = matrix.akteure.split(" ");
/** What each actor gets to see, as the browser test recorded it. */
const recorded = matrix.routes as Readonly<Record<string, { readonly eigenes: string } | undefined>>;

test("no page stands in the menu twice", () => {
  const paths = EVERY_ENTRY.flatMap((one) => [one.path, ...(one.also ?? [])]);
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
});

describe("the menu shows a page to exactly those who may open it", () => {
  // A page that is new here is recorded with the next matrix.
  const known = EVERY_ENTRY.flatMap((entry) => {
    const statuses = recorded[`GET ${entry.path}`]?.eigenes.split(" ");
    return statuses ? [{ path: entry.path, entry, statuses }] : [];
  });

  test.each(known)("$path", ({ entry, statuses }) => {
    const shown = rollen.filter((rolle) => rolle !== "oeffentlich" && showsEntry(entry, [rolle as Rolle]));
    expect(shown).toEqual(rollen.filter((_, at) => statuses[at] === "200"));
  });

  test("nearly all of them are recorded", () => {
    expect(known.length).toBeGreaterThan(40);
  });
});

test.each([
  ["/intern", "/intern"],
  ["/intern/suche", undefined],
  ["/intern/wegweiser", "/intern/wegweiser"],
  ["/intern/wegweiser/unterlagen/1", "/intern/wegweiser"],
  ["/intern/wegweiser/pflege", "/intern/wegweiser/pflege"],
  ["/intern/massnahmen/import", "/intern/massnahmen"],
  ["/intern/massnahmenplan", undefined],
  ["/intern/konzept/excel", "/intern/konzept/excel"],
  ["/intern/kommentare/1", "/intern/entwuerfe"],
])("%s lies under %s", (here, path) => {
  expect(entryAt(here)?.path).toBe(path);
});
