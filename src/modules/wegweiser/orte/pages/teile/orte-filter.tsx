import type { ComponentProps } from "react";
import { ORT_ARTEN, type OrtArt } from "#src/modules/netzwerk/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { CheckboxGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import type { Lesen } from "../../../pages/teile/lesen.tsx";
import { OrtFeld } from "../../../pages/teile/ort-feld.tsx";
import type { Sprache } from "../../../rules/sprachen.ts";
import { type OrtFilter, WUENSCHE } from "../../rules/filter.ts";
import { orteTexts } from "../../texts/index.ts";

/** Where, what kind of place, and what one needs there. */
export function OrteFilter(
  props: {
    ort: string;
    filter: OrtFilter<OrtArt>;
    gefiltert: boolean;
    gemeinde: { slug: string } | null;
    sprache: Sprache;
    lesen: Lesen;
  } & Pick<ComponentProps<typeof OrtFeld>, "gemeinden" | "plz" | "unbekannt" | "zurWahl">,
) {
  const { ort, filter, gefiltert, gemeinde, sprache, lesen, ...feld } = props;
  const { link, locale } = usePage();
  const text = translator(orteTexts, lesen.um);
  return (
    <FilterBar
      label={text("filter")}
      action={link("/wegweiser/orte")}
      submitLabel={text("knopf")}
      keep={sprache === locale ? undefined : { sprache }}
      reset={
        gefiltert
          ? { href: lesen.weg(`/wegweiser/orte${gemeinde ? `?ort=${gemeinde.slug}` : ""}`), text: text("filter.alle") }
          : undefined
      }
      more={{
        summary: text("mit"),
        open: filter.mit.length > 0,
        children: (
          <CheckboxGroup
            name="mit"
            label={text("mit")}
            labelHidden
            choices={WUENSCHE.map((one) => ({ value: one, label: text(`mit.${one}`) }))}
            values={filter.mit}
          />
        ),
      }}
    >
      <OrtFeld label={text("ort")} value={ort} lesen={lesen} {...feld} />
      <SelectField
        name="art"
        label={text("filter.art")}
        value={filter.art ?? ""}
        empty={text("filter.alle-arten")}
        options={ORT_ARTEN.map((one) => ({ value: one, label: text(`art.${one}`) }))}
      />
    </FilterBar>
  );
}
