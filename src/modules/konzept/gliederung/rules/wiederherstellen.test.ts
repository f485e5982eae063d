import { describe, expect, it } from "vitest";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { aBedarfInhalt } from "../../kette/test/fixtures.ts";
import { auditOf } from "../../rules/massnahme-audit.ts";
import { anInhalt, fuehrt } from "../../test/fixtures.ts";
import { isWiederherstellbar, restoreBedarf, restoreHandlungsfeld, restoreMassnahme } from "./wiederherstellen.ts";

describe("which entries can be taken back", () => {
  it.each([
    ["konzept.massnahme.changed", true],
    ["konzept.massnahme.maintained", true],
    ["konzept.massnahmen.changed", true],
    ["konzept.bedarf.moved", true],
    ["konzept.wirkungsziel.changed", true],
    ["konzept.handlungsfeld.changed", true],
    ["konzept.bedarf.ordered", false],
    ["konzept.massnahme.published", false],
    ["konzept.bedarf.merged", false],
    ["konzept.konzept.changed", false],
    ["zugang.konto.changed", false],
  ])("%s: %s", (verb, expected) => {
    expect(isWiederherstellbar(verb)).toBe(expected);
  });
});

const FELD = newId<"Handlungsfeld">();
const now = aBedarfInhalt(FELD, { titel: "Neu", vorrang: "hoch", vorrangGrund: "weil" });

describe("the state before an entry", () => {
  it.each([
    ["fields of the entry only", { titel: "Alt" }, { ...now, titel: "Alt" }],
    ["a value that was nothing", { vorrang: null, vorrangGrund: "" }, { ...now, vorrang: null, vorrangGrund: "" }],
    ["not the reason beside it", { titel: "Alt", grund: "x" }, { ...now, titel: "Alt" }],
    ["nothing that is no content", { veroeffentlichtAm: null }, null],
    ["nothing of a shape that is gone", { titel: 7 }, null],
    ["nothing from an empty entry", {}, null],
  ])("%s", (_, before, expected) => {
    expect(restoreBedarf(now, before)).toEqual(expected);
  });

  it("reads back what the log keeps of a Maßnahme", () => {
    const before = anInhalt(FELD, {
      titel: "Alt",
      beginn: { tag: "2026-01-01" as Datum, genauigkeit: "jahr" },
      zustaendigkeiten: [fuehrt(newId<"Stelle">())],
    });
    const later = { ...before, titel: "Neu", beginn: null, zustaendigkeiten: [] };
    const log = JSON.parse(JSON.stringify(auditOf(before))) as Record<string, unknown>;
    expect(restoreMassnahme(later, log)).toEqual(before);
  });

  it("brings back the texts of a Handlungsfeld, not its address", () => {
    const feld = { name: "Neu", zusammenfassung: "", aktuelleSituation: "", trend: "" };
    expect(restoreHandlungsfeld(feld, { name: "Alt", slug: "alt" })).toEqual({ ...feld, name: "Alt" });
  });
});
