import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";

type Werte = Partial<Record<keyof HandlungsfeldAngaben, string>>;

/** Name and texts of a Handlungsfeld. */
export function HandlungsfeldFormular(props: {
  werte: Werte;
  fehler: Readonly<Record<string, string>>;
  rev: number;
  speichern: string;
}) {
  const { text, link } = useTexte();
  const common = (name: keyof HandlungsfeldAngaben) => ({
    name,
    value: props.werte[name] ?? "",
    error: meldung(props.fehler[name], text),
    lang: "de",
  });
  return (
    <Form defaultSubmit={{ name: "handlung", value: "speichern" }} warnUnsaved>
      <HiddenField name="rev" value={String(props.rev)} />
      <TextField {...common("name")} label={text("feld.name")} maxLength={160} required />
      <TextArea
        {...common("zusammenfassung")}
        label={text("handlungsfeld.zusammenfassung")}
        hint={text("handlungsfeld.zusammenfassung.hinweis")}
        optional={text("freiwillig")}
        rows={3}
      />
      <TextArea
        {...common("aktuelleSituation")}
        label={text("handlungsfeld.situation")}
        hint={text("feld.absaetze.hinweis")}
        optional={text("freiwillig")}
        rows={6}
      />
      <TextArea {...common("trend")} label={text("handlungsfeld.trend")} optional={text("freiwillig")} rows={4} />
      <ActionRow>
        <Button variant="primary" name="handlung" value="speichern">
          {props.speichern}
        </Button>
        <ButtonLink variant="tertiary" href={link("/intern/handlungsfelder")}>
          {text("abbrechen")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
