import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import type { Ausgesprochen, Start } from "../../views/umfrage.ts";
import { Datenschutzhinweise } from "./hinweise.tsx";
import { UmfrageRahmen } from "./rahmen.tsx";
import { useAntwortTexte } from "./texte.ts";

export type SendenGrund =
  | "geschlossen"
  | "wie-maschine"
  | "unvollstaendig"
  | "ohne-zugang"
  | "verbraucht"
  | "quote-voll";

/** The last button. Nothing was sent before it. */
export function AbsendenSeite(props: {
  start: Start;
  code: string;
  letzte: string;
  grund: SendenGrund | null;
  /** What the survey itself says to it. */
  meldung: Ausgesprochen | null;
}) {
  const { text, link } = useAntwortTexte();
  const { start, grund, meldung } = props;
  const satz = meldung?.text ? <span lang={meldung.lang}>{meldung.text}</span> : null;
  const here = `/umfrage/${start.kennung}`;
  return (
    <UmfrageRahmen
      umfrage={start.titel}
      titel={text("absenden.titel")}
      fenster={text("absenden.titel")}
      vorspann={text("absenden.text")}
      fehler={
        grund ? (
          <ErrorSummary title={text("fehler.titel")} errors={[{ message: satz ?? text(`absenden.grund.${grund}`) }]} />
        ) : null
      }
    >
      <Section first close id="senden">
        <Datenschutzhinweise start={start} />
        <Form action={link(here)}>
          <HiddenField name="_code" value={props.code} />
          <TrapField label={text("falle")} />
          <ActionRow>
            <Button variant="primary" name="aktion" value="absenden">
              {text("absenden.senden")}
            </Button>
            <ButtonLink variant="tertiary" href={link(`${here}?seite=${props.letzte}`)}>
              {text("zurueck")}
            </ButtonLink>
          </ActionRow>
        </Form>
      </Section>
    </UmfrageRahmen>
  );
}
