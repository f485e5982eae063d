import type { ReactNode } from "react";
import { Glyph, type GlyphName } from "../glyph/glyph.tsx";
import type { LinkItem } from "../text-link/text-link.tsx";

/** The visible main links. No burger: five words fit in two lines at 320 px. */
export function MainNav({ label, links }: { label: string; links: LinkItem[] }) {
  return (
    <nav className="wk-nav" aria-label={label}>
      <NavList links={links} />
    </nav>
  );
}

/** Second menu of the back office, full width below the first. */
export function ChainNav({ label, links }: { label: string; links: (LinkItem & { glyph?: GlyphName | undefined })[] }) {
  return (
    <div className="wk-kettennav">
      <nav className="wk-nav" aria-label={label}>
        <NavList links={links} />
      </nav>
    </div>
  );
}

/**
 * Menus of links, for more places than a row of words can hold. One is open at a time; the one with the current page is
 * marked. A menu without links is left out.
 */
export function MenuNav({ label, groups }: { label: string; groups: { text: string; links: LinkItem[] }[] }) {
  return (
    <nav className="wk-nav wk-menue" aria-label={label}>
      <ul>
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ text, links }) => (
            <li key={text}>
              <details name="wk-menue">
                <summary aria-current={links.some((link) => link.current) ? "true" : undefined}>{text}</summary>
                <NavList links={links} />
              </details>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function NavList({ links }: { links: (LinkItem & { glyph?: GlyphName | undefined })[] }): ReactNode {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a
            href={link.href}
            aria-current={link.current ? "true" : undefined}
            lang={link.lang}
            dir={link.dir}
            hrefLang={link.hrefLang}
          >
            {link.glyph ? <Glyph name={link.glyph} /> : null}
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
