import type { ReactNode } from "react";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { StandFragen, UmsetzungFrage } from "../../../sachstand/pages/teile/stand-fragen.tsx";
import type { LeistungStand } from "../../../sachstand/views/stand.ts";
import type { Entwurf } from "./rueckmeldung-eingabe.ts";

/** The six fields (R104): judgement, what happened, what was counted, reason, new date, state. No script, one column. */
export function RueckmeldungFormular(props: {
  values: Entwurf;
  fehler: Readonly<Record<string, string>>;
  leistungen: readonly LeistungStand[];
  rev: number;
  /** The files. */
  children: ReactNode;
}) {
  const { text } = useTexte();
  const { values, fehler } = props;
  return (
    <Form multipart defaultSubmit={{ name: "aktion", value: "pruefen" }}>
      <HiddenField name="rev" value={String(props.rev)} />
      <StandFragen
        values={values}
        fehler={fehler}
        leistungen={props.leistungen}
        berichtHinweis={text("abfrage.feld.bericht.hinweis")}
      />
      <UmsetzungFrage values={values} fehler={fehler} />
      {props.children}
      <ActionRow>
        <Button variant="primary" name="aktion" value="pruefen">
          {text("abfrage.pruefen")}
        </Button>
        <Button name="aktion" value="entwurf">
          {text("abfrage.entwurf.speichern")}
        </Button>
      </ActionRow>
    </Form>
  );
}
