import type { ReactNode } from "react";

/** A list without bullets, for links under a heading. */
export function PlainList({ items }: { items: { key: string; content: ReactNode }[] }) {
  return (
    <ul className="wk-liste">
      {items.map((item) => (
        <li key={item.key}>{item.content}</li>
      ))}
    </ul>
  );
}
