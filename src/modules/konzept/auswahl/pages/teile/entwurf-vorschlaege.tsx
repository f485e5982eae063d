import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { formatStellen } from "../../../rules/massnahme-eingabe.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import { formatAnteil } from "../../rules/toepfe.ts";
import type { KandidatZeile, RundeView } from "../../views/runden.ts";
import { anteilName } from "./entwurf-eingabe.ts";
import { useAuswahlTexte } from "./texte.ts";

/** What stands in the form: what was typed a moment ago, or else what is kept. */
export type Eingabe = {
  readonly field: (name: string, kept: string) => { name: string; value: string; error: string | undefined };
  readonly ticked: (name: string, kept: boolean) => boolean;
};

export type Teil = { readonly runde: RundeView["runde"]; readonly eingabe: Eingabe };

/** Cent as one types Euro; nothing for no amount. */
export const euro = (cent: number | null) => (cent === null ? "" : String(cent / 100).replace(".", ","));

/** All candidates: who is in this year, and with what. */
export function Vorschlaege({ runde, kandidaten, eingabe }: Teil & { kandidaten: RundeView["kandidaten"] }) {
  const { text } = useAuswahlTexte();
  const { field, ticked } = eingabe;
  return (
    <CardTable
      caption={text("entwurf.vorschlaege", {
        anzahl: kandidaten.filter((one) => one.gewaehlt).length,
        alle: kandidaten.length,
      })}
      rows={kandidaten}
      rowKey={(one) => one.massnahmeId}
      columns={[
        {
          key: "wahl",
          header: text("spalte.dabei"),
          cell: (one) => (
            <Checkbox
              name={`wahl.${one.massnahmeId}`}
              label={text("entwurf.waehlen", { kennung: one.kennung })}
              labelHidden
              checked={ticked(`wahl.${one.massnahmeId}`, one.gewaehlt)}
            />
          ),
        },
        {
          key: "massnahme",
          header: text("spalte.massnahme"),
          rowHeader: true,
          cell: (one) => <Kandidat one={one} />,
        },
        {
          key: "betrag",
          header: text("spalte.betrag"),
          cell: (one) => (
            <MoneyField
              {...field(`betrag.${one.massnahmeId}`, euro(one.betragCent))}
              label={text("entwurf.betrag", { kennung: one.kennung })}
              labelHidden
              unit="€"
            />
          ),
        },
        {
          key: "stellen",
          header: text("spalte.stellen"),
          cell: (one) => (
            <TextField
              {...field(`stellen.${one.massnahmeId}`, formatStellen(one.stellenHundertstel ?? undefined))}
              label={text("entwurf.stellen", { kennung: one.kennung })}
              labelHidden
              inputMode="decimal"
            />
          ),
        },
        ...runde.toepfe.map((topf) => ({
          key: topf.key,
          header: topf.name,
          cell: (one: KandidatZeile) => (
            <TextField
              {...field(anteilName(topf.key, one.massnahmeId), formatAnteil(one.anteile[topf.key]))}
              label={text("entwurf.anteil", { topf: topf.name, kennung: one.kennung })}
              labelHidden
              unit={topf.art === "geld" ? "€" : undefined}
              maxLength={40}
            />
          ),
        })),
        {
          key: "grund",
          header: text("spalte.uebertrag"),
          wide: true,
          cell: (one) =>
            one.uebertragGrund === null ? (
              text("entwurf.kein-uebertrag")
            ) : (
              <TextField
                {...field(`grund.${one.massnahmeId}`, one.uebertragGrund)}
                label={text("entwurf.grund", { kennung: one.kennung })}
                labelHidden
                maxLength={500}
                lang="de"
              />
            ),
        },
      ]}
    />
  );
}

function Kandidat({ one }: { one: KandidatZeile }) {
  const { text } = useAuswahlTexte();
  return (
    <>
      <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
      {one.archiviert ? (
        <>
          {" "}
          <StatusMark tone="ruht">{text("entwurf.archiviert")}</StatusMark>
        </>
      ) : null}
      {one.finanzierungOffen ? (
        <>
          {" "}
          <StatusMark tone="warnung">{text("finanzierung-offen")}</StatusMark>
        </>
      ) : null}
      {one.einschaetzung === null ? null : (
        <>
          {" "}
          <EinschaetzungZeichen einschaetzung={one.einschaetzung} />
        </>
      )}
    </>
  );
}
