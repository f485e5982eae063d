import type { ReactNode } from "react";

/** Links to the sections of a long page, in place of tabs: nothing is hidden from search and paper. */
export function JumpList(props: { label: string; items: { id: string; text: ReactNode }[] }) {
  return (
    <nav className="wk-sprungliste" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li key={item.id}>
            <a className="wk-a" href={`#${item.id}`}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
