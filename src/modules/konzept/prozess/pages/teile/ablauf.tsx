import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { Section, SmallPrint, Muted } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Timeline } from "#src/ui/timeline/timeline.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { SCHRITTARTEN } from "../../rules/prozess.ts";
import type { ProzessView, SchrittView } from "../../views/prozess.ts";
import { TON, zeitraum } from "./worte.ts";

/** Where a step stands, as a word with its sign. */
export function SchrittZeichen({ stand }: { stand: SchrittView["stand"] }) {
  const { text } = useTexte();
  return <StatusMark tone={TON[stand]}>{text(`prozess.stand.${stand}`)}</StatusMark>;
}

/** The steps drawn over the years, phases and milestones apart; the words beside each bar say the same (R054, R064). */
export function AblaufBild({ prozess }: { prozess: ProzessView }) {
  const page = useTexte();
  const { text } = page;
  const inhalt = useInhaltSprache();
  const { fenster } = prozess;
  if (!fenster) return null;
  const groups = SCHRITTARTEN.map((art) => ({
    key: art,
    head: text(`prozess.${art}.mehrzahl`),
    rows: prozess.schritte.flatMap(({ balken, ...one }) =>
      one.art !== art || !balken
        ? []
        : [
            {
              key: one.id,
              head: <span {...inhalt}>{one.titel}</span>,
              words: (
                <>
                  {zeitraum(one, page)}, <Muted>{text(`prozess.stand.${one.stand}`)}</Muted>
                </>
              ),
              stretches: balken.strecken.map((s) => ({ from: s.von, to: s.bis, soft: s.weich })),
              before: balken.davor,
              after: balken.danach,
            },
          ],
    ),
  })).filter((group) => group.rows.length > 0);
  return (
    <Section id="bild" heading={text("prozess.bild")}>
      <SmallPrint>{text("prozess.bild.text")}</SmallPrint>
      <Timeline
        caption={text("prozess.bild")}
        captionHidden
        headHeader={text("prozess.schritt")}
        wordsHeader={text("prozess.zeitraum")}
        yearsHeader={text("prozess.jahre", { von: String(fenster.von), bis: String(fenster.bis) })}
        years={Array.from({ length: fenster.bis - fenster.von + 1 }, (_, n) => fenster.von + n)}
        groups={groups}
      />
    </Section>
  );
}

/** The same steps as a list in the order of time, with what happens and who is responsible. */
export function AblaufListe({ schritte }: { schritte: readonly SchrittView[] }) {
  const page = useTexte();
  const { text } = page;
  const inhalt = useInhaltSprache();
  return (
    <Section id="ablauf" heading={text("prozess.liste")}>
      <Thread
        entries={schritte.map((one) => ({
          key: one.id,
          margin: (
            <>
              {zeitraum(one, page)}
              <br />
              <Muted>{text(`prozess.${one.art}`)}</Muted>
            </>
          ),
          title: <span {...inhalt}>{one.titel}</span>,
          content: (
            <>
              <p>
                <SchrittZeichen stand={one.stand} />
              </p>
              {one.beschreibung ? <TextBlock text={one.beschreibung} {...inhalt} /> : null}
              {one.wer ? (
                <p>
                  {text("prozess.wer")}: <span {...inhalt}>{one.wer}</span>
                </p>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}
