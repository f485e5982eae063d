import type { ReactNode } from "react";

/** How far something is, in words and as a bar. Without `value` it runs and nobody knows how long. */
export function Progress(props: { id: string; label: ReactNode; value?: number | undefined; max: number }) {
  return (
    <div className="kern-progress">
      <label className="kern-label" htmlFor={props.id}>
        {props.label}
      </label>
      <progress id={props.id} value={props.value} max={props.max} />
    </div>
  );
}

/** Step of a form in several pages, above the title. `label` says it in words. */
export function StepProgress(props: { text: ReactNode; label: string; step: number; steps: number }) {
  return (
    <>
      <p className="wk-fortschritt">{props.text}</p>
      <div className="kern-progress">
        <progress value={props.step} max={props.steps} aria-label={props.label} />
      </div>
    </>
  );
}

/**
 * Work that goes on while the person may leave. The page refreshes itself with the module `auto-refresh`
 * (asks `href` every `seconds`, replaces this region); without script the link below does the same.
 */
export function LiveProgress(props: {
  id: string;
  label: ReactNode;
  value?: number | undefined;
  max: number;
  href: string;
  refreshLabel: ReactNode;
  seconds?: number | undefined;
  done?: boolean | undefined;
  children?: ReactNode;
}) {
  return (
    <div
      id={`${props.id}-region`}
      role="status"
      data-enhance={props.done ? undefined : "auto-refresh"}
      data-href={props.href}
      data-seconds={props.seconds ?? 2}
    >
      <Progress id={props.id} label={props.label} value={props.value} max={props.max} />
      {props.children}
      {props.done ? null : (
        <p>
          <a className="wk-a" href={props.href}>
            {props.refreshLabel}
          </a>
        </p>
      )}
    </div>
  );
}
