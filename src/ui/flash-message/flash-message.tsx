import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

const TONES = {
  success: { alert: "kern-alert--success", icon: "kern-icon--success" },
  info: { alert: "kern-alert--info", icon: "kern-icon--info" },
  warning: { alert: "kern-alert--warning", icon: "kern-icon--warning" },
  danger: { alert: "kern-alert--danger", icon: "kern-icon--danger" },
} as const;

/** The answer to an action, shown once after the redirect, at the top of the main part. */
export function FlashMessage(props: { tone?: keyof typeof TONES | undefined; title: ReactNode; children?: ReactNode }) {
  const tone = TONES[props.tone ?? "success"];
  return (
    <div className={classNames("kern-alert", tone.alert, "wk-abschnitt-kurz")} role="status">
      <div className="kern-alert__header">
        <span className={classNames("kern-icon", tone.icon)} aria-hidden="true" />
        <span className="kern-title">{props.title}</span>
      </div>
      {props.children ? <div className="kern-alert__body">{props.children}</div> : null}
    </div>
  );
}
