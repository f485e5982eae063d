import { describe, expect, it } from "vitest";
import { listAngaben } from "./protokoll-angaben.ts";

const one = (before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
  listAngaben([{ before, after }]);
const id = "01a2000c-368f-7184-ba45-f41a9e0a205e";

describe("the lines below an entry of the log", () => {
  it.each([
    ["a text", { titel: "Alt" }, { titel: "Neu" }, [{ feld: "titel", alt: "Alt", neu: "Neu", opak: false }]],
    ["a new thing", null, { name: "Amt", kurzname: "" }, [{ feld: "name", alt: null, neu: "Amt", opak: false }]],
    ["an emptied field", { ort: "Ort" }, { ort: "" }, [{ feld: "ort", alt: "Ort", neu: null, opak: false }]],
    ["a switch", null, { gesperrt: true }, [{ feld: "gesperrt", alt: null, neu: true, opak: false }]],
    [
      "a list of words",
      null,
      { sprachen: ["de", "en"] },
      [{ feld: "sprachen", alt: null, neu: "de; en", opak: false }],
    ],
    [
      "roles by their name",
      null,
      { rollen: [{ rolle: "lesende", bezugId: null }] },
      [{ feld: "rollen", alt: null, neu: "lesende", opak: false }],
    ],
    [
      "things without a name are counted",
      { finanzierungen: [{ betragCent: 1 }] },
      { finanzierungen: [{ betragCent: 1 }, { betragCent: 2 }] },
      [{ feld: "finanzierungen", alt: { anzahl: 1 }, neu: { anzahl: 2 }, opak: false }],
    ],
    [
      "as many things as before, but others",
      { finanzierungen: [{ betragCent: 1 }] },
      { finanzierungen: [{ betragCent: 2 }] },
      [{ feld: "finanzierungen", alt: { anzahl: 1 }, neu: { anzahl: 1 }, opak: true }],
    ],
    [
      "a reference",
      { gemeindeId: id },
      { gemeindeId: null },
      [{ feld: "gemeindeId", alt: null, neu: null, opak: true }],
    ],
  ])("says %s", (_, before, after, expected) => {
    expect(one(before, after)).toEqual(expected);
  });

  it.each([
    ["what stayed the same", { titel: "Gleich" }, { titel: "Gleich" }],
    ["what stayed empty", { ort: "" }, { ort: null }],
    ["an empty list of a new thing", null, { sprachen: [], motto: {} }],
    ["technical fields", null, { rev: 2, sha256: "ab", benutzerId: id }],
  ])("leaves out %s", (_, before, after) => {
    expect(one(before, after)).toEqual([]);
  });

  it("never shows a number of the database", () => {
    expect(JSON.stringify(one({ x: id, list: [id] }, { x: "frei", list: [id, id] }))).not.toContain(id);
  });

  it("shortens long texts", () => {
    expect(one(null, { auftrag: "a".repeat(500) })[0]?.neu).toHaveLength(158);
  });
});
