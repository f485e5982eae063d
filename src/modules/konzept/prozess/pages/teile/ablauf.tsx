import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
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

/**
 * The steps: drawn over the years, phases and milestones apart, and as a list in the order of time. The words say what
 * the drawing says, so telephones leave it out. What is over is folded while something is still to come (R054, R064).
 */
export function Ablauf({ prozess }: { prozess: ProzessView }) {
  const { text } = useTexte();
  const vorbei = prozess.schritte.filter((one) => one.stand === "vorbei" || one.stand === "erreicht");
  const offen = prozess.schritte.filter((one) => !vorbei.includes(one));
  return (
    <Section id="ablauf" heading={text("prozess.bild")}>
      <AblaufBild prozess={prozess} />
      {offen.length > 0 ? <AblaufListe schritte={offen} /> : null}
      {vorbei.length > 0 ? (
        <Disclosure summary={text("prozess.vorbei", { anzahl: vorbei.length })} open={offen.length === 0}>
          <AblaufListe schritte={vorbei} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function AblaufBild({ prozess }: { prozess: ProzessView }) {
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
    <>
      <SmallPrint>{text("prozess.bild.text")}</SmallPrint>
      <Timeline
        caption={text("prozess.bild")}
        captionHidden
        headHeader={text("prozess.schritt")}
        wordsHeader={text("prozess.zeitraum")}
        yearsHeader={text("prozess.jahre", { von: String(fenster.von), bis: String(fenster.bis) })}
        years={Array.from({ length: fenster.bis - fenster.von + 1 }, (_, n) => fenster.von + n)}
        groups={groups}
        listFollows
      />
    </>
  );
}

/** What happens in each step and who is responsible. */
function AblaufListe({ schritte }: { schritte: readonly SchrittView[] }) {
  const page = useTexte();
  const { text } = page;
  const inhalt = useInhaltSprache();
  return (
    <Thread
      level={3}
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
  );
}
