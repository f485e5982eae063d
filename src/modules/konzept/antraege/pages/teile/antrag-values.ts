import { typedTag } from "../../../pages/teile/tag.ts";
import { formatBetrag } from "../../../rules/wortlaut.ts";
import type { AntragView } from "../../views/antraege.ts";

const typedBetrag = (cent: number | null) => (cent === null ? "" : formatBetrag(cent).replace(" €", ""));

/** An application as its form begins. */
export function antragValues(antrag: AntragView): Record<string, string> {
  return {
    titel: antrag.titel,
    antragsteller: antrag.antragsteller,
    beantragt: typedBetrag(antrag.beantragtCent),
    eigenanteil: typedBetrag(antrag.eigenanteilCent),
    beantragtAm: typedTag(antrag.beantragtAm),
    beginn: typedTag(antrag.beginn),
    ende: typedTag(antrag.ende),
    nachweisBis: typedTag(antrag.nachweisBis),
    notiz: antrag.notiz,
    stand: antrag.stand,
  };
}
