import type { ReactNode } from "react";

/**
 * What several people change at once. With the module `auto-refresh` it hears at `live` that something changed and takes
 * over the parts of the page at `href`; without script a link does the same. Forms that people type in stand outside its
 * parts, or are left alone while somebody is in them.
 */
export function LiveRegion(props: {
  id: string;
  href: string;
  live: string;
  /** When it differs, the whole page is fetched: other forms stand there then. */
  stand: string;
  children: ReactNode;
}) {
  return (
    <div
      id={props.id}
      data-enhance="auto-refresh"
      data-href={props.href}
      data-live={props.live}
      data-stand={props.stand}
      data-seconds={5}
    >
      {props.children}
    </div>
  );
}

/** What is taken over as one; `spoken` is read aloud when it changes. */
export function LivePart(props: { name: string; spoken?: boolean | undefined; children: ReactNode }) {
  return (
    <div data-part={props.name} role={props.spoken ? "status" : undefined}>
      {props.children}
    </div>
  );
}
