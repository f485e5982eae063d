import type { ReactNode } from "react";

/** What is missing, why, and one next step. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="wk-leer">
      <p>
        <strong>{props.title}</strong>
      </p>
      {props.children ? <p>{props.children}</p> : null}
      {props.action ? <div>{props.action}</div> : null}
    </div>
  );
}
