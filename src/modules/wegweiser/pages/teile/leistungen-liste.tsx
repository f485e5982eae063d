import { Fragment } from "react";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { LeistungKarte, Treffer } from "../../views/lesen.ts";
import { Amtlich, type Lesen, Text } from "./lesen.tsx";

/** Such a word among others is one of the German text. */
const LATEINISCH = /\p{Script=Latin}/u;

type Eintrag = LeistungKarte & Partial<Pick<Treffer, "ueber">>;

type ListeProps = {
  leistungen: readonly Eintrag[];
  lesen: Lesen;
  level?: 2 | 3;
};

/** Leistungen as an ordered thread: title in the reader's language, the German name beside it, one sentence. */
export function LeistungenListe({ leistungen, lesen, level = 3 }: ListeProps) {
  return (
    <Thread
      level={level}
      entries={leistungen.map((leistung) => ({
        key: leistung.slug,
        title: <Text t={leistung.titel} um={lesen.um} />,
        href: lesen.weg(`/wegweiser/leistungen/${leistung.slug}`),
        content: <Karte leistung={leistung} lesen={lesen} />,
      }))}
    />
  );
}

/** The same as steps with numbers: other parts of the page name them by these. */
export function LeistungenSchritte({ leistungen, lesen, level = 3 }: ListeProps) {
  const Heading = `h${level}` as const;
  return (
    <ol className="wk-schritte">
      {leistungen.map((leistung) => (
        <li key={leistung.slug}>
          <Heading className="kern-title">
            <TextLink href={lesen.weg(`/wegweiser/leistungen/${leistung.slug}`)}>
              <Text t={leistung.titel} um={lesen.um} />
            </TextLink>
          </Heading>
          <Karte leistung={leistung} lesen={lesen} />
        </li>
      ))}
    </ol>
  );
}

/** What somebody must know to choose: by when, what it is, how it is called in letters, and why it was found. */
function Karte({ leistung, lesen: { text, um } }: { leistung: Eintrag; lesen: Lesen }) {
  return (
    <>
      {leistung.fristTage === null ? null : (
        <p>
          <strong>{text("lage.frist", { tage: leistung.fristTage })}</strong>
        </p>
      )}
      <p>
        <Text t={leistung.kurz} um={um} />
      </p>
      {leistung.amtlich ? (
        <p className="wk-leise wk-klein">
          {text("amtlich")}: <Amtlich name={leistung.amtlich} um={um} />
        </p>
      ) : null}
      {leistung.stand === "fehlt" ? <p className="wk-leise wk-klein">{text("text.fehlt")}</p> : null}
      {leistung.ueber && leistung.ueber.length > 0 ? (
        <p className="wk-leise wk-klein">
          {text("suche.ueber")}{" "}
          {leistung.ueber.map((wort, place) => (
            <Fragment key={wort}>
              {place > 0 ? ", " : null}
              {um !== "en" && LATEINISCH.test(wort) ? <Amtlich name={wort} um={um} /> : <bdi>{wort}</bdi>}
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  );
}
