import type { ReactNode } from "react";

/** Words for screen readers only. Also inside buttons: KERN's own class would make them 48 px wide. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="wk-vorlesen">{children}</span>;
}
