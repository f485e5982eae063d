import { Fragment } from "react";

/** Words, or the mark of a note; `label` is what is read aloud for its number. */
export type NotedPiece = { text: string } | { note: number; place: number; label: string };

/**
 * Plain text whose marks lead to notes `fn-1`, `fn-2` …; the n-th mark of a note has the address `fn-ort-<note>-<n>`.
 */
export function NotedText(props: {
  paragraphs: readonly (readonly (readonly NotedPiece[])[])[];
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}) {
  return (
    <div className="wk-prosa" lang={props.lang} dir={props.dir}>
      {props.paragraphs.map((lines, place) => (
        <p key={place}>
          {lines.map((line, at) => (
            <Fragment key={at}>
              {at > 0 ? <br /> : null}
              {line.map((piece, nth) => (
                <Piece key={nth} piece={piece} />
              ))}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ piece }: { piece: NotedPiece }) {
  if ("text" in piece) return piece.text;
  return (
    <sup>
      <a
        className="wk-a"
        href={`#fn-${piece.note}`}
        id={`fn-ort-${piece.note}-${piece.place}`}
        aria-label={piece.label}
      >
        {piece.note}
      </a>
    </sup>
  );
}
