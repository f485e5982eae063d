import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import { BELEG_FREIGABEN, BELEGARTEN, VORRAENGE } from "../../../rules/kette.ts";
import { isGefiltert, type KettenFilter } from "../../../rules/ketten-filter.ts";
import type { Lueckenart } from "../../../rules/luecken.ts";

/** The filters of a list of the chain as a form with an address. Shows those that the list knows. */
export function KettenFilterLeiste(props: {
  action: string;
  filter: KettenFilter;
  felder?: readonly { readonly value: string; readonly label: string }[];
  vorrang?: boolean;
  belege?: boolean;
  luecken?: readonly Lueckenart[];
  zustaende?: readonly NonNullable<KettenFilter["zustand"]>[];
}) {
  const { text, link, woerter } = useTexte();
  const { filter } = props;
  const select = (
    name: Exclude<keyof KettenFilter, "suche">,
    label: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <SelectField
      name={name}
      label={label}
      value={filter[name] ?? ""}
      empty={text("filter.alle")}
      options={[...options]}
    />
  );
  return (
    <FilterBar
      label={text("kette.filter")}
      action={link(props.action)}
      submitLabel={text("kette.filter.tun")}
      reset={isGefiltert(filter) ? { href: link(props.action), text: text("filter.leeren") } : undefined}
    >
      <TextField name="suche" label={text("filter.suche")} value={filter.suche ?? ""} maxLength={200} />
      {props.felder ? select("handlungsfeld", woerter.feld, props.felder) : null}
      {props.vorrang
        ? select(
            "vorrang",
            text("bedarf.vorrang"),
            VORRAENGE.map((value) => ({ value, label: text(`vorrang.${value}`) })),
          )
        : null}
      {props.belege
        ? select(
            "art",
            text("feld.art"),
            BELEGARTEN.map((value) => ({ value, label: text(`belegart.${value}`) })),
          )
        : null}
      {props.belege
        ? select(
            "freigabe",
            text("belegform.freigabe"),
            BELEG_FREIGABEN.map((value) => ({ value, label: text(`belegform.freigabe.${value}.kurz`) })),
          )
        : null}
      {props.luecken
        ? select(
            "luecke",
            text("filter.luecke"),
            props.luecken.map((value) => ({ value, label: text(`kette.fehlt.${value}.kurz`) })),
          )
        : null}
      {props.zustaende
        ? select(
            "zustand",
            text("filter.zustand"),
            props.zustaende.map((value) => ({ value, label: text(`zustand.${value}`) })),
          )
        : null}
    </FilterBar>
  );
}
