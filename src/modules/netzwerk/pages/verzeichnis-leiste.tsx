import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { SPHAEREN, STELLE_ARTEN } from "../rules/stelle.ts";
import { netzwerkTexts } from "../texts/index.ts";
import type { VerzeichnisFilter, VerzeichnisView } from "../views/verzeichnis.ts";

/** Search and filters of the directory, public and internal. */
export function VerzeichnisFilterLeiste(props: {
  path: string;
  filter: VerzeichnisFilter;
  view: Pick<VerzeichnisView, "arten" | "gemeinden">;
  children?: ReactNode;
}) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { filter, view, path } = props;
  const counts = new Map(view.arten.map(({ art, anzahl }) => [art, anzahl]));
  const filtered = filter.suche || filter.art || filter.sphaere || filter.gemeinde;
  return (
    <FilterBar
      label={text("filter.titel")}
      action={link(path)}
      submitLabel={text("filter.suchen")}
      reset={filtered ? { href: link(path), text: text("filter.leeren") } : undefined}
    >
      <TextField name="suche" type="search" label={text("filter.suche")} value={filter.suche} />
      <SelectField
        name="art"
        label={text("filter.art")}
        value={filter.art}
        empty={text("filter.art.alle")}
        options={STELLE_ARTEN.filter((art) => counts.has(art) || art === filter.art).map((art) => ({
          value: art,
          label: text("filter.art.zahl", { art: text(`art.${art}`), anzahl: counts.get(art) ?? 0 }),
        }))}
      />
      <SelectField
        name="gemeinde"
        label={text("filter.gemeinde")}
        value={filter.gemeinde}
        empty={text("filter.gemeinde.alle")}
        options={view.gemeinden.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="sphaere"
        label={text("filter.sphaere")}
        value={filter.sphaere}
        empty={text("filter.sphaere.alle")}
        options={SPHAEREN.map((sphaere) => ({ value: sphaere, label: text(`sphaere.${sphaere}`) }))}
      />
      {props.children}
    </FilterBar>
  );
}
