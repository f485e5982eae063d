import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useBelegTexte } from "../../../../beleg/pages/teile/texte.ts";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler, KapitelEingabe } from "../../../rules/eingabe.ts";

/** Title and text of a chapter. */
export function KapitelFormular(props: {
  eingabe: KapitelEingabe;
  fehler: Fehler;
  rev: number;
  speichern: string;
  marken?: string | undefined;
}) {
  const { text, link } = useTexte();
  const wort = useBelegTexte();
  const { eingabe, fehler } = props;
  return (
    <Form defaultSubmit={{ name: "handlung", value: "speichern" }} warnUnsaved>
      <HiddenField name="rev" value={String(props.rev)} />
      <TextField
        name="titel"
        label={text("feld.titel")}
        value={eingabe.titel}
        error={meldung(fehler["titel"], text)}
        maxLength={200}
        lang="de"
        required
      />
      <TextArea
        name="text"
        label={text("kapitel.text")}
        hint={`${text("feld.absaetze.hinweis")} ${wort("marken.hinweis")}`}
        optional={text("freiwillig")}
        value={eingabe.text}
        error={props.marken ? wort("marken.unbekannt", { marken: props.marken }) : meldung(fehler["text"], text)}
        rows={14}
        lang="de"
      />
      <Checkbox
        name="enthaeltFelder"
        label={text("kapitel.felder")}
        hint={text("kapitel.felder.hinweis")}
        checked={eingabe.enthaeltFelder === "ja"}
      />
      <ActionRow>
        <Button variant="primary" name="handlung" value="speichern">
          {props.speichern}
        </Button>
        <ButtonLink variant="tertiary" href={link("/intern/kapitel")}>
          {text("abbrechen")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
