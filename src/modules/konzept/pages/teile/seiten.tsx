import { usePaging } from "#src/platform/http/paging.ts";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { filterQuery, type MassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { useTexte } from "./sprache.ts";

/** Turning the pages of a list of Maßnahmen without losing its filters. */
export function Seiten(props: { base: string; filter: MassnahmenFilter; seite: number; seiten: number }) {
  const { link } = useTexte();
  const paging = usePaging(props.seite, props.seiten, (seite) => {
    const query = filterQuery(props.filter, { seite });
    return link(query ? `${props.base}?${query}` : props.base);
  });
  return <Pagination {...paging} />;
}
