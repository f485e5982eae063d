import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** One entry: a margin with number or date, the thing itself, and at most one action. */
export type ThreadEntry = {
  key: string;
  /** For a link from elsewhere to this entry. */
  id?: string | undefined;
  margin?: ReactNode;
  title?: ReactNode;
  href?: string | undefined;
  content?: ReactNode;
  action?: ReactNode;
};

/** A list of entries along a line, in place of card grids. With any `action` it gets a column for it, without any `margin` it loses the first. */
export function Thread(props: {
  entries: ThreadEntry[];
  reversed?: boolean | undefined;
  /** Level of the titles; the section above is h2 unless said otherwise. */
  level?: 2 | 3 | 4 | undefined;
}) {
  const withMargin = props.entries.some((entry) => entry.margin !== undefined);
  const withAction = props.entries.some((entry) => entry.action !== undefined);
  const Heading = `h${props.level ?? 3}` as const;
  return (
    <ol
      className={classNames("wk-faden", withAction && "wk-faden--aktion", !withMargin && "wk-faden--schlicht")}
      reversed={props.reversed}
    >
      {props.entries.map((entry) => (
        <li key={entry.key} id={entry.id}>
          {withMargin ? <div>{entry.margin}</div> : null}
          <div>
            {entry.title ? (
              <Heading>
                {entry.href ? (
                  <a className="wk-a" href={entry.href}>
                    {entry.title}
                  </a>
                ) : (
                  entry.title
                )}
              </Heading>
            ) : null}
            {entry.content}
          </div>
          {withAction ? <div>{entry.action}</div> : null}
        </li>
      ))}
    </ol>
  );
}
