import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** Facts in the margin: a heading with terms, or free content. */
export type SideBlock = {
  heading: ReactNode;
  facts?: { term: ReactNode; details: ReactNode }[] | undefined;
  content?: ReactNode;
};

/**
 * Text with a margin column of facts. On phones the margin follows the text, so what must come
 * first there belongs above. `headingLevel` is 3 where the text has its own h2 before the margin.
 */
export function SplitLayout(props: {
  children: ReactNode;
  sideLabel: string;
  side: SideBlock[];
  headingLevel?: 2 | 3 | undefined;
  first?: boolean | undefined;
}) {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <div className={classNames("wk-satz", !props.first && "wk-abschnitt")}>
      <div>{props.children}</div>
      <aside className="wk-rand" aria-label={props.sideLabel}>
        {props.side.map((block, place) => (
          <div key={place}>
            <Heading>{block.heading}</Heading>
            {block.facts ? (
              <dl>
                {block.facts.map((fact, index) => (
                  <div key={index}>
                    <dt>{fact.term}</dt>
                    <dd>{fact.details}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
            {block.content}
          </div>
        ))}
      </aside>
    </div>
  );
}
