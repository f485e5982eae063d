import { Thread } from "#src/ui/thread/thread.tsx";
import { Fragment } from "react";
import type { LeistungKarte, Treffer } from "../../views/lesen.ts";
import { Amtlich, type Lesen, Text } from "./lesen.tsx";

type Eintrag = LeistungKarte & Partial<Pick<Treffer, "ueber">>;

/** Leistungen as an ordered thread: title in the reader's language, the German name beside it, one sentence, and why it was found. */
export function LeistungenListe(props: { leistungen: readonly Eintrag[]; lesen: Lesen; level?: 2 | 3 }) {
  const { leistungen, lesen, level = 3 } = props;
  const { text, um, weg } = lesen;
  return (
    <Thread
      level={level}
      entries={leistungen.map((leistung) => ({
        key: leistung.slug,
        title: <Text t={leistung.titel} um={um} />,
        href: weg(`/wegweiser/leistungen/${leistung.slug}`),
        content: (
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
                    <bdi>{wort}</bdi>
                  </Fragment>
                ))}
              </p>
            ) : null}
          </>
        ),
      }))}
    />
  );
}
