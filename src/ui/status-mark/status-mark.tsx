import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Glyph } from "../glyph/glyph.tsx";

const TONES = {
  gut: "wk-ampel--gut",
  warnung: "wk-ampel--warnung",
  kritisch: "wk-ampel--kritisch",
  luecke: "wk-ampel--luecke",
  ruht: "wk-ampel--ruht",
} as const;

export type StatusTone = keyof typeof TONES;

/** Shape and word; the colour only repeats them. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className={classNames("wk-ampel", TONES[tone])}>
      <Glyph name={tone} />
      {children}
    </span>
  );
}
