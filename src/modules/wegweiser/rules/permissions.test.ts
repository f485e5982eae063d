import { describe, expect, it } from "vitest";
import { type Actor, OEFFENTLICH, type Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import type { StelleId } from "./bezug.ts";
import {
  mayEditAnlaufstelle,
  mayEditLeistung,
  mayManageWegweiser,
  mayPublishLeistung,
  mayReadWegweiserIntern,
} from "./permissions.ts";

const OWNER = "owner" as StelleId;
const PROVIDER = "provider" as StelleId;
const with_ = (...rollen: Rollenbezug[]): Actor => ({
  kind: "benutzer",
  id: "x" as Id<"Benutzer">,
  name: "x",
  rollen,
  zweiterFaktor: true,
});
const of = (rolle: Rollenbezug["rolle"], bezugId: string | null = null) => with_({ rolle, bezugId });
const leistung = { verantwortlichId: OWNER, anbieterId: PROVIDER };

describe("who may do what", () => {
  it.each([
    ["visitor", OEFFENTLICH, "-----"],
    ["machine", { kind: "system", id: null, rollen: [], name: "demo" }, "RMEPA"],
    ["Fachstelle", of("fachstelle"), "RMEPA"],
    ["owner of the text", of("zustaendige", OWNER), "R-E--"],
    ["who does the work, and sits there", of("zustaendige", PROVIDER), "R-E-A"],
    ["another Stelle", of("zustaendige", "andere"), "R----"],
    ["Fachredaktion", of("fachredaktion", OWNER), "R----"],
    ["Gemeinde", of("gemeinde", OWNER), "R----"],
    ["reading", of("lesende"), "R----"],
    ["Betreiber", of("betreiber"), "-----"],
  ] as const)("%s", (_, actor, expected) => {
    const marks = [
      mayReadWegweiserIntern(actor) ? "R" : "-",
      mayManageWegweiser(actor) ? "M" : "-",
      mayEditLeistung(actor, leistung) ? "E" : "-",
      mayPublishLeistung(actor) ? "P" : "-",
      mayEditAnlaufstelle(actor, { stelleId: PROVIDER }) ? "A" : "-",
    ];
    expect(marks.join("")).toBe(expected);
  });
});
