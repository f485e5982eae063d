import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useMonitoringTexte } from "../../../pages/teile/texte.ts";
import type { BerichtKurz } from "../../views/berichte.ts";

/** Frozen reports, the newest first. */
export function BerichteTabelle({ berichte, intern }: { berichte: readonly BerichtKurz[]; intern?: boolean }) {
  const { text, link, f } = useMonitoringTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={text("berichte.titel")}
      captionHidden
      rows={berichte}
      rowKey={(row) => row.slug}
      columns={[
        {
          key: "titel",
          header: text("berichte.bericht"),
          rowHeader: true,
          cell: (row) => (
            <TextLink href={link(`/berichte/${row.slug}`)} {...inhalt}>
              {row.titel}
            </TextLink>
          ),
        },
        { key: "art", header: text("berichte.art"), cell: (row) => text(`berichte.art.${row.art}`) },
        { key: "stichtag", header: text("berichte.stichtag"), cell: (row) => f.date(row.stichtag) },
        { key: "nummer", header: text("berichte.fassung"), numeric: true, cell: (row) => f.number(row.nummer) },
        {
          key: "stand",
          header: text("berichte.stand"),
          cell: (row) =>
            row.berichtigt ? (
              <StatusMark tone="ruht">{text("berichte.berichtigt")}</StatusMark>
            ) : intern && row.veroeffentlichtAm === null ? (
              <StatusMark tone="luecke">{text("berichte.intern")}</StatusMark>
            ) : (
              <StatusMark tone="gut">{text("berichte.gilt")}</StatusMark>
            ),
        },
      ]}
    />
  );
}
