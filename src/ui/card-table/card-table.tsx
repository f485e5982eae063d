import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/**
 * One column. `header` is also the label of the cell when the table becomes cards.
 * `sort` makes the head a link; `direction` says how the list is sorted by it now.
 */
export type TableColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  rowHeader?: boolean | undefined;
  numeric?: boolean | undefined;
  headerHidden?: boolean | undefined;
  /** For a column with a field in it. */
  wide?: boolean | undefined;
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
  footer?: ReactNode;
};

type TableProps<Row> = {
  columns: TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  /** For a link from elsewhere to one row. */
  rowId?: ((row: Row, index: number) => string | undefined) | undefined;
  /** A row that lacks something it should have. */
  rowGap?: ((row: Row) => boolean) | undefined;
};

/**
 * A table that becomes cards below 44rem. The roles are explicit because `display: block`
 * takes them away in some browsers. `fixed` shares the width equally among the columns.
 */
export function CardTable<Row>(props: TableProps<Row> & { fixed?: boolean | undefined }) {
  const { columns, rows } = props;
  const hasFooter = columns.some((column) => column.footer !== undefined);
  return (
    <table className={classNames("wk-tabelle", "wk-tabelle--karten", props.fixed && "wk-tabelle--fest")} role="table">
      <caption className={props.captionHidden ? "wk-vorlesen" : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={classNames(column.numeric && "wk-zahl", column.wide && "wk-spalte-breit")}
              aria-sort={column.sort?.direction}
            >
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr
            key={props.rowKey(row, index)}
            id={props.rowId?.(row, index)}
            role="row"
            className={props.rowGap?.(row) ? "wk-zeile-luecke" : undefined}
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row, index)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasFooter ? (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.footer}
              </Cell>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Three equal columns for the table that is decided: exactly these three and no more. */
export function FixedTable<Row>(
  props: Omit<TableProps<Row>, "columns"> & {
    columns: [TableColumn<Row>, TableColumn<Row>, TableColumn<Row>];
  },
) {
  return <CardTable {...props} fixed />;
}

/** A short table of numbers that stays a table on phones. At most three narrow columns. */
export function PlainTable<Row>({ columns, rows, rowKey, caption, captionHidden }: TableProps<Row>) {
  return (
    <table className="wk-tabelle">
      <caption className={captionHidden ? "wk-vorlesen" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? "wk-zahl" : undefined}>
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row">
                  {column.cell(row, index)}
                </th>
              ) : (
                <td key={column.key} className={column.numeric ? "wk-zahl" : undefined}>
                  {column.cell(row, index)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead<Row>({ column }: { column: TableColumn<Row> }) {
  if (column.headerHidden) return <span className="wk-vorlesen">{column.header}</span>;
  if (!column.sort) return column.header;
  return <a href={column.sort.href}>{column.header}</a>;
}

function Cell<Row>({ column, children }: { column: TableColumn<Row>; children: ReactNode }) {
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {children}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={column.numeric ? "wk-zahl" : undefined}
      data-spalte={column.headerHidden ? undefined : column.header}
    >
      {children}
    </td>
  );
}
