import { expect, test } from "vitest";
import { PFLEGE_ARTEN } from "../../pflege/rules/pflege.ts";
import { RISIKEN } from "../../rules/pruefung.ts";
import { type Anlass, countEingaenge, istDringend, istEingangsmailFaellig } from "./eingang.ts";

const TAGESBEGINN = Date.parse("2026-11-22T23:00:00Z");
const UM = TAGESBEGINN + 8 * 60 * 60 * 1000;
const vor = (minuten: number) => UM - minuten * 60 * 1000;
const [RUHIG, DRINGEND] = [{ dringend: false }, { dringend: true }];

test.each<[string, Anlass, { dringend: boolean }[], number | null, number | null, boolean]>([
  ["nothing is new", "tag", [], null, null, false],
  ["two hundred are new", "tag", Array.from({ length: 200 }, () => RUHIG), null, null, true],
  ["something is new, told yesterday", "tag", [RUHIG], vor(24 * 60), null, true],
  ["something is new, told this morning", "tag", [RUHIG], vor(30), null, false],
  ["something is new, an urgent mail left this morning", "tag", [RUHIG], null, vor(30), true],
  ["nothing is new", "dringend", [], null, null, false],
  ["nothing of it is urgent", "dringend", [RUHIG, RUHIG], null, null, false],
  ["something is urgent", "dringend", [RUHIG, DRINGEND], null, null, true],
  ["something is urgent, told by the mail of the day", "dringend", [DRINGEND], vor(5), null, true],
  ["something is urgent, the last urgent mail left 59 minutes ago", "dringend", [DRINGEND], null, vor(59), false],
  ["something is urgent, the last urgent mail left an hour ago", "dringend", [DRINGEND], null, vor(60), true],
])("W27 T84 %s: a mail for „%s“", (_, anlass, neu, tag, dringend, mail) => {
  expect(istEingangsmailFaellig(anlass, neu, { tag, dringend }, { um: UM, tagesbeginn: TAGESBEGINN })).toBe(mail);
});

test("W28 urgent is what a partner says is wrong or gone, of high risk", () => {
  const urgent = PFLEGE_ARTEN.flatMap((art) =>
    RISIKEN.filter((risiko) => istDringend(art, risiko)).map((r) => [art, r]),
  );
  expect(urgent).toEqual([
    ["geaendert", "hoch"],
    ["entfallen", "hoch"],
  ]);
});

test("what arrived is counted by kind", () => {
  const neu = [{ art: "gegenlesen" }, { art: "rueckmeldung" }, { art: "gegenlesen" }] as const;
  expect(countEingaenge(neu)).toEqual([
    ["rueckmeldung", 1],
    ["gegenlesen", 2],
  ]);
});
