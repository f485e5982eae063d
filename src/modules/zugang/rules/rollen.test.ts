import { describe, expect, it } from "vitest";
import type { Rollenbezug } from "#src/shared/actor.ts";
import { acceptRollen, rollenFor } from "./rollen.ts";
import { parseRollen } from "./rollen-formular.ts";

const ID = "0190aaaa-0000-7000-8000-000000000001";

describe("roles that may be given out", () => {
  it.each<[string, "kreis" | "betrieb", Rollenbezug[], string]>([
    ["none", "kreis", [], "keine-rolle"],
    ["an operator in a county", "kreis", [{ rolle: "betreiber", bezugId: null }], "rolle-gehoert-nicht-hierher"],
    [
      "the Fachstelle among operators",
      "betrieb",
      [{ rolle: "fachstelle", bezugId: null }],
      "rolle-gehoert-nicht-hierher",
    ],
    ["Zuständige of nothing", "kreis", [{ rolle: "zustaendige", bezugId: null }], "bezug-fehlt"],
    ["Lesende of a Gemeinde", "kreis", [{ rolle: "lesende", bezugId: ID }], "bezug-zu-viel"],
  ])("refuses %s", (_name, art, rollen, reason) => {
    expect(acceptRollen(art, rollen)).toEqual({ ok: false, reason });
  });

  it("drops doubles", () => {
    const lesende = { rolle: "lesende" as const, bezugId: null };
    expect(acceptRollen("kreis", [lesende, lesende])).toEqual({ ok: true, value: [lesende] });
  });

  it("knows operators only among operators", () => {
    expect(rollenFor("betrieb")).toEqual(["betreiber"]);
    expect(rollenFor("kreis")).not.toContain("betreiber");
  });
});

describe("T17 roles from a form", () => {
  it.each<[string, [string, string][], Rollenbezug[]]>([
    ["a tick", [["rolle.lesende", "ja"]], [{ rolle: "lesende", bezugId: null }]],
    ["a tick with what it is for", [[`bezug.gemeinde.${ID}`, "ja"]], [{ rolle: "gemeinde", bezugId: ID }]],
    ["a new choice", [["neu.zustaendige", ID]], [{ rolle: "zustaendige", bezugId: ID }]],
    ["an empty choice", [["neu.zustaendige", ""]], []],
    ["a role that does not exist", [["rolle.admin", "ja"]], []],
    ["an inherited name", [["rolle.__proto__", "ja"]], []],
    ["something that is no id", [["neu.gemeinde", "1' or '1"]], []],
    ["a role that needs what it is for, as a tick", [["rolle.gemeinde", "ja"]], []],
    ["other fields", [["email", "a@b.example"]], []],
  ])("%s", (_name, form, rollen) => {
    expect(parseRollen(form)).toEqual(rollen);
  });
});
