/** Something published or changed, with its day. */
export type Neues<Art extends string> = {
  readonly art: Art;
  readonly neu: boolean;
  readonly tag: string;
  readonly kennung: string;
  readonly titel: string;
};

/** One entry of the list of news: a single thing, or many of one kind on one day. */
export type NeuesEintrag<Art extends string> = Omit<Neues<Art>, "kennung" | "titel"> & {
  readonly anzahl: number;
  /** Set when it is one thing only. */
  readonly einzeln: { readonly kennung: string; readonly titel: string } | null;
};

/** So many of one kind on one day stand one by one; more are one entry, or an import would be all the news there is. */
const EINZELN_HOECHSTENS = 3;

/**
 * Puts together what happened to many things of one kind on one day.
 *
 * @param zeilen newest first
 */
export function summarizeNeues<Art extends string>(zeilen: readonly Neues<Art>[]): NeuesEintrag<Art>[] {
  const groups = Map.groupBy(zeilen, (zeile) => `${zeile.tag} ${zeile.art} ${zeile.neu}`);
  return [...groups.values()].flatMap((group): NeuesEintrag<Art>[] => {
    const [first] = group;
    if (!first) return [];
    const { art, neu, tag } = first;
    if (group.length > EINZELN_HOECHSTENS) return [{ art, neu, tag, anzahl: group.length, einzeln: null }];
    return group.map(({ kennung, titel }) => ({ art, neu, tag, anzahl: 1, einzeln: { kennung, titel } }));
  });
}
