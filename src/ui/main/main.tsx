import type { ReactNode } from "react";

export const MAIN_ID = "inhalt";

/**
 * The main landmark. `voice="serif"` is the decided document, `"plain"` the tool (forms, back office).
 * `bare` leaves out the page width, for pages that have full-width bands.
 */
export function Main(props: { children: ReactNode; voice?: "serif" | "plain"; bare?: boolean | undefined }) {
  return (
    <main id={MAIN_ID} tabIndex={-1} className={props.voice === "serif" ? "wk-lese" : undefined}>
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
