import { ActionRow, Button } from "../../src/ui/button/button.tsx";
import { DateField } from "../../src/ui/date-field/date-field.tsx";
import { ErrorSummary } from "../../src/ui/error-summary/error-summary.tsx";
import { Form } from "../../src/ui/form/form.tsx";
import { Main, NarrowColumn } from "../../src/ui/main/main.tsx";
import { PageTitle } from "../../src/ui/page-title/page-title.tsx";
import { RadioGroup } from "../../src/ui/radio-group/radio-group.tsx";
import { Muted } from "../../src/ui/section/section.tsx";
import { SiteHeader } from "../../src/ui/site-header/site-header.tsx";
import { SkipLink } from "../../src/ui/skip-link/skip-link.tsx";
import { StatusMark } from "../../src/ui/status-mark/status-mark.tsx";
import { TextArea } from "../../src/ui/text-area/text-area.tsx";
import { PublicFoot } from "./public-pages.tsx";

export function SachstandFehler() {
  return (
    <>
      <SkipLink>Zum Inhalt</SkipLink>
      <SiteHeader home="#" name="Landkreis Erlengrund" subline="Stabsstelle Integration" />
      <Main>
        <NarrowColumn>
          <ErrorSummary
            title="Zwei Angaben fehlen noch"
            errors={[
              { name: "grund", message: "Nennen Sie den Grund für „kritisch“" },
              { name: "termin", message: "Nennen Sie einen neuen Termin" },
            ]}
          />
          <PageTitle
            glyph="stand"
            kind="Sachstand melden"
            title="M43 Abgleich von Fahrplan, Kurszeiten und Schichten"
          />
          <Form>
            <RadioGroup
              name="ampel"
              label="Wie steht die Maßnahme?"
              value="rot"
              choices={[
                { value: "gruen", label: <StatusMark tone="gut">im Plan</StatusMark> },
                { value: "gelb", label: <StatusMark tone="warnung">gefährdet</StatusMark> },
                {
                  value: "rot",
                  label: (
                    <>
                      <StatusMark tone="kritisch">kritisch</StatusMark>{" "}
                      <Muted>ohne Entscheidung nicht erreichbar</Muted>
                    </>
                  ),
                },
              ]}
            />
            <TextArea
              name="grund"
              label="Grund für „gefährdet“ oder „kritisch“"
              hint="Nur nötig, wenn die Maßnahme nicht im Plan ist."
              error="Schreiben Sie in einem Satz, was die Maßnahme aufhält."
              rows={2}
            />
            <DateField
              name="termin"
              label="Neuer Termin"
              hint="Tag, Monat, Jahr, zum Beispiel 12.12.2027"
              error="Nennen Sie ein Datum nach dem 31.12.2026."
            />
            <ActionRow>
              <Button variant="primary">Sachstand senden</Button>
              <Button name="entwurf" value="1">
                Entwurf speichern
              </Button>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
      <PublicFoot />
    </>
  );
}
