import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FINANZIERUNGSARTEN } from "../../rules/finanzierung-angabe.ts";
import type { MassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import type { MassnahmenListe } from "../../views/massnahmen.ts";
import { useTexte } from "./sprache.ts";

/** The filters of a list of Maßnahmen as a form with an address. What has no choices is left out. */
export function MassnahmenFilterLeiste(props: {
  action: string;
  filter: MassnahmenFilter;
  wahl: MassnahmenListe["wahl"];
  thisYear: number;
  intern?: boolean;
}) {
  const { text, woerter } = useTexte();
  const { filter, wahl } = props;
  const years = Array.from({ length: 7 }, (_, n) => String(props.thisYear - 1 + n)).map((jahr) => ({
    value: jahr,
    label: jahr,
  }));
  const select = (name: keyof MassnahmenFilter, label: string, options: readonly { value: string; label: string }[]) =>
    options.length === 0 ? null : (
      <SelectField
        name={name}
        label={label}
        value={filter[name] === undefined ? "" : String(filter[name])}
        empty={text("filter.alle")}
        options={[...options]}
      />
    );
  return (
    <FilterBar
      label={text("filter.titel", {})}
      action={props.action}
      submitLabel={text("filter.anzeigen")}
      reset={{ href: props.action, text: text("filter.leeren") }}
      keep={filter.sortierung ? { sortierung: filter.sortierung } : {}}
    >
      <TextField name="suche" label={text("filter.suche")} type="search" value={filter.suche ?? ""} maxLength={200} />
      {select("handlungsfeld", woerter.feld, wahl.handlungsfelder)}
      {select("stelle", text("filter.stelle"), wahl.stellen)}
      {wahl.stellen.length > 0
        ? select("rolle", text("filter.rolle"), [
            { value: "federfuehrung", label: text("rolle.federfuehrung") },
            { value: "beteiligt", label: text("filter.rolle.beteiligt") },
          ])
        : null}
      {select("gemeinde", text("filter.gemeinde"), wahl.gemeinden)}
      {select("zielgruppe", text("filter.zielgruppe"), wahl.zielgruppen)}
      {select("thema", text("filter.thema"), wahl.themen)}
      {select(
        "finanzierung",
        text("filter.finanzierung"),
        FINANZIERUNGSARTEN.map((art) => ({ value: art, label: text(`finanzierung.art.${art}`) })),
      )}
      {select("jahr", text("filter.jahr"), years)}
      {select("laeuft-aus", text("filter.laeuft-aus"), years)}
      {select("ebene", text("filter.ebene"), [
        { value: "landkreis", label: text("ebene.landkreis") },
        { value: "verwaltung", label: text("ebene.verwaltung") },
      ])}
      {props.intern
        ? select("zustand", text("filter.zustand"), [
            { value: "oeffentlich", label: text("zustand.oeffentlich") },
            { value: "entwurf", label: text("zustand.entwurf") },
            { value: "archiviert", label: text("zustand.archiviert") },
          ])
        : null}
      {props.intern
        ? select("luecke", text("filter.luecke"), [
            { value: "federfuehrung", label: text("luecke.federfuehrung") },
            { value: "finanzierung", label: text("luecke.finanzierung") },
          ])
        : null}
    </FilterBar>
  );
}

/** Says that a filter of the address does not exist, instead of showing more than was asked for. */
export function FalscheFilter({ falsch }: { falsch: readonly string[] }) {
  const { text } = useTexte();
  if (falsch.length === 0) return null;
  return (
    <Notice tone="warning" title={text("filter.falsch")}>
      <p>{text("filter.falsch.text", { namen: falsch.map((name) => name.slice(0, 40)).join(", ") })}</p>
    </Notice>
  );
}
