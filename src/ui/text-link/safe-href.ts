/**
 * An address that may stand behind a link; undefined for every scheme that could run something. Forms refuse such
 * addresses already: this is for what came in by another way.
 */
export function safeHref(href: string): string | undefined {
  // Browsers drop control characters and blanks before they look for the scheme.
  const read = href.replaceAll(/[\u0000-\u0020\u007f]/gu, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || /^(https?|mailto|tel)$/.test(scheme) ? href : undefined;
}
