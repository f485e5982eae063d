import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** A stretch in percent of the years drawn; `soft` where nobody said the day exactly. */
export type TimelineStretch = { from: number; to: number; soft: boolean };

export type TimelineRow = {
  key: string;
  head: ReactNode;
  /** When, in words: what the drawing repeats. */
  words: ReactNode;
  stretches: readonly TimelineStretch[];
  /** It goes on beyond the first or the last year drawn. */
  before: boolean;
  after: boolean;
};

export type TimelineGroup = { key: string; head: ReactNode; rows: readonly TimelineRow[] };

/**
 * What runs when, over some years: a table whose last columns are the years, with a bar drawn across them. The words
 * beside each bar say the same, so nobody needs the drawing. Cards on telephones, each with its bar.
 */
export function Timeline(props: {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  headHeader: string;
  wordsHeader: string;
  /** Above all years; the label of the bar on telephones. */
  yearsHeader: string;
  years: readonly number[];
  groups: readonly TimelineGroup[];
  /** Telephones leave it out: the same stands below as a list. */
  listFollows?: boolean | undefined;
}) {
  const { years } = props;
  return (
    <table
      className={classNames("wk-tabelle wk-tabelle--karten wk-zeitplan", props.listFollows && "wk-matrix--weit")}
      role="table"
    >
      <caption className={props.captionHidden ? "wk-vorlesen" : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {props.headHeader}
          </th>
          <th scope="col" role="columnheader">
            {props.wordsHeader}
          </th>
          {years.map((year) => (
            <th key={year} scope="col" role="columnheader">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={group.key} role="rowgroup">
          <tr role="row">
            <th scope="rowgroup" role="rowheader" colSpan={years.length + 2} className="wk-zeitplan__gruppe">
              {group.head}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                {row.head}
              </th>
              <td role="cell" data-spalte={props.wordsHeader}>
                {row.words}
              </td>
              <td role="cell" colSpan={years.length} data-spalte={props.yearsHeader}>
                <Bar row={row} years={years.length} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const WIDTH = 600;
const HEIGHT = 16;
const x = (percent: number) => Math.round((percent / 100) * WIDTH);

function Bar({ row, years }: { row: TimelineRow; years: number }) {
  const first = row.stretches[0];
  const last = row.stretches.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="wk-d-linie" d={yearLines(years)} vectorEffect="non-scaling-stroke" />
      {row.stretches.map((stretch, place) => (
        <rect
          key={place}
          className="wk-d-balken"
          x={x(stretch.from)}
          y={3}
          width={Math.max(2, x(stretch.to) - x(stretch.from))}
          height={HEIGHT - 6}
          fillOpacity={stretch.soft ? 0.4 : undefined}
        />
      ))}
      {row.before && first ? <path className="wk-d-ende" d={`M8 0L0 ${HEIGHT / 2}L8 ${HEIGHT}Z`} /> : null}
      {row.after && last ? (
        <path className="wk-d-ende" d={`M${WIDTH - 8} 0L${WIDTH} ${HEIGHT / 2}L${WIDTH - 8} ${HEIGHT}Z`} />
      ) : null}
    </svg>
  );
}

/** A line where each year begins, and one at the end of the last. */
function yearLines(years: number): string {
  return Array.from({ length: years + 1 }, (_, place) => `M${x((place / years) * 100)} 0V${HEIGHT}`).join("");
}
