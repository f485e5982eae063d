import { Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import type { DeckendesAngebot } from "../../views/angebote.ts";
import { useAngebotTexte } from "./texte.ts";

/** What there is for a Bedarf already; nothing when there is nothing. */
export function BedarfAngebote({ angebote, intern }: { angebote: readonly DeckendesAngebot[]; intern?: boolean }) {
  const { text, link } = useAngebotTexte();
  const inhalt = useInhaltSprache();
  if (angebote.length === 0) return null;
  return (
    <Section id="angebote" heading={text("bedarf.titel")}>
      <p>{text("bedarf.vorspann")}</p>
      <Thread
        entries={angebote.map((one) => ({
          key: one.id,
          title: <span {...inhalt}>{one.titel}</span>,
          href: link(intern ? `/intern/angebote/${one.id}` : `/angebote/${one.id}`),
          content: (
            <p>
              <span {...inhalt}>{one.stelle.name}</span>, {text(`deckung.${one.deckung}`)}
              {one.plaetze === null
                ? null
                : `, ${text("plaetze", { frei: one.plaetze - (one.plaetzeBelegt ?? 0), plaetze: one.plaetze })}`}
            </p>
          ),
        }))}
      />
    </Section>
  );
}
