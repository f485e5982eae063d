import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { GemeindeId } from "./bezug.ts";
import type { AnlaufstelleId, ZustaendigkeitsregelId } from "./ids.ts";
import { type Befund, checkRegeln } from "./regeln-pruefen.ts";
import { decideZustaendig, type Frage, type Zustaendig, type Zustaendigkeitsregel } from "./zustaendig.ts";

const HEUTE = "2026-11-21" as Datum;
const d = (text: string) => text as Datum;
const NORD = "nord" as GemeindeId;
const SUED = "sued" as GemeindeId;

function regel(id: string, overrides: Partial<Zustaendigkeitsregel> = {}): Zustaendigkeitsregel {
  return {
    id: id as ZustaendigkeitsregelId,
    gemeindeId: null,
    nachnameVon: "",
    nachnameBis: "",
    papier: "",
    alterVon: null,
    alterBis: null,
    haushalt: "",
    anlaufstelleId: "haus" as AnlaufstelleId,
    raum: "",
    giltAb: null,
    giltBis: null,
    ...overrides,
  };
}
const frage = (overrides: Partial<Frage> = {}): Frage => ({
  gemeindeId: null,
  nachname: "",
  papier: "",
  alter: null,
  haushalt: "",
  ...overrides,
});
const AK = regel("A–K", { nachnameVon: "A", nachnameBis: "K" });
const LZ = regel("L–Z", { nachnameVon: "L", nachnameBis: "Z" });
const ALLE = regel("alle");
const NORDEN = regel("nord", { gemeindeId: NORD });
const DULDUNG = regel("duldung", { papier: "gestattung" });
const U27 = regel("u27", { alterVon: 12, alterBis: 27 });
const KINDER = regel("kinder", { haushalt: "mit-kindern" });

function said(outcome: Zustaendig): string {
  if (outcome.art === "gefunden")
    return `${outcome.regel.id}${outcome.gruende.length ? ` (${outcome.gruende.join()})` : ""}`;
  if (outcome.art === "niemand") return `niemand: ${outcome.grund}${"tag" in outcome ? ` ${outcome.tag}` : ""}`;
  return `fehlt: ${outcome.fehlt.join()}; sonst ${outcome.sonst?.id ?? "niemand"}`;
}

describe("who is zuständig", () => {
  const CASES: [string, Zustaendigkeitsregel[], Frage, string][] = [
    ["no rules", [], frage(), "niemand: keine-regel"],
    ["one for all", [ALLE], frage(), "alle"],
    ["surname A–K", [AK, LZ], frage({ nachname: "Haddad" }), "A–K (nachname)"],
    ["surname K, the end of the range", [AK, LZ], frage({ nachname: "Kaya" }), "A–K (nachname)"],
    ["surname L", [AK, LZ], frage({ nachname: "L" }), "L–Z (nachname)"],
    ["Ö stands under O", [AK, LZ], frage({ nachname: "Özdemir" }), "L–Z (nachname)"],
    [
      "one letter where the range ends inside it: more is asked",
      [
        regel("A–Sca", { nachnameVon: "A", nachnameBis: "Sca" }),
        regel("Scb–Z", { nachnameVon: "Scb", nachnameBis: "Z" }),
      ],
      frage({ nachname: "S" }),
      "fehlt: nachname; sonst niemand",
    ],
    [
      "letters that no register sorts are not said",
      [AK, LZ],
      frage({ nachname: "شمس" }),
      "fehlt: nachname; sonst niemand",
    ],
    ["surname not said", [AK, LZ], frage(), "fehlt: nachname; sonst niemand"],
    ["the own Gemeinde before the county", [ALLE, NORDEN], frage({ gemeindeId: NORD }), "nord (gemeinde)"],
    ["another Gemeinde: the county", [ALLE, NORDEN], frage({ gemeindeId: SUED }), "alle"],
    [
      "the Gemeinde outweighs paper and age",
      [NORDEN, regel("x", { papier: "eu", alterVon: 18 })],
      frage({ gemeindeId: NORD, papier: "eu", alter: 30 }),
      "nord (gemeinde)",
    ],
    ["another paper", [ALLE, DULDUNG], frage({ papier: "titel" }), "alle"],
    ["this paper", [ALLE, DULDUNG], frage({ papier: "gestattung" }), "duldung (papier)"],
    ["paper not said: asked, with what holds otherwise", [ALLE, DULDUNG], frage(), "fehlt: papier; sonst alle"],
    ["27 still belongs to young people", [ALLE, U27], frage({ alter: 27 }), "u27 (alter)"],
    ["28 does not", [ALLE, U27], frage({ alter: 28 }), "alle"],
    ["age 0 is an age", [ALLE, regel("baby", { alterBis: 2 })], frage({ alter: 0 }), "baby (alter)"],
    ["with children", [ALLE, KINDER], frage({ haushalt: "mit-kindern" }), "kinder (haushalt)"],
    [
      "two conditions before one",
      [DULDUNG, regel("beides", { papier: "gestattung", haushalt: "allein" })],
      frage({ papier: "gestattung", haushalt: "allein" }),
      "beides (papier,haushalt)",
    ],
    ["nobody fits", [NORDEN], frage({ gemeindeId: SUED }), "niemand: passt-nicht"],
    ["valid from tomorrow", [regel("x", { giltAb: d("2026-11-22") })], frage(), "niemand: gilt-noch-nicht 2026-11-22"],
    [
      "valid until yesterday",
      [regel("x", { giltBis: d("2026-11-20") })],
      frage(),
      "niemand: gilt-nicht-mehr 2026-11-20",
    ],
    [
      "the rule for the own paper ended, the others are for other papers",
      [{ ...DULDUNG, giltBis: d("2026-11-20") }, regel("eu", { papier: "eu" })],
      frage({ papier: "gestattung" }),
      "niemand: gilt-nicht-mehr 2026-11-20",
    ],
    ["valid until today", [regel("x", { giltBis: HEUTE })], frage(), "x"],
    [
      "the change of an office in the new year",
      [regel("alt", { giltBis: d("2026-12-31") }), regel("neu", { giltAb: d("2027-01-01") })],
      frage(),
      "alt",
    ],
  ];
  it.each(CASES)("%s", (_, regeln, asked, expected) => {
    expect(said(decideZustaendig(regeln, asked, HEUTE))).toBe(expected);
  });
});

describe("the check of the rules", () => {
  const shown = (befund: Befund) =>
    befund.art === "ueberschneidung"
      ? befund.regeln.join(" & ")
      : befund.art === "abgelaufen"
        ? `abgelaufen ${befund.regel}`
        : "von" in befund
          ? `${befund.art} ${befund.von}–${befund.bis}`
          : befund.art;
  const CASES: [string, Zustaendigkeitsregel[], string[]][] = [
    ["no rules: nothing to say", [], []],
    ["A–K and L–Z cover everybody", [AK, LZ], []],
    ["a gap between K and M", [AK, regel("M–Z", { nachnameVon: "M", nachnameBis: "Z" })], ["luecke-nachname L–L"]],
    [
      "a gap inside a letter",
      [regel("1", { nachnameVon: "A", nachnameBis: "Sc" }), regel("2", { nachnameVon: "Sf", nachnameBis: "Z" })],
      ["luecke-nachname Sd–Se"],
    ],
    [
      "a gap behind the third letter",
      [regel("1", { nachnameVon: "A", nachnameBis: "Sca" }), regel("2", { nachnameVon: "Sch", nachnameBis: "Z" })],
      ["luecke-nachname Scb–Scg"],
    ],
    [
      "neighbours at the third letter neither overlap nor leave a gap",
      [regel("1", { nachnameVon: "A", nachnameBis: "Sch" }), regel("2", { nachnameVon: "Sci", nachnameBis: "Z" })],
      [],
    ],
    ["a rule for all closes the gap", [AK, ALLE], []],
    ["two ranges overlap", [regel("A–L", { nachnameVon: "A", nachnameBis: "L" }), LZ], ["A–L & L–Z"]],
    ["the same ranges in two Gemeinden do not", [{ ...AK, gemeindeId: NORD }, { ...AK, gemeindeId: SUED }, ALLE], []],
    ["two for all", [ALLE, regel("auch alle")], ["alle & auch alle"]],
    ["different conditions have an order", [ALLE, DULDUNG, U27], []],
    ["ages with a gap", [regel("jung", { alterBis: 26 }), regel("alt", { alterVon: 28 })], ["luecke-alter 27–27"]],
    ["ages that overlap", [regel("jung", { alterBis: 27 }), regel("alt", { alterVon: 27 })], ["jung & alt"]],
    ["only for one paper", [DULDUNG], ["keine-regel-fuer-alle"]],
    [
      "an expired rule overlaps with nothing",
      [ALLE, regel("früher", { giltBis: d("2025-12-31") })],
      ["abgelaufen früher"],
    ],
  ];
  it.each(CASES)("%s", (_, regeln, expected) => {
    expect(checkRegeln(regeln, HEUTE).map(shown)).toEqual(expected);
  });
});
