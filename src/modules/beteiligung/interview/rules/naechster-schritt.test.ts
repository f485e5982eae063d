import { expect, test } from "vitest";
import { naechsterSchritt } from "./naechster-schritt.ts";

const gefuehrt = { stand: "gefuehrt", geloescht: false, absaetze: [{ codes: 1 }], zitate: [] } as const;
const zitat = (stand: "entwurf" | "angefragt" | "freigegeben" | "zurueckgezogen", folgen = 0) => ({ stand, folgen });

test.each([
  ["planned", { stand: "vorgesehen" }, "fuehren"],
  ["called off", { stand: "abgesagt" }, null],
  ["held, nothing written", { absaetze: [] }, "aufschreiben"],
  ["a paragraph without a code", { absaetze: [{ codes: 1 }, { codes: 0 }] }, "codieren"],
  ["coded, no quote", {}, "zitieren"],
  ["a draft", { zitate: [zitat("freigegeben", 1), zitat("entwurf")] }, "freigeben"],
  ["somebody was asked", { zitate: [zitat("angefragt")] }, "freigeben"],
  ["released, nothing rests on it", { zitate: [zitat("freigegeben")] }, "belegen"],
  ["released, and something rests on it", { zitate: [zitat("freigegeben", 1), zitat("zurueckgezogen")] }, null],
  ["deleted without a quote", { geloescht: true, absaetze: [] }, null],
  ["deleted, a quote stays", { geloescht: true, absaetze: [], zitate: [zitat("freigegeben")] }, "belegen"],
] as const)("the next step of an interview: %s", (_name, change, expected) => {
  expect(naechsterSchritt({ ...gefuehrt, ...change })).toBe(expected);
});
