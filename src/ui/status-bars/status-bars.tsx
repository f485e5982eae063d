import type { ReactNode } from "react";

const TONES = {
  gut: "wk-d-gut",
  warnung: "wk-d-warnung",
  kritisch: "wk-d-kritisch",
  luecke: "wk-d-luecke",
  fertig: "wk-d-fertig",
  ruht: "wk-d-ruht",
} as const;

export type BarTone = keyof typeof TONES;

/** One share of a bar: its state in words and how many. */
export type BarPart = { tone: BarTone; word: string; value: number };

/**
 * How many are in which state, one bar for each row. Every state has its own colour, its own hatching and its place in
 * the order, so that it can be read without colour; `note` says the same in words. The same numbers belong into a
 * table beside it. A row without anything gets no bar: nothing is not zero per cent.
 */
export function StatusBars(props: {
  legendLabel: string;
  rows: { key: string; label: ReactNode; parts: readonly BarPart[]; note: ReactNode }[];
}) {
  const legend = props.rows[0]?.parts ?? [];
  return (
    <div className="wk-lage">
      <ul className="wk-lage__zeichen" aria-label={props.legendLabel}>
        {legend.map((part) => (
          <li key={part.tone}>
            <svg aria-hidden="true">
              <Share tone={part.tone} from={0} to={100} />
            </svg>
            {part.word}
          </li>
        ))}
      </ul>
      <dl>
        {props.rows.map((row) => (
          <div key={row.key}>
            <dt>{row.label}</dt>
            <dd>
              <Bar parts={row.parts} />
              <span className="wk-leise wk-klein">{row.note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Bar({ parts }: { parts: readonly BarPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  if (total === 0) return null;
  const until = (place: number) => parts.slice(0, place).reduce((sum, part) => sum + part.value, 0);
  return (
    <svg aria-hidden="true">
      {parts.map((part, place) =>
        part.value > 0 ? (
          <Share
            key={part.tone}
            tone={part.tone}
            from={(until(place) / total) * 100}
            to={(until(place + 1) / total) * 100}
          />
        ) : null,
      )}
    </svg>
  );
}

/** The line through the middle is the hatching: dashes of another length for every state. */
function Share({ tone, from, to }: { tone: BarTone; from: number; to: number }) {
  const at = (value: number) => `${Math.round(value * 100) / 100}%`;
  return (
    <g className={TONES[tone]}>
      <rect x={at(from)} width={at(to - from)} y="2" height="16" />
      <line x1={at(from)} x2={at(to)} y1="10" y2="10" />
    </g>
  );
}
