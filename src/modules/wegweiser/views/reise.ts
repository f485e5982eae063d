import type { Db } from "#src/platform/db/db.ts";
import type { LeistungId } from "../rules/ids.ts";
import { collectPapiere } from "../rules/papiere.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { KEINE_BEZUEGE, listBezuege, listLeistungRows } from "../store/leistungen.ts";
import { listUnterlageRows } from "../store/unterlagen.ts";
import { uebersetztIn } from "./anlaufstelle.ts";

/** What goes along with several Leistungen in their order: one list of papers, and what helpers should know. */
export async function readReise(db: Db, ids: readonly LeistungId[], sprache: Sprache) {
  const bezuege = await listBezuege(db);
  const papers = new Map((await listUnterlageRows(db)).map((one) => [one.id, one]));
  const helfende = new Map((await listLeistungRows(db, "oeffentlich")).map((row) => [row.id, row.helfende]));
  return {
    papiere: collectPapiere(ids.map((id) => (bezuege.get(id) ?? KEINE_BEZUEGE).unterlageIds)).flatMap(
      ({ id, schritte }) => {
        const paper = papers.get(id);
        return paper
          ? [{ id, name: paper.name, hinweis: paper.hinweis, uebersetzt: uebersetztIn(paper.namen, sprache), schritte }]
          : [];
      },
    ),
    helfende: ids.flatMap((id) => {
      const text = helfende.get(id);
      return text ? [{ id, text }] : [];
    }),
  };
}
export type Reise = Awaited<ReturnType<typeof readReise>>;
export type ReisePapier = Omit<Reise["papiere"][number], "schritte"> & { readonly schritte?: readonly number[] };
