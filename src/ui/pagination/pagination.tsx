import type { ReactNode } from "react";

/**
 * Back, next, and where we are. Links only; the words come from the page ("Seite 2 von 7"). Nothing when everything fits
 * on one page.
 */
export function Pagination(props: {
  label: string;
  status: ReactNode;
  back?: { href: string; text: ReactNode } | undefined;
  next?: { href: string; text: ReactNode } | undefined;
}) {
  if (!props.back && !props.next) return null;
  return (
    <nav className="wk-blaettern" aria-label={props.label}>
      <p>{props.back ? <PageLink {...props.back} rel="prev" /> : null}</p>
      <p className="wk-nr">{props.status}</p>
      <p>{props.next ? <PageLink {...props.next} rel="next" /> : null}</p>
    </nav>
  );
}

function PageLink(props: { href: string; text: ReactNode; rel: "prev" | "next" }) {
  return (
    <a className="wk-a" href={props.href} rel={props.rel}>
      {props.text}
    </a>
  );
}
