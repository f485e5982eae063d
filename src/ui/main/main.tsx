import type { ReactNode } from "react";

export const MAIN_ID = "inhalt";

/**
 * The main landmark. `voice="serif"` is the decided document, `"plain"` the tool (forms, back office).
 * `bare` leaves out the page width, for pages that have full-width bands. `inView` paints sections when they come into
 * view, as the serif voice does: for long pages that are read on slow phones and have nothing that opens over its section.
 */
export function Main(props: {
  children: ReactNode;
  voice?: "serif" | "plain";
  bare?: boolean | undefined;
  inView?: boolean | undefined;
}) {
  return (
    <main
      id={MAIN_ID}
      tabIndex={-1}
      className={props.voice === "serif" ? "wk-lese" : props.inView ? "wk-nach" : undefined}
    >
      {props.bare ? props.children : <Container>{props.children}</Container>}
    </main>
  );
}

/** Page width with side edges. */
export function Container({ children }: { children: ReactNode }) {
  return <div className="wk-breite">{children}</div>;
}

/** One narrow column, for forms and short pages. */
export function NarrowColumn({ children }: { children: ReactNode }) {
  return <div className="wk-einfach">{children}</div>;
}

/** Full-width tinted band. Stands directly in a bare `Main`. */
export function Band({ children, labelledBy }: { children: ReactNode; labelledBy?: string | undefined }) {
  return (
    <section className="wk-band" aria-labelledby={labelledBy}>
      <Container>{children}</Container>
    </section>
  );
}
