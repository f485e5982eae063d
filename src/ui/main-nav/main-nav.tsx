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
