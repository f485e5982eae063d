import { usePage } from "#src/platform/http/page.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { SeitenBeitrag } from "../../views/seiten-beitrag.ts";
import { German } from "../parts.tsx";

/** Sections that other modules add to the page of a Stelle or a municipality. */
export function Beitraege({ beitraege }: { beitraege: readonly SeitenBeitrag[] }) {
  const { link } = usePage();
  return beitraege.map((beitrag) => {
    const words = (text: string) => (beitrag.deutsch ? <German>{text}</German> : text);
    return (
      <Section key={beitrag.key} id={beitrag.key} heading={beitrag.titel}>
        {beitrag.vorspann ? <p>{beitrag.vorspann}</p> : null}
        {beitrag.eintraege.length > 0 ? (
          <Thread
            entries={beitrag.eintraege.map((one, place) => ({
              key: `${place} ${one.titel}`,
              title: words(one.titel),
              ...(one.href ? { href: link(one.href) } : {}),
              ...(one.rand ? { margin: one.rand } : {}),
              content: one.text ? <p>{words(one.text)}</p> : null,
            }))}
          />
        ) : null}
        {beitrag.mehr ? (
          <p>
            <TextLink href={link(beitrag.mehr.href)}>{beitrag.mehr.text}</TextLink>
          </p>
        ) : null}
      </Section>
    );
  });
}
