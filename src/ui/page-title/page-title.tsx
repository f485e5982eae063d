import type { ReactNode } from "react";
import { Glyph, type GlyphName } from "../glyph/glyph.tsx";

/**
 * Head of every page: kind of thing with its shape, the h1, one sentence, the state.
 * The title says how things are ("Vier … sind kritisch"), not what kind of page this is.
 */
export function PageTitle(props: {
  title: ReactNode;
  kind?: ReactNode;
  glyph?: GlyphName | undefined;
  lead?: ReactNode;
  status?: ReactNode;
  /** Anything above the kind line, such as a step indicator. */
  before?: ReactNode;
  /** Language of the title and lead when it is not the page's. */
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}) {
  return (
    <div className="wk-titel">
      {props.before}
      {props.kind ? (
        <p className="wk-art">
          {props.glyph ? <Glyph name={props.glyph} /> : null}
          {props.kind}
        </p>
      ) : null}
      <h1 className="kern-heading-x-large" lang={props.lang} dir={props.dir}>
        {props.title}
      </h1>
      {props.lead ? (
        <p className="wk-vorspann" lang={props.lang} dir={props.dir}>
          {props.lead}
        </p>
      ) : null}
      {props.status ? <div className="wk-reihe">{props.status}</div> : null}
    </div>
  );
}

/** A part of a title that should stay on one line if it fits. */
export function TitlePart({ children }: { children: ReactNode }) {
  return <span className="wk-satzteil">{children}</span>;
}
