import type { ReactNode } from "react";
import { MAIN_ID } from "../main/main.tsx";

/** First element of the body. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="wk-sprung" href={`#${MAIN_ID}`}>
      {children}
    </a>
  );
}
