import { Breadcrumb } from "../../src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "../../src/ui/button/button.tsx";
import { CardTable } from "../../src/ui/card-table/card-table.tsx";
import { Form } from "../../src/ui/form/form.tsx";
import { Main } from "../../src/ui/main/main.tsx";
import { ChainNav, MainNav } from "../../src/ui/main-nav/main-nav.tsx";
import { Notice } from "../../src/ui/notice/notice.tsx";
import { Origin } from "../../src/ui/origin/origin.tsx";
import { PageTitle } from "../../src/ui/page-title/page-title.tsx";
import { RadioGroup } from "../../src/ui/radio-group/radio-group.tsx";
import { Muted, Section } from "../../src/ui/section/section.tsx";
import { SelectField } from "../../src/ui/select-field/select-field.tsx";
import { ServiceBar } from "../../src/ui/service-bar/service-bar.tsx";
import { OfficeFooter } from "../../src/ui/site-footer/site-footer.tsx";
import { SiteHeader } from "../../src/ui/site-header/site-header.tsx";
import { SkipLink } from "../../src/ui/skip-link/skip-link.tsx";
import { SplitLayout } from "../../src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "../../src/ui/status-mark/status-mark.tsx";
import { TextLink } from "../../src/ui/text-link/text-link.tsx";
import { Thread } from "../../src/ui/thread/thread.tsx";

function OfficeHead() {
  return (
    <>
      <SkipLink>Zum Inhalt</SkipLink>
      <SiteHeader
        home="#"
        name="Wirkungskreis"
        subline="Landkreis Erlengrund"
        serviceBar={
          <ServiceBar
            text="Interner Bereich · Landratsamt Erlengrund"
            links={[
              { text: "Suche", href: "#suche" },
              { text: "Abmelden", href: "#ab" },
            ]}
          />
        }
        nav={
          <MainNav
            label="Weitere Bereiche"
            links={["Beteiligung", "Gremien", "Wegweiser", "Kurse", "Berichte"].map((text) => ({
              text,
              href: `#${text}`,
            }))}
          />
        }
        chainNav={
          <ChainNav
            label="Wirkungskette"
            links={[
              { text: "Was ist kritisch?", href: "#0", glyph: "kritisch" },
              { text: "Belege", href: "#1", glyph: "beleg" },
              { text: "Bedarfe", href: "#2", glyph: "bedarf" },
              { text: "Wirkungsziele", href: "#3", glyph: "ziel" },
              { text: "Maßnahmen", href: "#4", glyph: "massnahme", current: true },
              { text: "Sachstände", href: "#5", glyph: "stand" },
              { text: "Ganze Kette", href: "#6" },
            ]}
          />
        }
      />
    </>
  );
}

function OfficeFoot() {
  return (
    <OfficeFooter
      links={[
        { text: "Hilfe und Erklärungen", href: "#h" },
        { text: "Barriere melden", href: "#b" },
        { text: "Öffentliche Ansicht", href: "#o" },
      ]}
    />
  );
}

export function InternStart() {
  return (
    <>
      <OfficeHead />
      <Main>
        <PageTitle
          kind="Samstag, 21. November 2026"
          title="Vier Maßnahmen sind kritisch"
          lead="Dazu eine überfällige Aufgabe, zwei Lücken in der Kette und drei Maßnahmen, zu denen noch nie berichtet wurde."
        />
        <SplitLayout
          first
          sideLabel="Fristen und Sitzungen"
          side={[
            {
              heading: "Fristen",
              facts: [
                { term: "In 9 Tagen, 30.11.", details: <TextLink href="#v">Verwendungsnachweis</TextLink> },
                { term: "31.12.", details: "Drei Vereinbarungen laufen aus" },
              ],
            },
            {
              heading: "Nächste Sitzung",
              content: (
                <p>
                  <ButtonLink variant="primary" href="#bericht">
                    Bericht erstellen
                  </ButtonLink>
                </p>
              ),
            },
          ]}
        >
          <Section heading="Kritisch" first>
            <Thread
              entries={[
                "M17 Psychosoziale Erstgespräche in zwei Außenstellen",
                "M30 Erstberatung bei Diskriminierung",
              ].map((title) => ({
                key: title,
                margin: (
                  <>
                    <p>
                      <StatusMark tone="kritisch">kritisch</StatusMark>
                    </p>
                    <p className="wk-leise wk-klein">seit 15.10.2026</p>
                  </>
                ),
                title,
                href: `#${title.slice(0, 3)}`,
                content: (
                  <>
                    <p>Antrag zurückgestellt, bis die Kofinanzierung geklärt ist.</p>
                    <p className="wk-leise wk-klein">Diakonisches Werk Erlengrund – Flucht und Migration</p>
                  </>
                ),
                action: (
                  <Button small hidden={title}>
                    Vorlage öffnen (TOP 3, 24.11.)
                  </Button>
                ),
              }))}
            />
          </Section>
        </SplitLayout>
      </Main>
      <OfficeFoot />
    </>
  );
}

const SPALTEN = [
  { name: "Maßnahme", wird: "Titel", beispiel: "Wohnlotsen und Telefon für Vermietende", tone: "gut", wort: "sicher" },
  {
    name: "Aussagen zur Finanzierung",
    wird: "Finanzierungsaussage",
    beispiel: "beantragt über Richtlinie integrative Maßnahmen",
    tone: "warnung",
    wort: "bitte prüfen",
  },
  {
    name: "Ansprechpartner",
    wird: "nicht übernehmen",
    beispiel: "nicht angezeigt, nicht gespeichert",
    tone: "kritisch",
    wort: "abgelehnt",
  },
] as const;

export function InternImport() {
  return (
    <>
      <OfficeHead />
      <Breadcrumb
        label="Brotkrumen"
        items={[{ text: "Maßnahmen", href: "#m" }, { text: "Tabelle übernehmen", href: "#t" }, { text: "Vorschau" }]}
      />
      <Main>
        <Form bare>
          <PageTitle
            glyph="massnahme"
            kind="Tabelle übernehmen, Schritt 2 von 3"
            title="Vorschau: Maßnahmen Wohnen 2027"
            lead="Wir haben 34 Zeilen gelesen. 29 können Sie sofort übernehmen, 5 brauchen eine Entscheidung. Noch ist nichts gespeichert."
          />
          <Notice tone="error" title="Spalte „Ansprechpartner“ wird nicht übernommen">
            <p>Sie enthält Namen von Personen. Wirkungskreis speichert Stellen und Funktionen.</p>
          </Notice>
          <Section heading="So haben wir die Spalten verstanden">
            <CardTable
              caption="Spalten der Datei"
              captionHidden
              rows={SPALTEN}
              rowKey={(row) => row.name}
              columns={[
                { key: "spalte", header: "Spalte in der Datei", rowHeader: true, cell: (row) => row.name },
                {
                  key: "wird",
                  header: "Wird zu",
                  wide: true,
                  cell: (row, index) => (
                    <SelectField
                      name={`spalte[${index}]`}
                      label={`${row.name} wird zu`}
                      labelHidden
                      options={[{ value: "x", label: row.wird }]}
                    />
                  ),
                },
                { key: "beispiel", header: "Beispiel aus der Datei", cell: (row) => <Muted>{row.beispiel}</Muted> },
                {
                  key: "erkennung",
                  header: "Erkennung",
                  cell: (row) => <StatusMark tone={row.tone}>{row.wort}</StatusMark>,
                },
              ]}
            />
          </Section>
          <Section heading="Eine Zeile braucht eine Entscheidung">
            <CardTable
              caption="Zeilen mit Entscheidung"
              captionHidden
              rows={["Abgleich von Fahrplan, Kurszeiten und Schichten"]}
              rowKey={(row) => row}
              columns={[
                {
                  key: "zeile",
                  header: "Zeile",
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <span className="wk-leise wk-nr">Zeile 7</span>
                      <br />
                      {row}
                    </>
                  ),
                },
                { key: "was", header: "Was nicht passt", cell: () => "Stelle „SG ÖPNV“ ist nicht bekannt." },
                {
                  key: "entscheidung",
                  header: "Ihre Entscheidung",
                  cell: () => (
                    <RadioGroup
                      name="z7"
                      label="Entscheidung zu Zeile 7"
                      labelHidden
                      look="tight"
                      choices={[
                        { value: "a", label: "Vorschlag nehmen" },
                        { value: "b", label: "Neue Stelle anlegen" },
                      ]}
                    />
                  ),
                },
              ]}
            />
          </Section>
          <ActionRow above>
            <Button variant="primary">34 Zeilen prüfen und übernehmen</Button>
            <ButtonLink href="#andere">Andere Datei wählen</ButtonLink>
            <TextLink href="#ab">Abbrechen, nichts übernehmen</TextLink>
          </ActionRow>
          <Origin>Wir übernehmen alles oder nichts.</Origin>
        </Form>
      </Main>
      <OfficeFoot />
    </>
  );
}
