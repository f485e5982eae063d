import { usePage } from "#src/platform/http/page.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Amtlich, Anruf, type Lesen, Text } from "../../../pages/teile/lesen.tsx";
import { Ort, Woche } from "../../../pages/teile/ort.tsx";
import { richtung, type Sprache } from "../../../rules/sprachen.ts";
import { leistungTeil } from "../../rules/ausgabe.ts";
import { mitnehmenTexts } from "../../texts/index.ts";
import type { PaketLeistung } from "../../views/paket.ts";

type Props = { leistung: PaketLeistung; lesen: Lesen; sprache: Sprache };

/** A Leistung in few words, as the kept guide has it: steps, papers, door, hours of the week; nothing of the hour. */
export function LeistungAufEinerSeite({ leistung, lesen, sprache }: Props) {
  const { text, um, weg } = lesen;
  const { titel, kurz, amtlich, schritte, schritteLang, tipp, unterlagen, ort, gebiet, stand } = leistung;
  const local = gebiet === "gemeinde";
  return (
    <article
      data-teil={leistungTeil(leistung.slug)}
      data-titel={titel.text}
      data-worte={titel.lang === "de" ? undefined : amtlich}
      className="wk-abschnitt"
    >
      <h2 {...(titel.lang === um ? {} : { lang: titel.lang, dir: richtung(titel.lang) })}>{titel.text}</h2>
      {titel.lang === "de" ? null : (
        <p className="wk-leise">
          {text("amtlich")}: <Amtlich name={amtlich} um={um} />
        </p>
      )}
      <p data-part="kurz">
        <Text t={kurz} um={um} />
      </p>
      {stand === "aktuell" ? null : (
        <p className="wk-leise">
          {stand === "veraltet" && sprache === "de-simple" ? text("text.veraltet.leicht") : text(`text.${stand}`)}
        </p>
      )}
      {leistung.alt ? <p className="wk-leise">{text("text.alt")}</p> : null}
      {local
        ? null
        : ort?.hinweise.map((one) => (
            <p key={one.text} className="wk-hinweis" data-bis={one.bis ?? undefined}>
              <Text t={one} um={um} />
            </p>
          ))}
      {schritte.length > 0 ? (
        <>
          <h3>{text("schritte.titel")}</h3>
          <ol {...(schritteLang === um ? {} : { lang: schritteLang, dir: richtung(schritteLang) })}>
            {schritte.map((schritt) => (
              <li key={schritt}>{schritt}</li>
            ))}
          </ol>
        </>
      ) : null}
      {tipp ? (
        <p>
          <Text t={tipp} um={um} />
        </p>
      ) : null}
      {unterlagen.length > 0 ? (
        <>
          <h3>{text("papiere.titel")}</h3>
          <ul>
            {unterlagen.map((paper) => (
              <li key={paper.id}>
                {paper.uebersetzt ? (
                  <>
                    <Text t={paper.uebersetzt} um={um} /> (<Amtlich name={paper.name} um={um} />)
                  </>
                ) : (
                  <Amtlich name={paper.name} um={um} />
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Wo leistung={leistung} lesen={lesen} />
      <p>
        <a className="wk-a" href={weg("/wegweiser")}>
          {text("zurueck.thema")}
        </a>
      </p>
    </article>
  );
}

/** Door, hours and telephone number. */
function Wo({ leistung, lesen }: Omit<Props, "sprache">) {
  const { text, um, tag } = lesen;
  const mitnehmen = usePage().t(mitnehmenTexts);
  const { ort, anbieter, telefon, gebiet, termin, kostenfrei, kosten, raum, geregelt } = leistung;
  const place = gebiet === "gemeinde" ? null : ort;
  return (
    <>
      <h3>{text("wissen.orte")}</h3>
      {gebiet === "gemeinde" ? <p>{text("kurz.rathaus")}</p> : null}
      {place ? <Ort ort={place} raum={raum} lesen={lesen} /> : null}
      {geregelt ? <p className="wk-leise">{mitnehmen("zustaendig")}</p> : null}
      {place && place.zeiten.length > 0 ? <Woche ort={place} lesen={lesen} markiert={null} /> : null}
      {place?.anders.map((one) => (
        <p key={`${one.datum} ${one.grund}`} data-bis={one.bis}>
          {one.datum === one.bis ? tag(one.datum) : text("zeiten.von-bis", { von: tag(one.datum), bis: tag(one.bis) })}
          {": "}
          <Amtlich name={one.grund} um={um} />
        </p>
      ))}
      <DescriptionList
        items={[
          ...(anbieter
            ? [
                {
                  term: text("wissen.stelle"),
                  details: (
                    <>
                      <Amtlich name={anbieter} um={um} /> {telefon ? <Anruf nummer={telefon} /> : null}
                    </>
                  ),
                },
              ]
            : []),
          { term: text("wissen.termin"), details: text(`termin.${termin}`) },
          ...(kostenfrei || kosten
            ? [
                {
                  term: text("wissen.kosten"),
                  details: kostenfrei ? text("kosten.keine") : <Amtlich name={kosten} um={um} />,
                },
              ]
            : []),
        ]}
      />
      <p className="wk-leise wk-klein">{text("blatt.stand", { datum: tag(leistung.geprueftAm) })}</p>
    </>
  );
}
