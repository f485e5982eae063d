import type { ReactNode } from "react";

/** More on demand. Opens on paper by itself. Nothing essential in here. */
export function Disclosure(props: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  id?: string;
}) {
  return (
    <details className="kern-accordion" open={props.open} id={props.id}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{props.summary}</span>
      </summary>
      <div className="kern-accordion__body">{props.children}</div>
    </details>
  );
}
