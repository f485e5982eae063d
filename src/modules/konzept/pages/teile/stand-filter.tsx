import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { useTexte } from "./sprache.ts";

/** A list filtered by how far its things are, each state with how many there are. */
export function StandFilter<Stand extends string>(props: {
  /** Path of the list, without language. */
  path: string;
  label: string;
  stand: Stand | null;
  staende: readonly Stand[];
  anzahl: Readonly<Record<Stand, number>>;
  wort: (stand: Stand) => string;
}) {
  const { text, link, f } = useTexte();
  const { path, stand } = props;
  return (
    <FilterBar
      label={text("filter.titel", {})}
      action={link(path)}
      submitLabel={text("filter.liste")}
      reset={stand ? { href: link(path), text: text("filter.leeren") } : undefined}
    >
      <SelectField
        name="stand"
        label={props.label}
        value={stand ?? ""}
        empty={text("filter.alle")}
        options={props.staende.map((one) => ({
          value: one,
          label: `${props.wort(one)} (${f.number(props.anzahl[one])})`,
        }))}
      />
    </FilterBar>
  );
}
