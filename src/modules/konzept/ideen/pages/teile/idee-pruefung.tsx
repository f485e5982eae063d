import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import { AUFWAENDE } from "../../rules/idee.ts";
import type { viewIdee } from "../../views/ideen.ts";

export type IdeeView = Awaited<ReturnType<typeof viewIdee>>;

/** What the office finds out: what for, how much work, who; and what everybody may read. */
export function IdeePruefung(props: {
  view: IdeeView;
  values: Readonly<Record<string, string>>;
  fehler: EingabeFehler;
}) {
  const { text } = useTexte();
  const { idee, wahl } = props.view;
  const typed = props.values["handlung"] === "pruefen" ? props.values : null;
  const field = (name: string, stored: string) => ({
    name,
    value: typed ? (typed[name] ?? "") : stored,
    error: meldung(props.fehler[name], text),
  });
  return (
    <Section id="pruefung" heading={text("idee.pruefung")}>
      <Form warnUnsaved>
        <HiddenField name="rev" value={String(idee.rev)} />
        <HiddenField name="handlung" value="pruefen" />
        <TextField
          {...field("titel", idee.titel)}
          label={text("idee.pruefung.titel")}
          hint={text("idee.pruefung.titel.hinweis")}
          required
          lang="de"
          maxLength={200}
        />
        <TextArea
          {...field("kurzfassung", idee.kurzfassung)}
          label={text("idee.pruefung.kurzfassung")}
          hint={text("idee.pruefung.kurzfassung.hinweis")}
          lang="de"
          maxLength={1000}
        />
        <Checkbox
          name="oeffentlich"
          label={text("idee.pruefung.oeffentlich")}
          checked={typed ? typed["oeffentlich"] !== undefined : idee.oeffentlich}
        />
        <SelectField
          {...field("bedarf", idee.bedarfId ?? "")}
          label={text("idee.pruefung.bedarf")}
          empty={text("keine-angabe")}
          options={[...wahl.bedarfe]}
        />
        <SelectField
          {...field("ziel", idee.wirkungszielId ?? "")}
          label={text("idee.pruefung.ziel")}
          empty={text("keine-angabe")}
          options={[...wahl.ziele]}
        />
        <RadioGroup
          {...field("aufwand", idee.aufwand ?? "")}
          label={text("idee.pruefung.aufwand")}
          choices={AUFWAENDE.map((one) => ({ value: one, label: text(`idee.aufwand.${one}`) }))}
        />
        <TextField
          {...field("aufwandGrund", idee.aufwandGrund)}
          label={text("idee.pruefung.aufwandGrund")}
          hint={text("idee.pruefung.aufwandGrund.hinweis")}
          optional={text("freiwillig")}
          lang="de"
          maxLength={500}
        />
        <Combobox
          {...field("zustaendig", idee.zustaendig)}
          label={text("idee.pruefung.zustaendig")}
          hint={text("idee.pruefung.zustaendig.hinweis")}
          suggestions={[...wahl.stellen]}
          lang="de"
          maxLength={200}
        />
        <Combobox
          {...field("von", idee.von)}
          label={text("idee.pruefung.von")}
          hint={text("idee.pruefung.von.hinweis")}
          optional={text("freiwillig")}
          suggestions={[...wahl.stellen]}
          lang="de"
          maxLength={200}
        />
        <ActionRow>
          <Button variant="primary">{text("idee.pruefung.speichern")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
