import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import { formatZeitangabe } from "../../../rules/zeitangabe.ts";
import { OFFENE_STAENDE } from "../../rules/vorhaben.ts";
import type { VorhabenZeile } from "../../views/vorhaben.ts";

const werteOf = ({ titel, text, wer, stand, erwartet, grund, massnahme }: VorhabenZeile): Werte => ({
  titel,
  text,
  wer,
  stand,
  erwartet: formatZeitangabe(erwartet),
  grund,
  massnahme: massnahme?.id ?? "",
});

/**
 * The words of one entry, a new one or one that is there.
 *
 * @param typed what was typed when it was not accepted
 */
export function VorhabenFormular(props: {
  zeile: VorhabenZeile | null;
  typed: Werte | null;
  fehler: Werte;
  massnahmen: readonly { readonly id: string; readonly kennung: string; readonly titel: string }[];
}) {
  const { text, link, woerter } = useTexte();
  const { zeile } = props;
  const werte = props.typed ?? (zeile ? werteOf(zeile) : { stand: "in-arbeit" });
  const feld = useFelder(werte, props.fehler);
  const freiwillig = text("freiwillig");
  return (
    <Section id="eintrag" heading={text(zeile ? "vorhaben.aendern" : "vorhaben.neu")}>
      <NarrowColumn>
        <Form action={link("/intern/vorhaben")} warnUnsaved>
          <HiddenField name="aktion" value={zeile ? "speichern" : "anlegen"} />
          {zeile ? (
            <>
              <HiddenField name="id" value={zeile.id} />
              <HiddenField name="rev" value={String(zeile.rev)} />
            </>
          ) : null}
          <TextField {...feld("titel")} label={text("vorhaben.feld.titel")} maxLength={160} required />
          <TextArea
            {...feld("text")}
            label={text("vorhaben.feld.text")}
            optional={freiwillig}
            rows={2}
            maxLength={600}
          />
          <TextField
            {...feld("wer")}
            label={text("vorhaben.wer")}
            hint={text("prozess.ohne-namen")}
            maxLength={160}
            required
          />
          <RadioGroup
            name="stand"
            label={text("vorhaben.stand")}
            value={werte["stand"]}
            error={feld("stand").error}
            choices={OFFENE_STAENDE.map((one) => ({ value: one, label: text(`vorhaben.stand.${one}`) }))}
            required
          />
          <TextField
            {...feld("erwartet")}
            label={text("vorhaben.feld.erwartet")}
            hint={text("vorhaben.feld.erwartet.hinweis")}
          />
          <TextArea
            {...feld("grund")}
            label={text("vorhaben.feld.grund")}
            hint={text("vorhaben.feld.grund.hinweis")}
            rows={2}
            maxLength={400}
          />
          <SelectField
            {...feld("massnahme")}
            label={woerter.massnahme}
            optional={freiwillig}
            empty={text("vorhaben.keine-massnahme")}
            options={props.massnahmen.map(({ id, kennung, titel }) => ({ value: id, label: `${kennung} ${titel}` }))}
          />
          <ActionRow>
            <Button variant="primary">{text(zeile ? "speichern" : "vorhaben.anlegen")}</Button>
            <ButtonLink variant="tertiary" href={link("/intern/vorhaben")}>
              {text("abbrechen")}
            </ButtonLink>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Section>
  );
}
