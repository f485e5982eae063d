import { BarList } from "../../src/ui/bar-list/bar-list.tsx";
import { Breadcrumb } from "../../src/ui/breadcrumb/breadcrumb.tsx";
import { FixedTable } from "../../src/ui/card-table/card-table.tsx";
import { ChainOfFive } from "../../src/ui/chain-of-five/chain-of-five.tsx";
import { Glyph } from "../../src/ui/glyph/glyph.tsx";
import { Hero } from "../../src/ui/hero/hero.tsx";
import { Band, Container, Main } from "../../src/ui/main/main.tsx";
import { MainNav } from "../../src/ui/main-nav/main-nav.tsx";
import { Origin } from "../../src/ui/origin/origin.tsx";
import { PageTitle, TitlePart } from "../../src/ui/page-title/page-title.tsx";
import { Num, Row, Section, SubHeading } from "../../src/ui/section/section.tsx";
import { ServiceBar } from "../../src/ui/service-bar/service-bar.tsx";
import { SiteFooter } from "../../src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "../../src/ui/site-header/site-header.tsx";
import { SkipLink } from "../../src/ui/skip-link/skip-link.tsx";
import { SplitLayout } from "../../src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "../../src/ui/status-mark/status-mark.tsx";
import { TextLink } from "../../src/ui/text-link/text-link.tsx";
import { Thread } from "../../src/ui/thread/thread.tsx";
import { Ways } from "../../src/ui/ways/ways.tsx";

function PublicHead() {
  return (
    <>
      <SkipLink>Zum Inhalt</SkipLink>
      <SiteHeader
        home="#"
        name="Landkreis Erlengrund"
        subline="Integration gemeinsam gestalten"
        serviceBar={
          <ServiceBar
            text="Website des Landkreises Erlengrund"
            links={[
              { text: "Leichte Sprache", href: "#ls" },
              { text: "Gebärdensprache", href: "#dgs" },
              { text: "Sprachen", href: "#sprachen" },
            ]}
          />
        }
        nav={
          <MainNav
            label="Hauptbereiche"
            links={[
              { text: "Konzept", href: "#k", current: true },
              { text: "Wegweiser", href: "#w" },
              { text: "Mitmachen", href: "#m" },
              { text: "Zahlen", href: "#z" },
              { text: "Die Fachstelle", href: "#f" },
            ]}
          />
        }
      />
    </>
  );
}

export function PublicFoot() {
  return (
    <SiteFooter
      columns={[
        {
          heading: "Stabsstelle Integration",
          content: (
            <p>
              Landratsamt Erlengrund
              <br />
              Am Erlenpark 1, 00101 Erlenbrück
            </p>
          ),
        },
        { heading: "Offen und nachprüfbar", links: [{ text: "Daten herunterladen (CSV, JSON)", href: "#d" }] },
        { heading: "Über diese Seiten", links: [{ text: "Impressum", href: "#i" }] },
      ]}
    />
  );
}

export function Start() {
  return (
    <>
      <PublicHead />
      <Main voice="serif" bare>
        <Container>
          <Hero>
            <PageTitle
              kind="Integration im Landkreis Erlengrund"
              title={
                <>
                  <TitlePart>Wir werden älter und vielfältiger.</TitlePart>{" "}
                  <TitlePart>Das gestalten wir gemeinsam.</TitlePart>
                </>
              }
              lead="118.200 Menschen leben im Landkreis, 12.788 von ihnen mit ausländischem Pass. Landkreis, Gemeinden und Partner halten hier fest, was fehlt, was sich ändern soll und wer dafür sorgt."
            />
          </Hero>
          <Ways
            ways={[
              {
                title: "Ich suche Hilfe oder ein Amt",
                href: "#w",
                text: "Der Wegweiser: 44 Leistungen mit Unterlagen, Adresse und Öffnungszeiten.",
              },
              {
                title: "Ich möchte wissen, was getan wird",
                href: "#k",
                text: "Das Integrationskonzept: 6 Handlungsfelder, 30 Bedarfe, 46 Maßnahmen, jede mit Stand und Finanzierung.",
              },
              { title: "Ich möchte mitreden", href: "#m", text: "912 Menschen haben bisher mitgewirkt." },
            ]}
          />
        </Container>
        <Band>
          <Section heading="Von der ersten Stimme bis zum Ergebnis" prose first>
            <p>Jede Maßnahme hat einen Grund, und jeder Grund ist belegt.</p>
          </Section>
          <ChainOfFive
            id="kette"
            heading="Beispiel einer Wirkungskette"
            headingHidden
            places={[
              { kind: "Beleg", content: "„Zwei Wohnungen in einem Monat, 80 Haushalte auf der Liste.“" },
              { kind: "Bedarf", content: <a href="#b">Anerkannte finden keine Wohnung</a> },
              { kind: "Wirkungsziel", content: <a href="#z">Anerkannte ziehen binnen zwölf Monaten um</a> },
              { kind: "Maßnahme", content: <a href="#m41">Wohnlotsen und Telefon für Vermietende</a> },
              {
                kind: "Sachstand",
                content: (
                  <>
                    27 von 60 Haushalten vermittelt. <StatusMark tone="warnung">gefährdet</StatusMark>
                  </>
                ),
              },
            ]}
          />
        </Band>
        <Container>
          <SplitLayout
            sideLabel="Aktuelles"
            headingLevel={3}
            side={[
              {
                heading: "Als Nächstes",
                facts: [
                  { term: "24.11.2026, 16:00 Uhr", details: <TextLink href="#a">Ausschuss für Soziales</TextLink> },
                  { term: "10.12.2026", details: "Auswahl der Maßnahmen 2027" },
                ],
              },
            ]}
          >
            <Section heading="Wo stehen wir?" first>
              <p className="kern-body">Von 46 Maßnahmen sind 35 im Plan, 7 gefährdet und 4 kritisch.</p>
              <BarList
                total={46}
                rows={[
                  { label: "läuft", value: 22 },
                  { label: "Daueraufgabe", value: 12 },
                  { label: "geplant", value: 7 },
                ]}
              />
              <Origin>Stand 31.10.2026. Jede Federführung meldet zweimal im Jahr.</Origin>
            </Section>
          </SplitLayout>
          <Section heading="Sechs Handlungsfelder" id="felder">
            <Thread
              entries={["Sprache und Bildung", "Ausbildung, Beruf, Arbeit"].map((title) => ({
                key: title,
                margin: (
                  <p className="wk-leise">
                    5 Bedarfe
                    <br />8 Maßnahmen
                  </p>
                ),
                title,
                href: `#${title.length}`,
                content: <p>Deutschkenntnisse und Bildung öffnen die meisten anderen Türen.</p>,
              }))}
            />
          </Section>
        </Container>
      </Main>
      <PublicFoot />
    </>
  );
}

const MASSNAHMEN = [
  {
    nr: "M41",
    titel: "Wohnlotsen und Telefon für Vermietende",
    wer: "Diakonisches Werk Erlengrund – Flucht und Migration in Zusammenarbeit mit Sachgebiet Unterbringung und Wohnen",
    geld: ["bewilligt über Richtlinie Integrative Maßnahmen (Land), 72.000 € (2026)", "Mittel Dritter, 5.000 € (2026)"],
  },
  {
    nr: "M42",
    titel: "Wohnführerschein in fünf Sprachen",
    wer: "Caritasverband Erlengrund – Migrationsdienst",
    geld: ["aus vorhandenen Ressourcen"],
  },
];

export function Handlungsfeld() {
  return (
    <>
      <PublicHead />
      <Breadcrumb
        label="Brotkrumen"
        items={[
          { text: "Konzept", href: "#k" },
          { text: "Handlungsfelder", href: "#f" },
          { text: "Wohnen und Mobilität" },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind="Handlungsfeld 6 von 6"
          title="Wohnen und Mobilität"
          lead="Ohne Wohnung und ohne Bus bleibt vieles Theorie. Beides entscheidet im Flächenkreis über Kursbesuch und Arbeit."
        />
        <ChainOfFive
          id="kette"
          heading="Dieses Handlungsfeld als Wirkungskette"
          places={[
            { kind: "8 Belege", content: <a href="#belege">Zahlen, Gespräche, Umfrage, Workshop</a> },
            { kind: "5 Bedarfe", content: <a href="#bedarfe">B26 bis B30</a> },
            { kind: "4 Wirkungsziele", content: <a href="#bedarfe">W26 bis W29. Für B30 fehlt noch ein Ziel.</a> },
            { kind: "5 Maßnahmen", content: <a href="#massnahmen">M41 bis M45</a> },
            {
              kind: "6 Sachstände",
              content: (
                <>
                  <StatusMark tone="gut">im Plan</StatusMark> 3<br />
                  <StatusMark tone="kritisch">kritisch</StatusMark> 1
                </>
              ),
            },
          ]}
        />
        <SplitLayout
          sideLabel="Angaben zum Handlungsfeld"
          headingLevel={3}
          side={[
            {
              heading: "Zum Handlungsfeld",
              facts: [
                { term: "Arbeitsgruppe", details: <TextLink href="#ag">AG Wohnen und Mobilität</TextLink> },
                { term: "Vorrang hoch", details: "B26 und B27" },
                { term: "Fassung", details: "Fortschreibung 2027, Entwurf 0.6." },
              ],
            },
          ]}
        >
          <Section heading="Aktuelle Situation" prose first>
            <p>Mehr als vier von zehn Plätzen in Unterkünften sind mit Anerkannten belegt.</p>
            <SubHeading>Trend</SubHeading>
            <p>Leerstand in kleinen Gemeinden steht Wohnungsmangel in den Städten gegenüber.</p>
          </Section>
          <Section heading="Bedarfe und was sich ändern soll" id="bedarfe">
            <Thread
              entries={[
                {
                  key: "b26",
                  margin: (
                    <p className="wk-nr">
                      <Glyph name="bedarf" /> B26
                    </p>
                  ),
                  title: "Anerkannte finden keine Wohnung und bleiben in Unterkünften",
                  href: "#b26",
                  content: (
                    <p>
                      <Glyph name="ziel" /> <Num>W26</Num> Anerkannte ziehen binnen zwölf Monaten in eigenen Wohnraum.
                    </p>
                  ),
                },
                {
                  key: "b30",
                  margin: (
                    <p className="wk-nr">
                      <Glyph name="bedarf" /> B30
                    </p>
                  ),
                  title: "Führerschein: Umschreibung und Erwerb sind teuer und kompliziert",
                  href: "#b30",
                  content: (
                    <p>
                      <StatusMark tone="luecke">Noch kein Wirkungsziel</StatusMark>
                    </p>
                  ),
                },
              ]}
            />
          </Section>
        </SplitLayout>
        <Section heading="Maßnahmen im Handlungsfeld Wohnen und Mobilität" id="massnahmen">
          <Row noPrint>
            <TextLink href="#docx">Als Word-Datei (DOCX, 42 kB)</TextLink>
            <TextLink href="#csv">Als CSV (6 kB)</TextLink>
          </Row>
          <FixedTable
            caption="Maßnahmen mit Zuständigkeit und Aussagen zur Finanzierung"
            captionHidden
            rows={MASSNAHMEN}
            rowKey={(row) => row.nr}
            columns={[
              {
                key: "titel",
                header: "Maßnahme",
                rowHeader: true,
                cell: (row) => (
                  <>
                    <Num>{row.nr}</Num> <a href={`#${row.nr}`}>{row.titel}</a>
                  </>
                ),
              },
              { key: "wer", header: "Zuständigkeit", cell: (row) => row.wer },
              {
                key: "geld",
                header: "Aussagen zur Finanzierung",
                cell: (row) => (
                  <ul>
                    {row.geld.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          <Origin>Maßnahmenprogramm 2026, beschlossen von der Steuerungsgruppe am 29.01.2026 (10 Ja, 1 Nein).</Origin>
        </Section>
      </Main>
      <PublicFoot />
    </>
  );
}
