import type { Example } from "../example.ts";
import { CardTable, FixedTable, PlainTable, type TableColumn } from "./card-table.tsx";

type Row = { nr: string; titel: string; cent: number };
const ROWS: Row[] = [
  { nr: "M41", titel: "Wohnlotsen und Telefon für Vermietende", cent: 7_200 },
  { nr: "M42", titel: "Wohnführerschein in fünf Sprachen", cent: 500 },
  { nr: "M43", titel: "Abgleich von Fahrplan, Kurszeiten und Schichten", cent: 0 },
];
const THREE: [TableColumn<Row>, TableColumn<Row>, TableColumn<Row>] = [
  { key: "titel", header: "Maßnahme", rowHeader: true, cell: (row) => row.titel },
  { key: "wer", header: "Zuständigkeit", cell: () => "Kreiswohnbau Erlengrund eG" },
  {
    key: "geld",
    header: "Aussagen zur Finanzierung",
    cell: () => (
      <ul>
        <li>aus vorhandenen Ressourcen</li>
      </ul>
    ),
  },
];

export const examples: Example[] = [
  {
    name: "cards on phones, sorted, with sum",
    element: (
      <CardTable
        caption="Aussagen zur Finanzierung"
        captionHidden
        rows={ROWS}
        rowKey={(row) => row.nr}
        rowId={(row) => row.nr}
        rowGap={(row) => row.cent === 0}
        columns={[
          {
            key: "titel",
            header: "Maßnahme",
            rowHeader: true,
            cell: (row) => row.titel,
            sort: { href: "#titel", direction: "ascending" },
            footer: "Zusammen",
          },
          { key: "jahr", header: "Jahr", wide: true, cell: () => "2026", sort: { href: "#jahr" }, footer: "2026" },
          { key: "betrag", header: "Betrag", numeric: true, cell: (row) => `${row.cent / 100} €`, footer: "77 €" },
          {
            key: "tun",
            header: "Aktion",
            headerHidden: true,
            cell: (row) => <a href={`#${row.nr}`}>{row.nr} öffnen</a>,
          },
        ]}
      />
    ),
  },
  {
    name: "exactly three columns",
    element: (
      <FixedTable
        caption="Maßnahmen mit Zuständigkeit und Aussagen zur Finanzierung"
        rows={ROWS}
        rowKey={(row) => row.nr}
        columns={THREE}
      />
    ),
  },
  {
    name: "stays a table",
    element: (
      <PlainTable
        caption="Prozent der belegten Plätze"
        rows={ROWS}
        rowKey={(row) => row.nr}
        columns={[
          { key: "nr", header: "Nummer", rowHeader: true, cell: (row) => row.nr },
          { key: "betrag", header: "Euro", numeric: true, cell: (row) => row.cent / 100 },
        ]}
      />
    ),
  },
];
