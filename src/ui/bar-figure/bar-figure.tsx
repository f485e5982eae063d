import type { ReactNode } from "react";
import { BarList } from "../bar-list/bar-list.tsx";

/**
 * A few counts under one question, as bars on a common scale with their number. Names and numbers are text: they are
 * the table of the picture at the same time. `total` is the scale, the largest number where there is none.
 */
export function BarFigure(props: {
  caption: ReactNode;
  rows: { label: ReactNode; value: number; text?: ReactNode }[];
  total?: number | undefined;
}) {
  return (
    <figure className="wk-diagramm">
      <figcaption>{props.caption}</figcaption>
      <BarList rows={props.rows} total={props.total} />
    </figure>
  );
}
