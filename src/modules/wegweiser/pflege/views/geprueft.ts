import { listErreichbar } from "#src/modules/netzwerk/index.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { alterOf } from "../../rules/pruefung.ts";
import type { EintragId } from "../rules/eintrag.ts";
import { listPflegeStaende } from "../store/pflege-staende.ts";

/** What the public is told of the care of an entry. */
export type Geprueft = {
  readonly geprueftAm: Datum;
  readonly pruefenBis: Datum;
  /** Null: the Fachstelle. */
  readonly stelle: string | null;
  /** It was not checked for so long that it may be wrong. */
  readonly alt: boolean;
};

/**
 * When entries were checked and by whom; those that nobody has checked are not in it.
 *
 * @param eigene the Stellen that entries name themselves
 */
export async function readGeprueft(
  db: Db,
  heute: Datum,
  eigene: ReadonlyMap<EintragId, StelleId | null | undefined> = new Map(),
): Promise<ReadonlyMap<EintragId, Geprueft>> {
  const staende = await listPflegeStaende(db);
  const keepers = new Map([...staende].map(([id, stand]) => [id, stand.verantwortlichId ?? eigene.get(id) ?? null]));
  const namen = await listErreichbar(db, [...new Set([...keepers.values()].filter((id) => id !== null))], []);
  return new Map(
    [...staende].flatMap(([id, { geprueftAm, pruefenBis }]) => {
      if (geprueftAm === null || pruefenBis === null) return [];
      const keeper = keepers.get(id) ?? null;
      const stelle = keeper ? (namen.get(keeper)?.name ?? null) : null;
      return [[id, { geprueftAm, pruefenBis, stelle, alt: alterOf(pruefenBis, heute) === "alt" }] as const];
    }),
  );
}
