import { BarFigure } from "#src/ui/bar-figure/bar-figure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Glyph } from "#src/ui/glyph/glyph.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { useBelegTexte } from "../../../beleg/pages/teile/texte.ts";
import { Belegsumme } from "../../../beleg/pages/teile/summe.tsx";
import { sumBelege } from "../../../beleg/rules/summe.ts";
import { isOwnPath } from "../../rules/beleg.ts";
import type { BelegView } from "../../views/wirkungskette.ts";

/** Kinds in which people are quoted, when their words were released as they were said. */
const GESAGT = new Set(["gespraech", "meldung"]);

/** Where we know it from: one entry for each Beleg, counted answers as bars, words of people as words of people. */
export function Belege(props: { belege: readonly BelegView[]; zurueckgehalten: number }) {
  const { text } = useTexte();
  return (
    <Section first id="belege" heading={text("bedarfseite.woher")}>
      {props.belege.length === 0 ? (
        <EmptyState title={text("bedarfseite.woher.leer")}>{text("bedarfseite.woher.leer.text")}</EmptyState>
      ) : (
        <>
          <Belegsumme summe={sumBelege(props.belege)} />
          <BelegListe belege={props.belege} anker="beleg" />
        </>
      )}
      {props.zurueckgehalten > 0 ? (
        <SmallPrint>{text("bedarfseite.zurueckgehalten", { anzahl: props.zurueckgehalten })}</SmallPrint>
      ) : null}
    </Section>
  );
}

/** One entry for each Beleg. @param anker begins the address of each entry */
export function BelegListe({ belege, anker }: { belege: readonly BelegView[]; anker: string }) {
  const { text } = useTexte();
  const wort = useBelegTexte();
  return (
    <Thread
      entries={belege.map((beleg) => ({
        key: String(beleg.nummer),
        id: `${anker}-${beleg.nummer}`,
        margin: (
          <>
            <Glyph name="beleg" /> {text(`belegart.${beleg.art}`)}
            {beleg.wirkung === "stuetzt" ? null : (
              <>
                <br />
                <strong>{wort(`wirkung.${beleg.wirkung}`)}</strong>
              </>
            )}
          </>
        ),
        content: <BelegInhalt beleg={beleg} />,
      }))}
    />
  );
}

function BelegInhalt({ beleg }: { beleg: BelegView }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  const source = [beleg.quelle, beleg.tag ? f.date(beleg.tag) : ""].filter(Boolean).join(", ");
  if (beleg.woertlich && GESAGT.has(beleg.art)) {
    return (
      <>
        <Quote
          lang={inhalt.lang}
          source={
            beleg.tag
              ? text("bedarfseite.quelle.woertlich", { quelle: beleg.quelle, datum: f.date(beleg.tag) })
              : text("bedarfseite.quelle.woertlich.ohne-tag", { quelle: beleg.quelle })
          }
        >
          {`„${beleg.aussage}“`}
        </Quote>
        <Fundstelle beleg={beleg} vorweg="" />
      </>
    );
  }
  return (
    <>
      <TextBlock text={beleg.aussage} {...inhalt} />
      {beleg.zahlen ? (
        <div {...inhalt}>
          <BarFigure
            caption={beleg.zahlen.frage}
            total={beleg.zahlen.von ?? undefined}
            rows={beleg.zahlen.antworten.map(({ wort, zahl }) => ({ label: wort, value: zahl, text: f.number(zahl) }))}
          />
        </div>
      ) : null}
      <Fundstelle beleg={beleg} vorweg={source} />
    </>
  );
}

/** Source, day and where to read more, as far as they are released. */
function Fundstelle({ beleg, vorweg }: { beleg: BelegView; vorweg: string }) {
  const { link } = useTexte();
  const wort = useBelegTexte();
  const inhalt = useInhaltSprache();
  const { fundstelle, adresse } = beleg;
  if (!vorweg && !fundstelle && !adresse) return null;
  return (
    <SmallPrint>
      <span {...inhalt}>{vorweg}</span>
      {vorweg && (fundstelle || adresse) ? ". " : null}
      {isOwnPath(adresse) ? (
        <TextLink href={link(adresse)}>{fundstelle || wort("ansehen")}</TextLink>
      ) : adresse ? (
        <TextLink href={adresse} {...inhalt}>
          {fundstelle || adresse}
        </TextLink>
      ) : (
        <span {...inhalt}>{fundstelle}</span>
      )}
    </SmallPrint>
  );
}
