import { createElement, type ReactElement, type ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type MatrixColumn = {
  key: string;
  /** Short: there may be hundreds of them. */
  head: ReactNode;
};

/** Columns that belong together under one heading, in the order of the columns. */
export type MatrixGroup = { key: string; head: ReactNode; span: number };

export type MatrixRow = {
  key: string;
  head: ReactNode;
  /** One per column; null is an empty cell. The same element may stand in many cells. */
  cells: readonly (ReactNode | null)[];
  /** A row that lacks something it should have. */
  gap?: boolean | undefined;
};

/**
 * What meets what: a real table with heads on both sides, in a region that scrolls sideways while the first column
 * stays. With `listFollows` telephones leave it out, because the same stands below as a list.
 *
 * Cells are handed to React as arguments, not as a list, so that thirty thousand of them need no keys.
 */
export function Matrix(props: {
  id: string;
  caption: ReactNode;
  /** Over the heads of the rows. */
  corner: ReactNode;
  columns: readonly MatrixColumn[];
  groups?: readonly MatrixGroup[] | undefined;
  rows: readonly MatrixRow[];
  listFollows?: boolean | undefined;
}) {
  const groups = props.groups ?? [];
  return (
    <div
      className={classNames("wk-matrix", props.listFollows && "wk-matrix--weit")}
      role="region"
      aria-labelledby={`${props.id}-t`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
      tabIndex={0}
    >
      <table>
        <caption id={`${props.id}-t`}>{props.caption}</caption>
        {groups.length > 0 ? (
          <>
            <colgroup />
            {groups.map((group) => (
              <colgroup key={group.key} span={group.span} />
            ))}
          </>
        ) : null}
        <thead>
          {groups.length > 0 ? (
            <tr>
              <th scope="col" rowSpan={2}>
                {props.corner}
              </th>
              {groups.map((group) => (
                <th key={group.key} scope="colgroup" colSpan={group.span}>
                  {group.head}
                </th>
              ))}
            </tr>
          ) : null}
          <tr>
            {groups.length > 0 ? null : <th scope="col">{props.corner}</th>}
            {props.columns.map((column) => (
              <th key={column.key} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <MatrixLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const EMPTY = createElement("td");

/** From so many columns on, neighbouring empty cells become one: thirty thousand of them take seconds to draw. */
const MANY = 120;

function MatrixLine({ row }: { row: MatrixRow }) {
  const known = new Map<ReactNode, ReactElement>();
  const full = (content: ReactNode) => {
    const made = known.get(content) ?? <td>{content}</td>;
    known.set(content, made);
    return made;
  };
  const cells: ReactElement[] = [];
  let empty = 0;
  const flush = () => {
    if (empty > 0) cells.push(empty === 1 ? EMPTY : createElement("td", { colSpan: empty }));
    empty = 0;
  };
  for (const content of row.cells) {
    if (content === null && row.cells.length >= MANY) empty += 1;
    else {
      flush();
      cells.push(content === null ? EMPTY : full(content));
    }
  }
  flush();
  return createElement(
    "tr",
    row.gap ? { className: "wk-zeile-luecke" } : null,
    <th scope="row">{row.head}</th>,
    ...cells,
  );
}

/** A sign for the eye and its word for the ear. Make it once and put it into every cell that says the same. */
export function MatrixSign({ sign, word }: { sign: string; word: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="wk-vorlesen">{word}</span>
    </>
  );
}
