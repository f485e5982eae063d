import { expect, it } from "vitest";
import { parseAusnahmen } from "../../rules/zeiten-eingabe.ts";
import { withoutTage, withTage } from "./tage.ts";

const lines = (text: string) => {
  const read = parseAusnahmen(text);
  if (!read.ok) throw new Error(`line ${read.zeile}`);
  return read.value;
};
const ABEND = "02.12.2026 16-19: Abendsprechstunde";
const ZU = "24.12.2026-01.01.2027 geschlossen: Betriebsruhe";
const NOTDIENST = "24.12.2026-01.01.2027 9-11: Notdienst";
const BRUECKE = "07.05.2027 geschlossen: Brückentag";

it.each([
  ["into a place without any", "", ZU, ZU, ""],
  ["beside another, in order of days", ABEND, ZU, `${ABEND}\n${ZU}`, ABEND],
  ["twice is once", ZU, ZU, ZU, ""],
  ["of the same days the new one holds", `${ABEND}\n${NOTDIENST}`, ZU, `${ABEND}\n${ZU}`, ABEND],
  ["several at once", NOTDIENST, `${ZU}\n${BRUECKE}`, `${ZU}\n${BRUECKE}`, ""],
  [
    "days that only overlap stay",
    "24.12.2026 8-10: Ausgabe",
    ZU,
    `24.12.2026 8-10: Ausgabe\n${ZU}`,
    "24.12.2026 8-10: Ausgabe",
  ],
])("days for several places (W102): %s", (_name, stehen, neu, danach, entfernt) => {
  expect(withTage(lines(stehen), lines(neu))).toEqual(lines(danach));
  expect(withoutTage(lines(stehen), lines(neu))).toEqual(lines(entfernt));
});
