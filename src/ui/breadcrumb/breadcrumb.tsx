import type { ReactNode } from "react";

/** Path to the page. The last entry is the page itself and has no `href`. */
export function Breadcrumb({
  label,
  items,
}: {
  label: string;
  items: { text: ReactNode; href?: string | undefined }[];
}) {
  return (
    <nav className="wk-pfad wk-breite" aria-label={label}>
      <ol>
        {items.map((item, place) => (
          // The same words may stand twice in a path, so the place is the key.
          <li key={place} aria-current={item.href ? undefined : "page"}>
            {item.href ? <a href={item.href}>{item.text}</a> : item.text}
          </li>
        ))}
      </ol>
    </nav>
  );
}
