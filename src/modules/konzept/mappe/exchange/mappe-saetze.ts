import type { Translate } from "#src/platform/i18n/texts.ts";
import { columnName } from "#src/platform/tabellen/index.ts";
import type { konzeptTexts } from "../../texts/index.ts";
import { BLAETTER } from "../rules/blaetter.ts";
import type { MappeProblem } from "../rules/plan.ts";

type Key = keyof typeof konzeptTexts.messages.de;

export type ProblemSatz = {
  readonly blatt: string;
  /** Row in the sheet, 0 for the sheet as a whole. */
  readonly zeile: number;
  /** Letter of the column, empty for the row as a whole. */
  readonly spalte: string;
  readonly text: string;
};

/** A problem in words that say what to do. */
export function problemSatz({ blatt, zeile, spalte, grund, wert }: MappeProblem, t: Translate<Key>): ProblemSatz {
  const key = grund === "regel" ? `mappe.regel.${wert}` : `mappe.problem.${grund}`;
  const text = isKnown(t, key)
    ? t(key as Key, { wert, blatt: BLAETTER[blatt] })
    : t("mappe.regel.sonst", { regel: wert });
  return { blatt: BLAETTER[blatt], zeile, spalte: spalte === null ? "" : columnName(spalte), text };
}

/** A rule that has no sentence of its own here is named, so that nobody has to guess. */
function isKnown(_t: Translate<Key>, key: string): boolean {
  return SAETZE.has(key);
}

/** Every problem and rule that has a sentence. A test compares them with the rules. */
export const SAETZE: ReadonlySet<string> = new Set([
  ...[
    "unbekannt",
    "keine-zahl",
    "kein-tag",
    "kein-wort",
    "nicht-hier",
    "schluessel-unbekannt",
    "schluessel-doppelt",
  ].map((grund) => `mappe.problem.${grund}`),
  ...["neu-nicht-hier", "spalte-fehlt"].map((grund) => `mappe.problem.${grund}`),
  ...[
    "handlungsfeld",
    "ohne-handlungsfeld",
    "ohne-titel",
    "ohne-gemeinden",
    "vorrang-ohne-grund",
    "vorrang-ohne-gremium",
    "ohne-aussage",
    "zieljahr-vorbei",
    "zieljahr-zu-weit",
    "zieljahr-ohne-wert",
    "vereinbart-ohne-gremium",
    "vereinbart-ohne-tag",
    "vereinbart-in-zukunft",
    "ohne-name",
    "ohne-einheit",
    "ohne-zaehler",
    "ohne-quelle",
    "tag-in-zukunft",
    "adresse-unlesbar",
    "ende-unbekannt",
    "zielwert-nur-indikator",
    "wirkung-nur-beleg",
    "quelle-nicht-frei",
  ].map((regel) => `mappe.regel.${regel}`),
]);
