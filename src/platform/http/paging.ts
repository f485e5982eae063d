import { pageTexts, usePage } from "./page.tsx";

/**
 * What the component `Pagination` says and where it leads. Beyond the last page, back leads to the last one.
 *
 * @param href the address of a page of the list, in the language of the reader
 */
export function usePaging(seite: number, seiten: number, href: (seite: number) => string) {
  const text = usePage().t(pageTexts);
  const back = Math.min(seite - 1, seiten);
  return {
    label: text("seiten.label"),
    status: text("seiten.stand", { seite, seiten }),
    back: back >= 1 ? { href: href(back), text: text("seiten.zurueck") } : undefined,
    next: seite < seiten ? { href: href(seite + 1), text: text("seiten.weiter") } : undefined,
  };
}
