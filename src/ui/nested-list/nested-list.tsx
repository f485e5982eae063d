import type { ReactNode } from "react";
import { Glyph, type GlyphName } from "../glyph/glyph.tsx";

/** A thing with what hangs on it. `mark` says what is missing or how it stands. */
export type NestedItem = {
  key: string;
  glyph?: GlyphName | undefined;
  /** A short number before the name. */
  number?: string | undefined;
  text: ReactNode;
  href: string;
  mark?: ReactNode;
  children?: readonly NestedItem[] | undefined;
};

/** A tree as nested lists: read aloud with its levels, complete on paper and without script. */
export function NestedList({ items, label }: { items: readonly NestedItem[]; label?: string | undefined }) {
  return (
    <ul className="wk-aeste" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <span>
            {item.glyph ? <Glyph name={item.glyph} /> : null}{" "}
            <a className="wk-a" href={item.href}>
              {item.number ? <span className="wk-nr">{item.number} </span> : null}
              {item.text}
            </a>{" "}
            {item.mark}
          </span>
          {item.children && item.children.length > 0 ? <NestedList items={item.children} /> : null}
        </li>
      ))}
    </ul>
  );
}
