import { describe, expect, test } from "vitest";
import { addDays, type Datum, daysBetween } from "#src/shared/datum.ts";
import type { AbfrageEmpfaengerId, AbfrageId } from "./abfrage.ts";
import {
  planErinnerungen,
  planEskalation,
  planSofort,
  RUHE_TAGE,
  stufeAm,
  telefonGrund,
  type ZuErinnern,
} from "./erinnerung.ts";

const FAELLIG = "2026-12-15" as Datum;
const NIEMAND: ReadonlySet<AbfrageEmpfaengerId> = new Set();
const frage = (
  anders: Omit<Partial<ZuErinnern>, "abfrageId" | "empfaengerId"> & {
    abfrageId?: string;
    empfaengerId?: string;
  } = {},
): ZuErinnern =>
  ({
    abfrageId: "a" as AbfrageId,
    empfaengerId: "vhs" as AbfrageEmpfaengerId,
    faelligAm: FAELLIG,
    wartet: true,
    erreichbar: true,
    erinnerungenAus: false,
    zuletzt: null,
    nichtZugestellt: false,
    ...anders,
  }) as ZuErinnern;

test.each([
  [-31, null],
  [-30, -30],
  [-7, -7],
  [-6, null],
  [-1, -1],
  [0, null],
  [1, 1],
  [7, 7],
  [30, 30],
  [60, 60],
  [90, 90],
  [120, null],
])("rule 8: %i days from the due day the reminder is %s", (tage, stufe) => {
  expect(stufeAm(FAELLIG, addDays(FAELLIG, tage))).toBe(stufe);
});

describe("who is reminded a week before", () => {
  const heute = addDays(FAELLIG, -7);
  test.each([
    ["who was asked", frage(), true],
    ["nobody who has answered", frage({ wartet: false }), false],
    ["nobody without an address", frage({ erreichbar: false }), false],
    ["nobody who wants none", frage({ erinnerungenAus: true }), false],
    ["nobody within five days", frage({ zuletzt: addDays(heute, -4) }), false],
    ["after five days again", frage({ zuletzt: addDays(heute, -5) }), true],
  ])("%s", (_, one, ja) => {
    expect(planErinnerungen([one], heute, NIEMAND)).toHaveLength(ja ? 1 : 0);
  });

  test("one mail for everything of one recipient, and none for who has had one today", () => {
    const fragen = [
      frage({ abfrageId: "a" }),
      frage({ abfrageId: "b" }),
      frage({ abfrageId: "c", empfaengerId: "ihk" }),
      frage({ abfrageId: "d", faelligAm: addDays(FAELLIG, 3) }),
    ];
    expect(planErinnerungen(fragen, heute, new Set(["ihk" as AbfrageEmpfaengerId]))).toEqual([
      { empfaengerId: "vhs", abfrageIds: ["a", "b"] },
    ]);
    expect(planSofort(fragen, NIEMAND)).toEqual([
      { empfaengerId: "vhs", abfrageIds: ["a", "b", "d"] },
      { empfaengerId: "ihk", abfrageIds: ["c"] },
    ]);
  });
});

/** The clock moves through a year, one run a day; `aus` are days on which nothing runs. */
function jahr(fragen: readonly ZuErinnern[], aus: (tag: Datum) => boolean = () => false) {
  let now = fragen;
  const mails: { tag: Datum; empfaengerId: string; n: number }[] = [];
  const eskaliert: Datum[] = [];
  for (let tag = "2026-10-01" as Datum; tag < "2027-10-01"; tag = addDays(tag, 1)) {
    if (aus(tag)) continue;
    const today = tag;
    const sent = new Set<AbfrageEmpfaengerId>();
    // The job looks seven times a day; the first look writes, the others find that it was done.
    for (let look = 0; look < 7; look++) {
      for (const mail of planErinnerungen(now, today, sent)) {
        mails.push({ tag: today, empfaengerId: mail.empfaengerId, n: mail.abfrageIds.length });
        sent.add(mail.empfaengerId);
        now = now.map((one) => (mail.abfrageIds.includes(one.abfrageId) ? { ...one, zuletzt: today } : one));
      }
    }
    if (planEskalation(now, today).length > 0) eskaliert.push(today);
  }
  return { mails, eskaliert };
}

describe("through a whole year", () => {
  const fragen = [
    frage({ abfrageId: "a" }),
    frage({ abfrageId: "b" }),
    frage({ abfrageId: "c", empfaengerId: "ihk", faelligAm: addDays(FAELLIG, 2) }),
    frage({ abfrageId: "d", empfaengerId: "ihk", wartet: false }),
  ];

  test("the outbox is this, and not one mail more", () => {
    const { mails, eskaliert } = jahr(fragen);
    const of = (wer: string) => mails.filter((one) => one.empfaengerId === wer).map((one) => `${one.tag} ${one.n}`);
    // The day after the due day lies within five days of the day before it.
    expect(of("vhs")).toEqual([
      "2026-11-15 2",
      "2026-12-08 2",
      "2026-12-14 2",
      "2026-12-22 2",
      "2027-01-14 2",
      "2027-02-13 2",
      "2027-03-15 2",
    ]);
    expect(of("ihk")).toEqual([
      "2026-11-17 1",
      "2026-12-10 1",
      "2026-12-16 1",
      "2026-12-24 1",
      "2027-01-16 1",
      "2027-02-15 1",
      "2027-03-17 1",
    ]);
    expect(eskaliert).toEqual(["2027-01-14", "2027-01-16", "2027-02-13", "2027-02-15", "2027-03-15", "2027-03-17"]);
  });

  test("an outage of three weeks is followed by no mail that it swallowed", () => {
    const { mails } = jahr(fragen, (tag) => tag >= "2026-12-01" && tag <= "2026-12-21");
    expect(mails.filter((one) => one.tag >= "2026-12-01" && one.tag < "2027-01-01")).toEqual([
      { tag: "2026-12-22", empfaengerId: "vhs", n: 2 },
      { tag: "2026-12-24", empfaengerId: "ihk", n: 1 },
    ]);
  });

  test("nobody is written to twice on a day or within the days of rest", () => {
    const days = Map.groupBy(jahr(fragen).mails, (one) => one.empfaengerId);
    const pauses = [...days.values()].flatMap((list) =>
      list.slice(1).map((one, place) => daysBetween(list[place]?.tag ?? one.tag, one.tag)),
    );
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(RUHE_TAGE);
  });
});

test.each([
  [-30, {}, false],
  [-7, {}, false],
  [-30, { erreichbar: false }, true],
  [-7, { erreichbar: false }, true],
  [-1, { nichtZugestellt: true }, true],
  [0, { erreichbar: false }, false],
  [1, { erreichbar: false }, false],
  [7, { nichtZugestellt: true }, true],
  [7, { nichtZugestellt: true, wartet: false }, false],
  [30, {}, true],
  [60, { erreichbar: false }, true],
  [91, { erreichbar: false }, false],
])("the coordination, %i days from the due day with %o: %s", (tage, anders, expected) => {
  expect(planEskalation([frage(anders)], addDays(FAELLIG, tage))).toHaveLength(expected ? 1 : 0);
});

test.each([
  ["mails are enough", {}, 0, null],
  ["no address", { erreichbar: false }, 0, "ohne-adresse"],
  ["the mail came back", { nichtZugestellt: true }, 0, "nicht-zugestellt"],
  ["wants no reminders", { erinnerungenAus: true }, 0, "abbestellt"],
  ["a month late", {}, 30, "lange-ueberfaellig"],
  ["has answered", { wartet: false, erreichbar: false }, 30, null],
])("telephone: %s", (_, anders, tage, grund) => {
  expect(telefonGrund({ ...frage(), ...anders }, addDays(FAELLIG, tage))).toBe(grund);
});
