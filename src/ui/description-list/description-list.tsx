import type { ReactNode } from "react";

export type Fact = { term: ReactNode; details: ReactNode };

/** Terms and details. `facts` is the framed row of quick facts that must come first on phones. */
export function DescriptionList({ items, look }: { items: Fact[]; look?: "plain" | "facts" | undefined }) {
  return (
    <dl className={look === "facts" ? "wk-kurz" : "wk-angaben"}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </div>
      ))}
    </dl>
  );
}
