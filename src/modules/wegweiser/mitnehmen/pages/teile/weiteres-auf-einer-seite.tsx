import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WrittenText } from "#src/ui/written-text/written-text.tsx";
import { artikelTexts } from "../../../artikel/texts/index.ts";
import { fragenTexts } from "../../../fragen/texts/index.ts";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { Amtlich, type Lesen, Text } from "../../../pages/teile/lesen.tsx";
import { richtung, type Sprache } from "../../../rules/sprachen.ts";
import { termineTexts } from "../../../veranstaltungen/texts/index.ts";
import { artikelTeil, TEILE } from "../../rules/ausgabe.ts";
import { mitnehmenTexts } from "../../texts/index.ts";
import type { WeiteresZumMitnehmen } from "../../views/weiteres.ts";

type Props = { weiteres: WeiteresZumMitnehmen; lesen: Lesen };

const andere = (lang: Sprache, um: Sprache) => (lang === um ? {} : { lang, dir: richtung(lang) });

/** What the kept guide holds besides Leistungen: articles, frequent questions, dates and offers. */
export function WeiteresAufEinerSeite({ weiteres, lesen }: Props) {
  return (
    <>
      <Artikel weiteres={weiteres} lesen={lesen} />
      <Fragen weiteres={weiteres} lesen={lesen} />
      <Termine weiteres={weiteres} lesen={lesen} />
    </>
  );
}

/** Where the parts are, for the first page of the kept guide. */
export function WeitereLinks({ lesen }: { lesen: Lesen }) {
  const { t } = usePage();
  const link = (path: string, words: ReactNode) => (
    <li>
      <TextLink href={lesen.weg(path)}>{words}</TextLink>
    </li>
  );
  return (
    <ul>
      {link("/wegweiser/artikel", t(artikelTexts)("verzeichnis.titel"))}
      {link("/wegweiser/fragen", t(fragenTexts)("titel"))}
      {link("/wegweiser/termine", t(mitnehmenTexts)("termine.titel"))}
    </ul>
  );
}

function Zurueck({ lesen }: { lesen: Lesen }) {
  return (
    <p>
      <TextLink href={lesen.weg("/wegweiser")}>{lesen.text("zurueck.thema")}</TextLink>
    </p>
  );
}

function Artikel({ weiteres: { artikel }, lesen }: Props) {
  const { t, link } = usePage();
  const { um, weg } = lesen;
  const title = t(artikelTexts)("verzeichnis.titel");
  return (
    <>
      <article data-teil={TEILE.artikel} data-titel={title} className="wk-abschnitt">
        <h2>{title}</h2>
        <ul>
          {artikel.map((one) => (
            <li key={one.slug}>
              {"– ".repeat(one.tiefe)}
              <TextLink href={weg(`/wegweiser/artikel/${one.slug}`)}>
                <Text t={one.titel} um={um} />
              </TextLink>
            </li>
          ))}
        </ul>
        <Zurueck lesen={lesen} />
      </article>
      {artikel.map(({ slug, titel, text, amtlich, stellen, ...pruefung }) => (
        <article
          key={slug}
          data-teil={artikelTeil(slug)}
          data-titel={titel.text}
          data-worte={titel.lang === "de" ? undefined : amtlich}
          className="wk-abschnitt"
        >
          <h2 {...andere(titel.lang, um)}>{titel.text}</h2>
          <WrittenText text={text.text} link={link} {...andere(text.lang, um)} />
          {stellen.map((name) => (
            <p key={name}>
              <Amtlich name={name} um={um} />
            </p>
          ))}
          <p className="wk-leise wk-klein">
            <GeprueftSatz geprueft={pruefung} lesen={lesen} />
          </p>
          <Zurueck lesen={lesen} />
        </article>
      ))}
    </>
  );
}

function Fragen({ weiteres: { themen }, lesen }: Props) {
  const { um } = lesen;
  const title = usePage().t(fragenTexts)("titel");
  return (
    <article data-teil={TEILE.fragen} data-titel={title} className="wk-abschnitt">
      <h2>{title}</h2>
      {themen.flatMap(({ fragen }) =>
        fragen.map(({ id, frage, antwort, geprueft }) => (
          <section key={id} id={`frage-${id}`} data-fund={`/wegweiser/fragen#frage-${id}`} data-titel={frage.text}>
            <h3 {...andere(frage.lang, um)}>{frage.text}</h3>
            <div data-part="kurz">
              <TextBlock text={antwort.text} {...andere(antwort.lang, um)} />
            </div>
            {geprueft ? (
              <p className="wk-leise wk-klein">
                <GeprueftSatz geprueft={geprueft} lesen={lesen} />
              </p>
            ) : null}
          </section>
        )),
      )}
      <Zurueck lesen={lesen} />
    </article>
  );
}

/** Dates end with their last known day, offers with the day until which they are there. */
function Termine({ weiteres: { termine, angebote }, lesen }: Props) {
  const { t } = usePage();
  const text = t(mitnehmenTexts);
  const { um, tag, uhr } = lesen;
  const was = t(termineTexts);
  const zeit = ({ von, bis }: (typeof termine)[number]) => {
    if (von === null) return was("ganztags");
    return bis === null ? was("zeit.ab", { von: uhr(von) }) : was("zeit", { von: uhr(von), bis: uhr(bis) });
  };
  const zeile = (words: string) => (
    <span key={words}>
      <br />
      <Amtlich name={words} um={um} />
    </span>
  );
  return (
    <article data-teil={TEILE.termine} data-titel={text("termine.titel")} className="wk-abschnitt">
      <h2>{text("termine.titel")}</h2>
      <ul>
        {termine.map((one) => (
          <li
            key={one.slug}
            id={one.slug}
            data-bis={one.tage.at(-1)}
            data-fund={`/wegweiser/termine#${one.slug}`}
            data-titel={one.titel.text}
          >
            <strong>
              <Text t={one.titel} um={um} />
            </strong>
            <br />
            <span data-part="kurz">
              {one.tage.map(tag).join("; ")}, {zeit(one)}
            </span>
            {[one.ort, one.kosten, one.anmeldung].filter(Boolean).map(zeile)}
          </li>
        ))}
      </ul>
      {angebote.length > 0 ? (
        <>
          <h3>{text("angebote.titel")}</h3>
          <ul>
            {angebote.map(({ id, titel, stelle, worte, gueltigBis }) => (
              <li
                key={id}
                id={`angebot-${id}`}
                data-bis={gueltigBis ?? undefined}
                data-fund={`/wegweiser/termine#angebot-${id}`}
                data-titel={titel}
                lang="de"
              >
                {/* Inside: the mark of the row stands on the side of the page's own direction. */}
                <div dir="ltr">
                  <strong>{titel}</strong> <span data-part="kurz">({stelle})</span>
                  {worte.map((words) => (
                    <span key={words}>
                      <br />
                      {words}
                    </span>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Zurueck lesen={lesen} />
    </article>
  );
}
