import { Fragment, type ReactNode } from "react";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FINANZIERUNGSARTEN } from "../../rules/finanzierung-angabe.ts";
import type { MassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import type { MassnahmenListe } from "../../views/massnahmen.ts";
import { useTexte } from "./sprache.ts";

/** What most people look for first; the rest waits behind "more". */
const MAIN: readonly (keyof MassnahmenFilter)[] = ["handlungsfeld", "stelle", "finanzierung"];
const MAIN_INTERN: readonly (keyof MassnahmenFilter)[] = ["handlungsfeld", "zustand", "luecke"];

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
  const fields: Partial<Record<keyof MassnahmenFilter, ReactNode>> = {
    handlungsfeld: select("handlungsfeld", woerter.feld, wahl.handlungsfelder),
    stelle: select("stelle", text("filter.stelle"), wahl.stellen),
    finanzierung: select(
      "finanzierung",
      text("filter.finanzierung"),
      FINANZIERUNGSARTEN.map((art) => ({ value: art, label: text(`finanzierung.art.${art}`) })),
    ),
    ...(props.intern
      ? {
          zustand: select("zustand", text("filter.zustand"), [
            { value: "oeffentlich", label: text("zustand.oeffentlich") },
            { value: "entwurf", label: text("zustand.entwurf") },
            { value: "archiviert", label: text("zustand.archiviert") },
          ]),
          luecke: select("luecke", text("filter.luecke"), [
            { value: "federfuehrung", label: text("luecke.federfuehrung") },
            { value: "finanzierung", label: text("luecke.finanzierung") },
          ]),
        }
      : {}),
    ...(wahl.stellen.length > 0
      ? {
          rolle: select("rolle", text("filter.rolle"), [
            { value: "federfuehrung", label: text("rolle.federfuehrung") },
            { value: "beteiligt", label: text("filter.rolle.beteiligt") },
          ]),
        }
      : {}),
    federfuehrung: select("federfuehrung", text("filter.federfuehrung"), [
      { value: "landratsamt", label: text("filter.federfuehrung.landratsamt") },
      { value: "andere", label: text("filter.federfuehrung.andere") },
    ]),
    gemeinde: select("gemeinde", text("filter.gemeinde"), wahl.gemeinden),
    zielgruppe: select("zielgruppe", text("filter.zielgruppe"), wahl.zielgruppen),
    thema: select("thema", text("filter.thema"), wahl.themen),
    jahr: select("jahr", text("filter.jahr"), years),
    "laeuft-aus": select("laeuft-aus", text("filter.laeuft-aus"), years),
    ebene: select("ebene", text("filter.ebene"), [
      { value: "landkreis", label: text("ebene.landkreis") },
      { value: "verwaltung", label: text("ebene.verwaltung") },
    ]),
  };
  const main = props.intern ? MAIN_INTERN : MAIN;
  const rare = (Object.keys(fields) as (keyof MassnahmenFilter)[]).filter((name) => !main.includes(name));
  const set = (name: keyof MassnahmenFilter) => filter[name] !== undefined;
  const anySet = set("suche") || (Object.keys(fields) as (keyof MassnahmenFilter)[]).some(set);
  return (
    <FilterBar
      label={text("filter.titel", {})}
      action={props.action}
      submitLabel={text("filter.anzeigen")}
      reset={anySet ? { href: props.action, text: text("filter.leeren") } : undefined}
      keep={filter.sortierung ? { sortierung: filter.sortierung } : {}}
      more={{
        summary: text("filter.weitere"),
        open: rare.some(set),
        children: rare.map((name) => <Fragment key={name}>{fields[name]}</Fragment>),
      }}
    >
      <TextField name="suche" label={text("filter.suche")} type="search" value={filter.suche ?? ""} maxLength={200} />
      {main.map((name) => (
        <Fragment key={name}>{fields[name]}</Fragment>
      ))}
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
