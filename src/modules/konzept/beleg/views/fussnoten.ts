import type { Db } from "#src/platform/db/db.ts";
import type { Glied } from "../../kette/rules/kette.ts";
import { type BelegView, listBelegeAm } from "../../kette/views/wirkungskette.ts";
import { kennungenOf } from "../rules/fussnote.ts";
import { type Belegsumme, sumBelege } from "../rules/summe.ts";
import { listZitierbare } from "../store/elemente.ts";

/** A note under a chapter: what the element that is cited there rests on, as everybody may read it. */
export type Fussnote = {
  readonly nummer: number;
  readonly glied: Glied;
  readonly kennung: string;
  readonly titel: string;
  readonly summe: Belegsumme;
  readonly belege: readonly BelegView[];
};

/** The notes of a text, numbered by their first mark. What is not public has none. */
export async function listFussnoten(db: Db, text: string): Promise<Fussnote[]> {
  const kennungen = kennungenOf(text);
  const elemente = new Map((await listZitierbare(db, kennungen)).map((one) => [one.kennung, one]));
  const notes: Fussnote[] = [];
  for (const kennung of kennungen) {
    const element = elemente.get(kennung);
    if (!element?.oeffentlich) continue;
    const { glied, titel } = element;
    const belege = await listBelegeAm(db, glied, element.id);
    notes.push({ nummer: notes.length + 1, glied, kennung, titel, summe: sumBelege(belege), belege });
  }
  return notes;
}
