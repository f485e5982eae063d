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
 * Work that goes on while the person may leave. With the module `auto-refresh` the region asks `href` every
 * `seconds` and takes over its parts; without script the link does the same. `children` is what is read aloud
 * when it changes: what happens now, and in the end the result.
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
      data-enhance={props.done ? undefined : "auto-refresh"}
      data-href={props.href}
      data-seconds={props.seconds ?? 2}
    >
      <div data-part="bar">
        <Progress id={props.id} label={props.label} value={props.value} max={props.max} />
      </div>
      <div data-part="words" role="status">
        {props.children}
      </div>
      <div data-part="link">
        {props.done ? null : (
          <p>
            <a className="wk-a" href={props.href}>
              {props.refreshLabel}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
