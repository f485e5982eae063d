import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { MassnahmeZeile } from "../../views/present-massnahme.ts";
import { useMassnahmenSpalten } from "./massnahmen-spalten.tsx";
import { useInhaltSprache, useTexte } from "./sprache.ts";
import { formatZeit } from "./zeit.ts";

/** The three columns, and where it belongs and how long it runs. */
export function ErweiterteTabelle(props: { zeilen: readonly MassnahmeZeile[]; caption: string }) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const spalten = useMassnahmenSpalten();
  return (
    <CardTable
      caption={props.caption}
      captionHidden
      rows={props.zeilen}
      rowKey={(zeile) => zeile.kennung}
      columns={[
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink href={link(`/konzept/massnahmen/${zeile.kennung}`)} {...inhalt}>
                {zeile.titel}
              </TextLink>
              <br />
              <Muted>
                <span {...inhalt}>{zeile.handlungsfeld.name}</span>
              </Muted>
            </>
          ),
        },
        ...spalten,
        { key: "laufzeit", header: text("spalte.laufzeit"), cell: (zeile) => <Laufzeit zeile={zeile} /> },
      ]}
    />
  );
}

/** "01.10.2025 bis 30.09.2027", "ab 2026, dauerhaft", or that nothing was said. */
export function Laufzeit({ zeile }: { zeile: Pick<MassnahmeZeile, "art" | "beginn" | "ende"> }) {
  const { text, f } = useTexte();
  const von = zeile.beginn ? formatZeit(zeile.beginn, f) : null;
  const bis = zeile.ende ? formatZeit(zeile.ende, f) : null;
  if (von && bis) return <>{text("laufzeit.von-bis", { von, bis })}</>;
  if (bis) return <>{text("laufzeit.bis", { bis })}</>;
  if (von) return <>{text(zeile.art === "dauerhaft" ? "laufzeit.ab-dauerhaft" : "laufzeit.ab", { von })}</>;
  return <>{text(zeile.art === "dauerhaft" ? "laufzeit.dauerhaft" : "keine-angabe")}</>;
}
