import type { ReactNode } from "react";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

/** Choose one Handlungsfeld; `children` are further choices of the same form. */
export function FeldFilter(props: {
  action: string;
  felder: readonly { readonly slug: string; readonly name: string }[];
  feld: string | null;
  keep?: Record<string, string> | undefined;
  children?: ReactNode;
}) {
  const { text, link, woerter } = useTexte();
  if (props.felder.length < 2 && !props.children) return null;
  return (
    <FilterBar
      label={text("quer.filter")}
      action={link(props.action)}
      submitLabel={text("quer.zeigen")}
      keep={props.keep}
      reset={props.feld ? { href: link(props.action), text: text("filter.leeren") } : undefined}
    >
      <SelectField
        name="handlungsfeld"
        label={woerter.feld}
        value={props.feld ?? ""}
        empty={text("quer.alle-felder")}
        options={props.felder.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {props.children}
    </FilterBar>
  );
}
