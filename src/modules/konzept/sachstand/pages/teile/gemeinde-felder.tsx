import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import { UMSETZUNGEN } from "../../rules/sachstand.ts";
import type { GemeindeStaendeView } from "../../views/gemeinde-staende.ts";
import { UmsetzungWort } from "./stand-zeichen.tsx";
import { typedZahl } from "./zahl.ts";

/** The rows of municipalities as fields, several in one table. */
export function GemeindeFelder(props: {
  zeilen: GemeindeStaendeView["zeilen"];
  values: Readonly<Record<string, string>>;
  fehler: EingabeFehler;
  leistung: GemeindeStaendeView["leistung"];
}) {
  const { text } = useTexte();
  const { values, fehler } = props;
  const anzahl = props.leistung?.name ?? text("gemeindestand.anzahl");
  type Zeile = GemeindeStaendeView["zeilen"][number];
  const field = (zeile: Zeile, name: string, feld: string, stored: string) => ({
    name: `${name}.${zeile.gemeindeId}`,
    label: text("gemeindestand.in", { feld, gemeinde: zeile.name }),
    labelHidden: true,
    value: values[`${name}.${zeile.gemeindeId}`] ?? stored,
    error: meldung(fehler[`${name}.${zeile.gemeindeId}`], text),
  });
  return (
    <CardTable
      caption={text("gemeindestand.titel")}
      captionHidden
      rows={props.zeilen}
      rowKey={(zeile) => zeile.gemeindeId}
      columns={[
        {
          key: "gemeinde",
          header: text("gemeindestand.gemeinde"),
          rowHeader: true,
          cell: (zeile) => <span lang="de">{zeile.name}</span>,
        },
        {
          key: "umsetzung",
          header: text("sachstand.umsetzung"),
          wide: true,
          cell: (zeile) => (
            <>
              <HiddenField name={`rev.${zeile.gemeindeId}`} value={String(zeile.stand?.rev ?? 0)} />
              <SelectField
                {...field(zeile, "umsetzung", text("sachstand.umsetzung"), zeile.stand?.umsetzung ?? "")}
                empty={text("gemeindestand.kein")}
                options={UMSETZUNGEN.map((one) => ({ value: one, label: text(`sachstand.umsetzung.${one}`) }))}
              />
            </>
          ),
        },
        {
          key: "anzahl",
          header: anzahl,
          cell: (zeile) => (
            <TextField
              {...field(zeile, "anzahl", anzahl, typedZahl(zeile.stand?.anzahl ?? null))}
              inputMode="decimal"
              maxLength={20}
              dir="ltr"
            />
          ),
        },
        {
          key: "bemerkung",
          header: text("gemeindestand.bemerkung"),
          wide: true,
          cell: (zeile) => (
            <TextField
              {...field(zeile, "bemerkung", text("gemeindestand.bemerkung"), zeile.stand?.bemerkung ?? "")}
              lang="de"
              maxLength={300}
            />
          ),
        },
        {
          key: "tag",
          header: text("gemeindestand.gespeichert"),
          cell: (zeile) => <Gespeichert zeile={zeile} />,
        },
      ]}
    />
  );
}

/** What is kept now, so that somebody whose row was changed meanwhile sees both. */
function Gespeichert({ zeile }: { zeile: GemeindeStaendeView["zeilen"][number] }) {
  const { text, f } = useTexte();
  if (!zeile.stand) return <>{text("gemeindestand.kein")}</>;
  const { umsetzung, anzahl, tag } = zeile.stand;
  return (
    <>
      {f.date(tag)}: <UmsetzungWort umsetzung={umsetzung} />
      {anzahl === null ? null : `, ${f.number(anzahl)}`}
    </>
  );
}
