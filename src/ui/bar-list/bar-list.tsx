import { Fragment, type ReactNode } from "react";

/**
 * Counts with bars. Length is the share of `total` (or of the largest value), the number stands beside it.
 * No colour by success: the bar only shows how many.
 */
export function BarList(props: {
  rows: { label: ReactNode; value: number; text?: ReactNode }[];
  total?: number | undefined;
}) {
  const whole = props.total ?? Math.max(1, ...props.rows.map((row) => row.value));
  return (
    <dl className="wk-stand">
      {props.rows.map((row, index) => (
        <Fragment key={index}>
          <dt>{row.label}</dt>
          <dd>
            {row.text ?? row.value}
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="wk-d-grund" width="100" height="10" />
              <rect className="wk-d-balken" width={percent(row.value, whole)} height="10" />
            </svg>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function percent(value: number, whole: number) {
  if (whole <= 0) return 0;
  return Math.round(Math.min(1, Math.max(0, value / whole)) * 1000) / 10;
}
