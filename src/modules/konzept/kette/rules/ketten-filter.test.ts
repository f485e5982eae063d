import { expect, test } from "vitest";
import { isGefiltert, parseKettenFilter } from "./ketten-filter.ts";

test.each([
  ["", {}],
  ["vorrang=hoch&zustand=entwurf", { vorrang: "hoch", zustand: "entwurf" }],
  ["vorrang=sehr-hoch&luecke=alles", {}],
  ["suche=%20Bus%20&handlungsfeld=wohnen", { suche: "Bus", handlungsfeld: "wohnen" }],
  ["handlungsfeld=../x", {}],
])("?%s", (query, expected) => {
  const filter = parseKettenFilter(new URLSearchParams(query));
  expect(filter).toEqual(expected);
  expect(isGefiltert(filter)).toBe(Object.keys(expected).length > 0);
});
