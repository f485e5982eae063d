import { translator } from "#src/platform/i18n/texts.ts";
import type { Datum } from "#src/shared/datum.ts";
import { artikelTexts } from "../../artikel/texts/index.ts";
import { type Lesen, Satz } from "./lesen.tsx";

type Geprueft = {
  readonly geprueftAm: Datum;
  readonly pruefenBis: Datum;
  readonly stelle: string | null;
  /** Whether the sentence warns; pages that warn above their text leave it out. */
  readonly alt?: boolean;
};

/** When an entry was checked, by whom, and by when it is checked again: one sentence for every kind of entry. */
export function GeprueftSatz({ geprueft, lesen }: { geprueft: Geprueft; lesen: Lesen }) {
  const { geprueftAm, pruefenBis, stelle, alt } = geprueft;
  const { text, tag, um } = lesen;
  const dates = { datum: tag(geprueftAm), bis: tag(pruefenBis) };
  return (
    <>
      {stelle ? (
        <Satz of={(name) => text("geprueft", { ...dates, stelle: name })} name={stelle} um={um} />
      ) : (
        translator(artikelTexts, um)("geprueft", dates)
      )}
      {alt ? ` ${text("text.alt")}` : null}
    </>
  );
}
