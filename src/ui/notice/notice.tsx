import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

const TONES = { info: undefined, warning: "wk-hinweis--achtung", error: "wk-hinweis--fehler" } as const;

/** A note that belongs to the page. For the answer to an action use `FlashMessage`, for forms `ErrorSummary`. */
export function Notice(props: {
  tone?: keyof typeof TONES | undefined;
  title?: ReactNode;
  level?: 2 | 3 | undefined;
  children?: ReactNode;
}) {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <div className={classNames("wk-hinweis", TONES[props.tone ?? "info"])}>
      {props.title ? <Heading>{props.title}</Heading> : null}
      {props.children}
    </div>
  );
}
