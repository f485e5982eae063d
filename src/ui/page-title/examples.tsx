import type { Example } from "../example.ts";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { PageTitle, TitlePart } from "./page-title.tsx";
import { StepProgress } from "../progress/progress.tsx";

export const examples: Example[] = [
  {
    name: "record with state",
    element: (
      <PageTitle
        glyph="massnahme"
        kind="Maßnahme M41"
        title="Wohnlotsen und Telefon für Vermietende"
        lead="Vermittlung, Begleitung im ersten Mietjahr, Ansprechperson für Vermietende."
        status={
          <>
            <span>
              <strong>läuft</strong> seit 01.10.2025
            </span>{" "}
            <StatusMark tone="warnung">gefährdet</StatusMark>
          </>
        }
      />
    ),
  },
  {
    name: "title in parts",
    element: (
      <PageTitle
        kind="Integration im Landkreis"
        title={
          <>
            <TitlePart>Wir werden älter und vielfältiger.</TitlePart>{" "}
            <TitlePart>Das gestalten wir gemeinsam.</TitlePart>
          </>
        }
      />
    ),
  },
  {
    name: "with steps",
    element: (
      <PageTitle
        title="Ihre Angebote"
        before={
          <StepProgress
            text="Bestand und Bedarf · Abschnitt 2 von 6"
            label="Fortschritt: Abschnitt 2 von 6"
            step={2}
            steps={6}
          />
        }
      />
    ),
  },
];
