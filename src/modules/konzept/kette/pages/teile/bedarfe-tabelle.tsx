import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { BedarfeFilter } from "../../rules/bedarfe-filter.ts";
import { VORRAENGE } from "../../rules/kette.ts";
import type { BedarfeRegister, BedarfZeile } from "../../views/bedarfe-register.ts";
import { Kennungen } from "./kennungen.tsx";

/** The filters of the register as a form with an address. */
export function BedarfeFilterLeiste(props: { filter: BedarfeFilter; wahl: BedarfeRegister["wahl"] }) {
  const { text, link, woerter } = useTexte();
  const { filter, wahl } = props;
  const action = link("/konzept/bedarfe");
  const select = (name: keyof BedarfeFilter, label: string, options: readonly { value: string; label: string }[]) =>
    options.length === 0 ? null : (
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
      label={text("bedarferegister.filter")}
      action={action}
      submitLabel={text("bedarferegister.anzeigen")}
      reset={Object.keys(filter).length > 0 ? { href: action, text: text("filter.leeren") } : undefined}
      more={{
        summary: text("filter.weitere"),
        open: filter.region !== undefined || filter.zielgruppe !== undefined || filter.suche !== undefined,
        children: (
          <>
            {select("region", text("bedarferegister.region"), wahl.regionen)}
            {select("zielgruppe", text("filter.zielgruppe"), wahl.zielgruppen)}
            <TextField
              name="suche"
              label={text("filter.suche")}
              type="search"
              value={filter.suche ?? ""}
              maxLength={200}
            />
          </>
        ),
      }}
    >
      {select("gemeinde", text("filter.gemeinde"), wahl.gemeinden)}
      {select("handlungsfeld", woerter.feld, wahl.handlungsfelder)}
      {select(
        "vorrang",
        text("bedarferegister.vorrang"),
        VORRAENGE.map((value) => ({ value, label: text(`vorrang.${value}`) })),
      )}
    </FilterBar>
  );
}

/** One row for each Bedarf: what, where, how much it presses, and what comes of it. */
export function BedarfeTabelle({ zeilen }: { zeilen: readonly BedarfZeile[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={text("bedarferegister.caption")}
      captionHidden
      rows={zeilen}
      rowKey={(zeile) => zeile.kennung}
      rowId={(zeile) => zeile.kennung}
      rowGap={(zeile) => zeile.ziele.length === 0}
      columns={[
        {
          key: "bedarf",
          header: text("kette.wort.bedarf"),
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink href={link(`/konzept/bedarfe/${zeile.kennung}`)} {...inhalt}>
                {zeile.titel}
              </TextLink>
              <br />
              <Muted>
                <span {...inhalt}>{zeile.handlungsfeld.name}</span>
                {` · ${text("bedarferegister.belege", { anzahl: zeile.belege })}`}
              </Muted>
            </>
          ),
        },
        {
          key: "wo",
          header: text("bedarferegister.wo"),
          cell: (zeile) =>
            zeile.umfang === "kreisweit" ? (
              text("umfang.kreisweit")
            ) : (
              <span {...inhalt}>{zeile.gemeinden.map((one) => one.name).join(", ")}</span>
            ),
        },
        {
          key: "vorrang",
          header: text("bedarferegister.vorrang"),
          cell: (zeile) => text(zeile.vorrang ? `vorrang.${zeile.vorrang}` : "bedarfseite.vorrang.offen"),
        },
        {
          key: "daraus",
          header: text("bedarferegister.daraus"),
          cell: (zeile) => (
            <>
              <Kennungen pfad="/konzept/ziele" kennungen={zeile.ziele} leer={text("bedarferegister.offen")} />
              {zeile.massnahmen.length > 0 ? (
                <>
                  <br />
                  <Kennungen pfad="/konzept/massnahmen" kennungen={zeile.massnahmen} leer="" />
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
