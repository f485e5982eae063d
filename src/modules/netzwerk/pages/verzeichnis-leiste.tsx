import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { SEKTOREN, SPHAEREN, STELLE_ARTEN } from "../rules/stelle.ts";
import { sprachName } from "../rules/sprachen.ts";
import { netzwerkTexts } from "../texts/index.ts";
import type { VerzeichnisFilter, VerzeichnisView } from "../views/verzeichnis.ts";

/** Search and filters of the directory, public and internal. */
export function VerzeichnisFilterLeiste(props: {
  path: string;
  filter: VerzeichnisFilter;
  view: Pick<VerzeichnisView, "arten" | "gemeinden" | "regionen" | "sprachen">;
  children?: ReactNode;
}) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { filter, view, path } = props;
  const counts = new Map(view.arten.map(({ art, anzahl }) => [art, anzahl]));
  const rare = Boolean(filter.wer || filter.sektor || filter.sprache || filter.region || filter.geprueft);
  const filtered = filter.suche || filter.art || filter.sphaere || filter.gemeinde || rare;
  return (
    <FilterBar
      label={text("filter.titel")}
      action={link(path)}
      submitLabel={text("filter.suchen")}
      more={{ summary: text("filter.mehr"), open: rare, children: <Seltene {...props} /> }}
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

/** What fewer people filter by (R139): sector, language, region, and when the entry was confirmed. */
function Seltene({ filter, view }: Pick<Parameters<typeof VerzeichnisFilterLeiste>[0], "filter" | "view">) {
  const { t, locale } = usePage();
  const text = t(netzwerkTexts);
  return (
    <>
      <SelectField
        name="wer"
        label={text("filter.wer")}
        value={filter.wer}
        empty={text("filter.wer.alle")}
        options={(["organisationen", "landratsamt"] as const).map((one) => ({
          value: one,
          label: text(`filter.wer.${one}`),
        }))}
      />
      <SelectField
        name="sektor"
        label={text("filter.sektor")}
        value={filter.sektor}
        empty={text("filter.sektor.alle")}
        options={SEKTOREN.map((one) => ({ value: one, label: text(`sektor.${one}`) }))}
      />
      <SelectField
        name="sprache"
        label={text("filter.sprache")}
        value={filter.sprache}
        empty={text("filter.sprache.alle")}
        options={view.sprachen.map((one) => ({ value: one, label: sprachName(one, locale) }))}
      />
      <SelectField
        name="region"
        label={text("filter.region")}
        value={filter.region}
        empty={text("filter.region.alle")}
        options={view.regionen.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="geprueft"
        label={text("filter.geprueft")}
        value={filter.geprueft}
        empty={text("filter.geprueft.alle")}
        options={(["aktuell", "alt"] as const).map((one) => ({ value: one, label: text(`filter.geprueft.${one}`) }))}
      />
    </>
  );
}
