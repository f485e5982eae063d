import type { ReactNode } from "react";
import type { LinkItem } from "../text-link/text-link.tsx";

/** One column: heading and either links or free content. */
export type FooterColumn = { heading: ReactNode; links?: LinkItem[] | undefined; content?: ReactNode };

/** Footer of public pages. `after` is one last line over the whole width, for the theme form. */
export function SiteFooter({ columns, after }: { columns: FooterColumn[]; after?: ReactNode }) {
  return (
    <footer className="wk-fuss">
      <div className="wk-breite">
        {columns.map((column, place) => (
          <div key={place}>
            <h2>{column.heading}</h2>
            {column.content}
            {column.links ? (
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href} lang={link.lang} dir={link.dir} hrefLang={link.hrefLang}>
                      {link.text}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        ))}
        {after ? <div className="wk-fuss__ganz">{after}</div> : null}
      </div>
    </footer>
  );
}

/** Footer of the back office: one quiet line. */
export function OfficeFooter({ links, after }: { links: LinkItem[]; after?: ReactNode }) {
  return (
    <footer className="wk-fuss wk-fuss--schmal">
      <div className="wk-breite">
        {links.map((link) => (
          <p key={link.href}>
            <a href={link.href}>{link.text}</a>
          </p>
        ))}
        {after ? <div className="wk-fuss__ganz">{after}</div> : null}
      </div>
    </footer>
  );
}
