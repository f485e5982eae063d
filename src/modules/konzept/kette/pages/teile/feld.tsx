import type { ReactNode } from "react";
import { ChainLines, ChainOfFive, type ChainPlace } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Glyph } from "#src/ui/glyph/glyph.tsx";
import { Num, Row, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useBegriff } from "../../../pages/teile/begriff.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { FeldBedarf, FeldSeite } from "../../views/feld-seite.ts";

/** "B26 bis B30", or the one there is. */
function useSpan() {
  const { text } = useTexte();
  return (items: readonly { readonly kennung: string }[]): string => {
    const [first, last] = [items[0]?.kennung ?? "", items.at(-1)?.kennung ?? ""];
    return first === last ? first : text("handlungsfeld.von-bis", { von: first, bis: last });
  };
}

/** The chain of a whole Handlungsfeld, in numbers: each place says how many, which, and what is missing. */
export function FeldKette({ seite }: { seite: FeldSeite }) {
  const { text, link, f } = useTexte();
  const span = useSpan();
  const lageLines = useLageLines(seite);
  const { feld, bedarfe, ziele, belege, lage } = seite;
  const ohneZiel = bedarfe.filter((one) => one.ziele.length === 0).map((one) => one.kennung);
  const total = belege.reduce((sum, one) => sum + one.anzahl, 0);
  const place = (anzahl: number, kind: string, content: ReactNode, luecke: string): ChainPlace =>
    anzahl === 0 ? { kind, gap: true, content: luecke } : { kind, content };
  return (
    <ChainOfFive
      id="kette"
      heading={text("handlungsfeld.kette")}
      hint={useBegriff("wirkungskette")}
      places={[
        place(
          total,
          text("kette.zahl.beleg", { anzahl: total }),
          <a href="#bedarfe">{f.list(belege.map((one) => text(`belegart.${one.art}`)))}</a>,
          text("kette.luecke.beleg"),
        ),
        place(
          bedarfe.length,
          text("kette.zahl.bedarf", { anzahl: bedarfe.length }),
          <a href="#bedarfe">{span(bedarfe)}</a>,
          text("kette.luecke.bedarf"),
        ),
        place(
          ziele.length,
          text("kette.zahl.ziel", { anzahl: ziele.length }),
          <>
            <a href={link(`/konzept/ziele#${feld.slug}`)}>{span(ziele)}</a>
            {ohneZiel.length > 0 ? `. ${text("feldseite.ziele.offen", { kennungen: f.list(ohneZiel) })}` : null}
          </>,
          text("kette.luecke.ziel"),
        ),
        place(
          feld.massnahmen.length,
          text("anzahl.massnahmen", { anzahl: feld.massnahmen.length }),
          <a href="#massnahmen">{span(feld.massnahmen)}</a>,
          text("kette.luecke.massnahme"),
        ),
        place(
          lage?.gesamt ?? 0,
          text("kette.wort.stand"),
          lage ? <ChainLines lines={lageLines} /> : null,
          text("kette.luecke.stand"),
        ),
      ]}
    />
  );
}

const TONES = {
  "im-plan": "gut",
  gefaehrdet: "warnung",
  kritisch: "kritisch",
  "noch-nicht-bewertet": "luecke",
} as const;

/** Each state that occurs, with its number. */
function useLageLines({ lage }: FeldSeite): ReactNode[] {
  const { text, f } = useTexte();
  if (!lage) return [];
  const marked = (["im-plan", "gefaehrdet", "kritisch", "noch-nicht-bewertet"] as const).filter(
    (one) => lage.je[one] > 0,
  );
  const plain = (["abgeschlossen", "abgebrochen"] as const).filter((one) => lage.je[one] > 0);
  return [
    ...marked.map((one) => (
      <>
        <StatusMark tone={TONES[one]}>{text(`lage.${one}`)}</StatusMark> {f.number(lage.je[one])}
      </>
    )),
    ...plain.map((one) => `${text(`lage.${one}`)} ${f.number(lage.je[one])}`),
  ];
}

/** What people lack in this Handlungsfeld, and below each what is to change; a missing Wirkungsziel is said. */
export function FeldBedarfe({ bedarfe, slug }: { bedarfe: readonly FeldBedarf[]; slug: string }) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Section id="bedarfe" heading={text("feldseite.bedarfe")}>
      {bedarfe.length === 0 ? (
        <EmptyState title={text("feldseite.bedarfe.leer", { feld: woerter.feld })} />
      ) : (
        <Thread
          entries={bedarfe.map((one) => ({
            key: one.kennung,
            margin: (
              <>
                <Glyph name="bedarf" /> <Num>{one.kennung}</Num>
                {one.vorrang === "hoch" ? (
                  <>
                    <br />
                    {text("feldseite.vorrang")}
                  </>
                ) : null}
              </>
            ),
            title: <span {...inhalt}>{one.titel}</span>,
            href: link(`/konzept/bedarfe/${one.kennung}`),
            content:
              one.ziele.length === 0 ? (
                <p>
                  <StatusMark tone="luecke">{text("feldseite.ohne-ziel")}</StatusMark>
                </p>
              ) : (
                one.ziele.map((ziel) => (
                  <p key={ziel.kennung}>
                    <Glyph name="ziel" />{" "}
                    <TextLink href={link(`/konzept/ziele/${ziel.kennung}`)}>
                      <Num>{ziel.kennung}</Num> <span {...inhalt}>{ziel.aussage}</span>
                    </TextLink>
                  </p>
                ))
              ),
          }))}
        />
      )}
      <Row noPrint>
        <TextLink href={link(`/konzept/kette?handlungsfeld=${slug}`)}>{text("bedarferegister.karte")}</TextLink>
      </Row>
    </Section>
  );
}
