import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { MessungView } from "../../views/ziel-seite.ts";

/** "110 Plätze bis 2028", or that no value was agreed. */
export function Zielwert({ messung }: { messung: Pick<MessungView, "zielwert" | "zieljahr" | "einheit"> }) {
  const { text, f } = useTexte();
  const { zielwert, zieljahr, einheit } = messung;
  if (zielwert === null) return <>{text("zielseite.zielwert.ohne")}</>;
  const wert = `${f.number(zielwert)}\u00a0${einheit}`;
  return <Num>{zieljahr === null ? wert : text("zielseite.zielwert.bis", { wert, jahr: String(zieljahr) })}</Num>;
}

/** What something is measured by: name, kind, and what is to be reached. */
export function Messungen({ messungen }: { messungen: readonly MessungView[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={text("zielseite.woran")}
      captionHidden
      rows={messungen}
      rowKey={(one) => one.slug}
      columns={[
        {
          key: "indikator",
          header: text("zielseite.indikator"),
          rowHeader: true,
          cell: (one) => (
            <TextLink href={link(`/konzept/indikatoren/${one.slug}`)} {...inhalt}>
              {one.name}
            </TextLink>
          ),
        },
        { key: "art", header: text("indikatorenseite.art"), cell: (one) => text(`indikatorart.${one.art}`) },
        { key: "wert", header: text("zielseite.zielwert"), numeric: true, cell: (one) => <Zielwert messung={one} /> },
      ]}
    />
  );
}
