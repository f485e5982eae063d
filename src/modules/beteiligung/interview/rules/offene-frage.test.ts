import { expect, test } from "vitest";
import { acceptFragen, FRAGEN_MAX, type OffeneFrage } from "./offene-frage.ts";

const frage = (id: string): OffeneFrage => ({
  quelle: `bedarf:${id}`,
  frage: `Woran zeigt sich ${id}?`,
  herkunft: `Bedarf ${id}`,
  adresse: `/intern/bedarfe/${id}`,
});
const OFFEN = Array.from({ length: FRAGEN_MAX + 1 }, (_, at) => frage(`b${at}`));
const every = (count: number) => OFFEN.slice(0, count).map((one) => one.quelle);

test.each([
  ["two that are open", ["bedarf:b0", "bedarf:b1"], [], ["bedarf:b0", "bedarf:b1"]],
  ["one sent twice", ["bedarf:b0", "bedarf:b0"], [], ["bedarf:b0"]],
  ["one that the guide has", ["bedarf:b0", "bedarf:b1"], ["bedarf:b0"], ["bedarf:b1"]],
  ["one that the guide has and nobody asks any more", ["bedarf:x"], ["bedarf:x"], []],
  ["one that is not open", ["bedarf:x"], [], "frage-unbekannt"],
  ["as many as fit", every(FRAGEN_MAX), [], every(FRAGEN_MAX)],
  ["one more than fit", every(FRAGEN_MAX + 1), [], "zu-viele-fragen"],
])("what comes into a guide (F1, F2): %s", (_name, gewaehlt, da, expected) => {
  const outcome = acceptFragen({ offen: OFFEN, gewaehlt }, da);
  expect(outcome.ok ? outcome.value.map((one) => one.quelle) : outcome.reason).toEqual(expected);
});
