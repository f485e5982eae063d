import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

const LEVELS = { 1: "wk-ebene-1", 2: "wk-ebene-2", 3: "wk-ebene-3", 4: "wk-ebene-4" } as const;

export type OutlineRow = {
  key: string;
  level: keyof typeof LEVELS;
  /** "Ebene 2, ", read before the name, because indentation cannot be heard. */
  levelLabel: string;
  head: ReactNode;
  /** By key of the column; what is missing stays empty and is left out on phones. */
  cells: Readonly<Record<string, ReactNode>>;
  id?: string | undefined;
  /** Something is missing here. */
  gap?: boolean | undefined;
};

/**
 * A table whose rows stand below each other, up to four levels deep. Becomes cards below 44rem. What is folded away is not
 * there; the name of a foldable row is a link that shows it.
 */
export function OutlineTable(props: {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  /** Head of the names. */
  header: string;
  columns: readonly { readonly key: string; readonly header: string }[];
  rows: readonly OutlineRow[];
}) {
  return (
    <table className="wk-tabelle wk-tabelle--karten wk-baum" role="table">
      <caption className={props.captionHidden ? "wk-vorlesen" : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {props.header}
          </th>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr
            key={row.key}
            id={row.id}
            role="row"
            className={classNames(LEVELS[row.level], row.gap && "wk-zeile-luecke")}
          >
            <th scope="row" role="rowheader">
              <span className="wk-vorlesen">{row.levelLabel}</span>
              {row.head}
            </th>
            {props.columns.map((column) => (
              <td key={column.key} role="cell" data-spalte={column.header}>
                {row.cells[column.key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The name of a row that can be opened or closed by going to `href`. `action` is read aloud: "aufklappen". */
export function OutlineToggle(props: { href: string; open: boolean; action: string; children: ReactNode }) {
  return (
    <a href={props.href}>
      <span aria-hidden="true">{props.open ? "−" : "+"}</span> {props.children}
      <span className="wk-vorlesen">, {props.action}</span>
    </a>
  );
}

/** Words beside a name in a row head that is set in bold. */
export function OutlineNote({ children }: { children: ReactNode }) {
  return <span className="wk-leise wk-normal">{children}</span>;
}
