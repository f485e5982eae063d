import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/**
 * A section with its heading. `prose` limits the measure of running text, `first` leaves out the space above,
 * `close` makes it small. With `id` the heading gets `<id>-t` and names the section.
 */
export function Section(props: {
  heading?: ReactNode;
  id?: string | undefined;
  prose?: boolean | undefined;
  first?: boolean | undefined;
  close?: boolean | undefined;
  children: ReactNode;
}) {
  const headingId = props.id && props.heading ? `${props.id}-t` : undefined;
  return (
    <section
      id={props.id}
      aria-labelledby={headingId}
      className={classNames(
        props.prose && "wk-prosa",
        !props.first && (props.close ? "wk-abschnitt-kurz" : "wk-abschnitt"),
      )}
    >
      {props.heading ? (
        <h2 className="kern-heading-large" id={headingId}>
          {props.heading}
        </h2>
      ) : null}
      {props.children}
    </section>
  );
}

/** Third-level heading inside a section. */
export function SubHeading({ children, id }: { children: ReactNode; id?: string | undefined }) {
  return (
    <h3 className="kern-heading-medium" id={id}>
      {children}
    </h3>
  );
}

/** Small print in muted colour. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return <p className="wk-leise wk-klein">{children}</p>;
}

/** Muted words inside a line. */
export function Muted({ children }: { children: ReactNode }) {
  return <span className="wk-leise">{children}</span>;
}

/** Numbers and identifiers that must not break and align in columns. */
export function Num({ children }: { children: ReactNode }) {
  return <span className="wk-nr">{children}</span>;
}

/** Items on one line that wraps, such as links above a table; `noPrint` leaves them out on paper. */
export function Row({ children, noPrint }: { children: ReactNode; noPrint?: boolean | undefined }) {
  return <div className={classNames("wk-reihe", noPrint && "wk-kein-druck")}>{children}</div>;
}
