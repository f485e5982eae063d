import type { ReactNode } from "react";

/** Where a page or figure comes from: date, source, who, how to object. */
export function Origin({ children }: { children: ReactNode }) {
  return <p className="wk-herkunft">{children}</p>;
}
