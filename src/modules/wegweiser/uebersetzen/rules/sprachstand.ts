import type { Datum } from "#src/shared/datum.ts";
import type { UebersetzungFakten } from "../../rules/uebersetzung.ts";

/** What is remembered of a short text in one language: which words belonged together, as checksums. */
export type Sprachstand = {
  readonly quelle: string;
  readonly ziel: string;
  readonly geprueftAm: Datum | null;
};

/**
 * The facts of a short text (a name, a question, a notice), for `standOf` with the German revision 1. Short texts stand
 * in one form for all languages, so words may have been written since: then nothing that is remembered holds for them
 * any more, and somebody wrote them for the German of that day (docs/fachliches/wegweiser.md W49).
 *
 * @param gemerkt null: nobody has read these words so far
 */
export function faktenOf(
  titel: string,
  jetzt: Pick<Sprachstand, "quelle" | "ziel">,
  gemerkt: Sprachstand | null,
): UebersetzungFakten {
  if (gemerkt?.ziel !== jetzt.ziel) return { titel, ausTextstand: 1, methode: "mensch", geprueftAm: null };
  const { geprueftAm } = gemerkt;
  return { titel, ausTextstand: gemerkt.quelle === jetzt.quelle ? 1 : 0, methode: "mensch", geprueftAm };
}
