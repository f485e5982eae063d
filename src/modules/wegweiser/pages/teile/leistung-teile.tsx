import { usePage } from "#src/platform/http/page.tsx";
import { languageNames } from "./sprachnamen.ts";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import type { SideBlock } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { localePath } from "#src/shared/locale.ts";
import { richtung, type Sprache } from "../../rules/sprachen.ts";
import type { LeistungView } from "../../views/leistung.ts";
import { AufKarte } from "../../orte/pages/teile/auf-karte.tsx";
import { GeprueftSatz } from "./geprueft.tsx";
import { Amtlich, Anruf, type Lesen, Text } from "./lesen.tsx";
import { Ort, OrtName, useWann, Zeiten } from "./ort.tsx";
import { PapiereListe } from "./papiere-liste.tsx";

type Props = { leistung: LeistungView; lesen: Lesen };

/** What must be said before anything else: how far to trust the words, and what is different at the door today. */
export function Hinweise({ leistung, lesen, sprache }: Props & { sprache: Sprache }) {
  const { text, um } = lesen;
  const { stand, alter, ort, gebiet } = leistung;
  const words =
    stand === "aktuell"
      ? null
      : stand === "veraltet" && sprache === "de-simple"
        ? text("text.veraltet.leicht")
        : text(`text.${stand}`);
  const notices = gebiet === "gemeinde" ? [] : (ort?.hinweise ?? []);
  return (
    <>
      {words ? (
        <Notice tone={stand === "veraltet" || stand === "maschinell" ? "warning" : "info"}>
          <p>
            {words}{" "}
            {stand === "fehlt" ? null : (
              <TextLink href={localePath("de", `/wegweiser/leistungen/${leistung.slug}`)} hrefLang="de">
                {text("text.deutsch")}
              </TextLink>
            )}
          </p>
        </Notice>
      ) : null}
      {alter === "alt" ? (
        <Notice tone="warning">
          <p>{text("text.alt")}</p>
        </Notice>
      ) : null}
      {notices.map((notice) => (
        <Notice key={notice.text} tone={notice.wichtig ? "warning" : "info"}>
          <p>
            <Text t={notice} um={um} />
          </p>
          {notice.geprueft ? (
            <SmallPrint>
              <GeprueftSatz geprueft={notice.geprueft} lesen={lesen} />
            </SmallPrint>
          ) : null}
        </Notice>
      ))}
    </>
  );
}

/** Where, when, what to bring: the three things that must stand first on a phone. */
export function Kurzangaben({ leistung, lesen }: Props) {
  const { text, weg, um } = lesen;
  const wann = useWann(lesen);
  const { ort, gebiet, unterlagen, kostenfrei, anbieter } = leistung;
  const [lage] = leistung.lagen;
  const townHall = gebiet === "gemeinde";
  const papers = unterlagen.length;
  return (
    <DescriptionList
      look="facts"
      items={[
        {
          term: text("kurz.wohin"),
          details: townHall ? (
            <TextLink href={weg(`/wegweiser/zustaendig${lage ? `?lage=${lage.slug}` : ""}`)}>
              {text("kurz.rathaus")}
            </TextLink>
          ) : ort ? (
            <a className="wk-a" href="#ort">
              <OrtName ort={ort} lesen={lesen} />
              {ort.strasse ? (
                <>
                  <br />
                  <Amtlich name={ort.strasse} um={um} />
                </>
              ) : null}
            </a>
          ) : anbieter ? (
            <Amtlich name={anbieter.name} um={um} />
          ) : (
            text("kurz.unbekannt")
          ),
        },
        {
          term: text("kurz.wann"),
          details:
            townHall || !ort ? (
              text("kurz.unbekannt")
            ) : (
              <a className="wk-a" href="#zeiten">
                {wann(ort)}
              </a>
            ),
        },
        {
          term: text("kurz.mitnehmen"),
          details: (
            <>
              {papers > 0 ? (
                <a className="wk-a" href="#papiere">
                  {text("kurz.papiere", { anzahl: papers })}
                </a>
              ) : (
                text("kurz.keine-papiere")
              )}
              {kostenfrei ? `. ${text("kurz.kostet-nichts")}` : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** What to do, in order, and what nobody writes into a form. */
export function Schritte({ leistung, lesen, sprache }: Props & { sprache: Sprache }) {
  const { text, um } = lesen;
  const { schritte, schritteLang, tipp } = leistung;
  if (schritte.length === 0 && !tipp) return null;
  const foreign = schritteLang !== um;
  return (
    <Section id="schritte" heading={schritte.length > 0 ? text("schritte.titel") : undefined} first>
      {foreign && schritteLang !== sprache && leistung.stand !== "fehlt" ? (
        <p className="wk-leise">{text("text.teil-fehlt")}</p>
      ) : null}
      {schritte.length > 0 ? (
        <ol className="wk-schritte" {...(foreign ? { lang: schritteLang, dir: richtung(schritteLang) } : {})}>
          {schritte.map((schritt) => (
            <li key={schritt}>{schritt}</li>
          ))}
        </ol>
      ) : null}
      {tipp ? (
        <Notice>
          <p>
            <Text t={tipp} um={um} />
          </p>
        </Notice>
      ) : null}
    </Section>
  );
}

/** The tick list: each paper in the reader's language with the German word that stands in letters. */
export function Unterlagen({ leistung, lesen, sprache }: Props & { sprache: Sprache }) {
  const { text, weg } = lesen;
  const page = usePage();
  const here = `/wegweiser/leistungen/${leistung.slug}/laufzettel`;
  // On German pages the sheet asks for the second language itself.
  const print = sprache === "de" ? page.link(here) : weg(here);
  return (
    <Section id="papiere" heading={leistung.unterlagen.length > 0 ? text("papiere.titel") : undefined}>
      {leistung.unterlagen.length > 0 ? (
        <>
          <p>{text("papiere.text")}</p>
          <PapiereListe papiere={leistung.unterlagen} lesen={lesen} />
        </>
      ) : null}
      <p className="wk-reihe wk-aktionen-oben">
        <ButtonLink href={print}>{text("papiere.drucken")}</ButtonLink>
      </p>
    </Section>
  );
}

/** Place, hours and facts for the margin. */
export function useRand(leistung: LeistungView, lesen: Lesen): SideBlock[] {
  const { text, um } = lesen;
  const { link } = usePage();
  const { ort, gebiet, dauer, termin, kostenfrei, kosten, sprachen, anbieter, online } = leistung;
  const names = languageNames(um);
  const spanne = (von: number, bis: number) => (von === bis ? String(bis) : text("zeiten.von-bis", { von, bis }));
  const facts = [
    { term: text("wissen.termin"), details: text(`termin.${termin}`) },
    ...(kostenfrei || kosten
      ? [
          {
            term: text("wissen.kosten"),
            details: kostenfrei ? text("kosten.keine") : <Amtlich name={kosten} um={um} />,
          },
        ]
      : []),
    ...(dauer
      ? [
          {
            term: text("wissen.dauer"),
            details:
              dauer.bis === 0
                ? text("dauer.sofort")
                : text(`dauer.${dauer.einheit}`, { spanne: spanne(dauer.von, dauer.bis), anzahl: dauer.bis }),
          },
        ]
      : []),
    ...(sprachen.length > 0 ? [{ term: text("wissen.sprachen"), details: names(sprachen) }] : []),
    ...(online
      ? [{ term: text("wissen.online"), details: <TextLink href={online}>{text("wissen.online.link")}</TextLink> }]
      : []),
    ...(anbieter
      ? [
          {
            term: text("wissen.stelle"),
            details: (
              <>
                {anbieter.slug ? (
                  <TextLink href={link(`/netzwerk/${anbieter.slug}`)}>
                    <Amtlich name={anbieter.name} um={um} />
                  </TextLink>
                ) : (
                  <Amtlich name={anbieter.name} um={um} />
                )}
                {anbieter.telefon ? (
                  <>
                    <br />
                    <Anruf nummer={anbieter.telefon} />
                  </>
                ) : null}
              </>
            ),
          },
        ]
      : []),
  ];
  const place: SideBlock[] =
    ort && gebiet === "landkreis"
      ? [
          {
            heading: <span id="ort">{text("ort.titel")}</span>,
            content: (
              <>
                <Ort ort={ort} raum={leistung.raum} lesen={lesen} />
                {ort.gemeinde ? <AufKarte id={ort.id} gemeinde={ort.gemeinde} lesen={lesen} /> : null}
              </>
            ),
          },
          { heading: <span id="zeiten">{text("zeiten.titel")}</span>, content: <Zeiten ort={ort} lesen={lesen} /> },
        ]
      : [];
  return [...place, { heading: text("wissen.titel"), facts }];
}

/** When it was checked, by whom, and what is older than it. */
export function Herkunft({ leistung, lesen }: Props) {
  const { text, weg, um } = lesen;
  const old = leistung.sprachstaende.filter(({ stand }) => stand === "veraltet");
  return (
    <Origin>
      <GeprueftSatz geprueft={{ ...leistung, stelle: leistung.verantwortlich }} lesen={lesen} />{" "}
      {leistung.maschine && leistung.stand === "aktuell" ? `${text("geprueft.maschine")} ` : null}
      {old.length > 0
        ? `${text("geprueft.sprachen", { sprachen: languageNames(um)(old.map(({ sprache }) => sprache)) })} `
        : null}
      <TextLink href={weg(`/wegweiser/rueckmeldung?zu=leistung/${leistung.slug}`)}>{text("fehler.melden")}</TextLink>
    </Origin>
  );
}
