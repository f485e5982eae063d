import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { tagText, useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import type { RedaktionView } from "../../views/redaktion.ts";

type Props = {
  readonly text: RedaktionView["texte"][number];
  readonly view: RedaktionView;
  readonly values: Werte;
  readonly fehler: Werte;
};

/** One text: who writes it, and its next steps, each in a form of its own. */
export function TextFormulare(props: Props) {
  const { text: zeile, view } = props;
  const { text, link } = useTexte();
  const bearbeiten = zeile.art === "kapitel" ? "/intern/kapitel" : "/intern/handlungsfelder";
  return (
    <>
      <p className="kern-body">
        <TextLink href={link(`${bearbeiten}/${zeile.id}`)}>{text("redaktion.bearbeiten")}</TextLink>
      </p>
      {view.may.steer ? <Zuweisen {...props} /> : null}
      {zeile.schritte.map((schritt) => (
        <Schritt key={schritt} {...props} schritt={schritt} />
      ))}
    </>
  );
}

function Kopf({ zeile, aktion }: { zeile: Props["text"]; aktion: string }) {
  return (
    <>
      <HiddenField name="aktion" value={aktion} />
      <HiddenField name="id" value={zeile.id} />
      <HiddenField name="rev" value={String(zeile.rev)} />
    </>
  );
}

function Zuweisen({ text: zeile, view, values, fehler }: Props) {
  const { text, link } = useTexte();
  const typed = values["aktion"] === "zuweisen";
  const jetzt = { verantwortlich: zeile.verantwortlich, "faellig-am": tagText(zeile.faelligAm) };
  const feld = useFelder(typed ? values : jetzt, typed ? fehler : {});
  return (
    <Section id="zuweisen" heading={text("redaktion.zuweisen")} close>
      <Form>
        <Kopf zeile={zeile} aktion="zuweisen" />
        <Combobox
          {...feld("verantwortlich")}
          label={text("redaktion.wer")}
          hint={text("prozess.ohne-namen")}
          suggestions={view.stellen}
          maxLength={200}
          required
        />
        <DateField
          {...feld("faellig-am")}
          label={text("redaktion.faellig")}
          hint={text("datum.hinweis")}
          optional={text("freiwillig")}
        />
        <ActionRow>
          <Button variant="primary">{text("redaktion.zuweisen.speichern")}</Button>
          <ButtonLink variant="tertiary" href={link("/intern/redaktion")}>
            {text("abbrechen")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </Section>
  );
}

function Schritt(props: Props & { schritt: Props["text"]["schritte"][number] }) {
  const { text } = useTexte();
  const { text: zeile, schritt, values } = props;
  const typed = values["aktion"] === schritt;
  const feld = useFelder(typed ? values : {}, typed ? props.fehler : {});
  return (
    <Section id={schritt} heading={text(`redaktion.${schritt}`)}>
      <p className="kern-body">{text(`redaktion.${schritt}.text`)}</p>
      <Form>
        <Kopf zeile={zeile} aktion={schritt} />
        {schritt === "freigeben" ? (
          <>
            <TextField {...feld("durch")} label={text("redaktion.durch")} hint={text("prozess.ohne-namen")} required />
            <DateField {...feld("am")} label={text("redaktion.am")} hint={text("datum.hinweis")} required />
          </>
        ) : null}
        {schritt === "zurueckgeben" ? (
          <TextArea {...feld("grund")} label={text("redaktion.grund")} rows={2} maxLength={1000} required />
        ) : null}
        <ActionRow>
          <Button>{text(`redaktion.${schritt}`)}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
