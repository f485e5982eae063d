import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Hinweis } from "../../rules/prozess.ts";
import type { ProzessTeaser } from "../../views/prozess.ts";

/** What is going on now (R063). */
export function HinweisKasten({ hinweis }: { hinweis: Hinweis }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Notice title={text("prozess.aktuell")}>
      <TextBlock text={hinweis.text} {...inhalt} />
      {hinweis.adresse ? (
        <p>
          <TextLink href={hinweis.adresse}>{text("prozess.aktuell.mehr")}</TextLink>
        </p>
      ) : null}
    </Notice>
  );
}

/** On the front page of the Konzept: that the next Fassung is being written, and what is going on now. */
export function ProzessHinweis({ teaser }: { teaser: ProzessTeaser }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  if (!teaser) return null;
  return (
    <Section close>
      {teaser.hinweis ? <HinweisKasten hinweis={teaser.hinweis} /> : null}
      <p className="kern-body">
        <TextLink href={link("/konzept/prozess")} {...inhalt}>
          {teaser.titel}
        </TextLink>
        {". "}
        {text("prozess.teaser", { phasen: teaser.phasen.length, namen: teaser.phasen.join(" · ") })}
      </p>
    </Section>
  );
}
