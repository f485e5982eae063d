import type { ReactNode } from "react";

/** Somebody's words and where they come from. */
export function Quote({
  children,
  source,
  lang,
}: {
  children: ReactNode;
  source?: ReactNode;
  lang?: string | undefined;
}) {
  return (
    <blockquote className="wk-zitat" lang={lang}>
      <p>
        <bdi>{children}</bdi>
      </p>
      {source ? (
        <footer>
          <bdi>{source}</bdi>
        </footer>
      ) : null}
    </blockquote>
  );
}
