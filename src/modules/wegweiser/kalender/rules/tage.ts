import type { Ausnahme } from "../../rules/zeiten.ts";

/** The exceptions of a place with new ones: of the same days the new one holds (W102). */
export function withTage(stehen: readonly Ausnahme[], neu: readonly Ausnahme[]): Ausnahme[] {
  return [...withoutTage(stehen, neu), ...neu].toSorted((a, b) => (a.von < b.von ? -1 : 1));
}

/** The exceptions of a place without those of the same first and last day (W102). */
export function withoutTage(stehen: readonly Ausnahme[], weg: readonly Ausnahme[]): Ausnahme[] {
  return stehen.filter((one) => !weg.some(({ von, bis }) => von === one.von && bis === one.bis));
}
