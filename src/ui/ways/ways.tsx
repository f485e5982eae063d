import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** One door: the whole cell can be tapped, but there is one link. */
export type Way = { title: ReactNode; href: string; text?: ReactNode; icon?: ReactNode; more?: ReactNode };

/** Two to six doors side by side. `icons` is the compact form with a drawing and its word. */
export function Ways(props: { ways: Way[]; level?: 2 | 3 | undefined; icons?: boolean | undefined }) {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <ul className={classNames("wk-wege", props.icons && "wk-wege--zeichen")}>
      {props.ways.map((way) => (
        <li key={way.href}>
          {way.icon}
          <Heading>
            <a href={way.href}>{way.title}</a>
          </Heading>
          {way.text ? <p>{way.text}</p> : null}
          {way.more ? <p>{way.more}</p> : null}
        </li>
      ))}
    </ul>
  );
}
