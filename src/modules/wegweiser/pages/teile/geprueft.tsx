import { translator } from "#src/platform/i18n/texts.ts";
import type { Datum } from "#src/shared/datum.ts";
import { artikelTexts } from "../../artikel/texts/index.ts";
import type { Lesen } from "./lesen.tsx";

type Geprueft = {
  readonly geprueftAm: Datum;
  readonly pruefenBis: Datum;
  readonly stelle: string | null;
  /** Whether the sentence warns; pages that warn above their text leave it out. */
  readonly alt?: boolean;
};

/** When an entry was checked, by whom, and by when it is checked again: one sentence for every kind of entry. */
export function geprueftSatz({ geprueftAm, pruefenBis, stelle, alt }: Geprueft, { text, tag, um }: Lesen): string {
  const dates = { datum: tag(geprueftAm), bis: tag(pruefenBis) };
  const satz = stelle ? text("geprueft", { ...dates, stelle }) : translator(artikelTexts, um)("geprueft", dates);
  return alt ? `${satz} ${text("text.alt")}` : satz;
}
