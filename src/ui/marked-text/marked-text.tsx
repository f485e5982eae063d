/** A text in pieces, those that answer a search marked. Bold and underlined: colour alone would say nothing. */
export function MarkedText(props: {
  pieces: readonly { readonly text: string; readonly treffer: boolean }[];
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}) {
  return (
    <span lang={props.lang} dir={props.dir}>
      {props.pieces.map((piece, place) =>
        piece.treffer ? (
          <mark key={place} className="wk-fund">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
