import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { codeFrom, findSammelmappeRefusal, istOffen, kurzadresseOf, mayMakeSammelmappe } from "./sammelmappe.ts";
import { benutzer, FACHSTELLE, LESEND } from "../../../landkreis/test/fixtures.ts";

const day = (text: string) => text as Datum;
const ids = Array.from({ length: 21 }, (_, nr) => `l${nr}` as LeistungId);
const known = new Set(ids);
const sammelmappe = { titel: "Neu hier", notiz: "", giltBis: day("2026-12-31"), leistungIds: ids.slice(0, 2) };

describe("W51 a Sammelmappe", () => {
  it.each([
    ["as usual", {}, null],
    ["until today", { giltBis: day("2026-11-22") }, null],
    ["for a year", { giltBis: day("2027-11-23") }, null],
    ["for longer", { giltBis: day("2027-11-24") }, "zu-lange"],
    ["that is over", { giltBis: day("2026-11-21") }, "vorbei"],
    ["without entries", { leistungIds: [] }, "leer"],
    ["with twenty", { leistungIds: ids.slice(0, 20) }, null],
    ["with too many", { leistungIds: ids }, "zu-viele"],
    ["with a strange one", { leistungIds: ["x" as LeistungId] }, "unbekannt"],
  ] as const)("%s: %s", (_, change, refusal) => {
    expect(findSammelmappeRefusal({ ...sammelmappe, ...change }, day("2026-11-22"), known)).toBe(refusal);
  });

  it("opens until its last day", () => {
    expect([day("2026-12-31"), day("2027-01-01")].map((heute) => istOffen(sammelmappe, heute))).toEqual([true, false]);
  });

  it.each([
    ["the Fachstelle", FACHSTELLE, true],
    ["who answers for a Stelle", benutzer({ rolle: "zustaendige", bezugId: "s" }), true],
    ["a municipality", benutzer({ rolle: "gemeinde", bezugId: "g" }), true],
    ["who only reads", LESEND, false],
    ["a committee", benutzer({ rolle: "gremienmitglied", bezugId: null }), false],
  ] as const)("is made by %s: %s", (_, actor, may) => {
    expect(mayMakeSammelmappe(actor)).toBe(may);
  });
});

describe("W50 a short address", () => {
  it.each([
    ["0a1b2c3d", { art: "leistung", code: "0a1b2c3d" }],
    ["0A1B2C3D", { art: "leistung", code: "0a1b2c3d" }],
    ["abcdefghjkmn", { art: "sammelmappe", code: "abcdefghjkmn" }],
    ["ABCDEFGHJKMN", { art: "sammelmappe", code: "abcdefghjkmn" }],
    ["abcdefghjklo", null],
    ["0a1b2c3", null],
    ["../../etc", null],
    ["", null],
  ])("%s", (code, found) => {
    expect(kurzadresseOf(code)).toEqual(found);
  });

  it("comes from random bytes, every sign as likely as the other", () => {
    expect(codeFrom(new Uint8Array([0, 30, 31, 248, 255, 247, ...Array(20).fill(1)]))).toBe("a9a9bbbbbbbb");
  });
});
