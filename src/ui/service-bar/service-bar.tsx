import type { ReactNode } from "react";
import type { LinkItem } from "../text-link/text-link.tsx";

/** Dark bar on top: who speaks, and what always must be reachable. `action` is a last item such as a sign-out form. */
export function ServiceBar(props: { text: ReactNode; links: LinkItem[]; action?: ReactNode }) {
  return (
    <div className="wk-dienst">
      <div className="wk-breite">
        <p>{props.text}</p>
        <ul>
          {props.links.map((link) => (
            <li key={link.href}>
              <a
                href={link.href}
                lang={link.lang}
                dir={link.dir}
                hrefLang={link.hrefLang}
                aria-current={link.current ? "true" : undefined}
              >
                {link.text}
              </a>
            </li>
          ))}
          {props.action ? <li>{props.action}</li> : null}
        </ul>
      </div>
    </div>
  );
}

/** A form of one button that looks like a link of the bar, because signing out changes something and must be a POST. */
export function ServiceBarButton(props: { action: string; children: ReactNode }) {
  return (
    <form method="post" action={props.action}>
      <button className="wk-dienst__knopf" type="submit">
        {props.children}
      </button>
    </form>
  );
}
