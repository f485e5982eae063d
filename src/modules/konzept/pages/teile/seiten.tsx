import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { filterQuery, type MassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { useTexte } from "./sprache.ts";

/** Back, next and where we are; nothing when everything fits on one page. */
export function Seiten(props: { base: string; filter: MassnahmenFilter; seite: number; seiten: number }) {
  const { text, link } = useTexte();
  if (props.seiten <= 1 && props.seite === 1) return null;
  const to = (seite: number) => {
    const query = filterQuery(props.filter, { seite });
    return link(query ? `${props.base}?${query}` : props.base);
  };
  return (
    <Pagination
      label={text("seiten.label")}
      status={text("seiten.stand", { seite: props.seite, seiten: props.seiten })}
      {...(props.seite > 1
        ? { back: { href: to(Math.min(props.seite - 1, props.seiten)), text: text("seiten.zurueck") } }
        : {})}
      {...(props.seite < props.seiten ? { next: { href: to(props.seite + 1), text: text("seiten.weiter") } } : {})}
    />
  );
}
