import { FixedTable } from "#src/ui/card-table/card-table.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { MassnahmeZeile } from "../../views/present-massnahme.ts";
import { useMassnahmenSpalten } from "./massnahmen-spalten.tsx";
import { useInhaltSprache, useTexte } from "./sprache.ts";

/** Exactly three columns: Maßnahme, Zuständigkeit, Aussagen zur Finanzierung (R095). */
export function MassnahmenTabelle(props: { zeilen: readonly MassnahmeZeile[]; caption: string; intern?: boolean }) {
  const { link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const spalten = useMassnahmenSpalten();
  return (
    <FixedTable
      caption={props.caption}
      captionHidden
      rows={props.zeilen}
      rowKey={(zeile) => zeile.kennung}
      rowId={(zeile) => zeile.kennung}
      columns={[
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink
                href={link(props.intern ? `/intern/massnahmen/${zeile.id}` : `/konzept/massnahmen/${zeile.kennung}`)}
                {...inhalt}
              >
                {zeile.titel}
              </TextLink>
            </>
          ),
        },
        ...spalten,
      ]}
    />
  );
}
