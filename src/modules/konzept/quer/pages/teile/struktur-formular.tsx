import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { LAGEN } from "../../rules/struktur.ts";
import type { StrukturEingabe } from "../../rules/struktur-eingabe.ts";
import type { StrukturForm } from "../../views/strukturen.ts";

/** What is needed, and per Planungsregion how far it is there. */
export function StrukturFormular(props: {
  view: StrukturForm;
  werte: StrukturEingabe;
  fehler: Readonly<Record<string, string>>;
  /** The day that a new assessment begins with. */
  heute: string;
  speichern: string;
}) {
  const { text, link } = useTexte();
  const { view, werte } = props;
  const common = (name: string) => ({
    name,
    value: werte[name] ?? "",
    error: meldung(props.fehler[name], text),
  });
  return (
    <Form defaultSubmit={{ name: "handlung", value: "speichern" }} warnUnsaved>
      <HiddenField name="rev" value={String(view.rev)} />
      <TextField
        {...common("name")}
        label={text("quer.struktur.name")}
        hint={text("quer.struktur.name.hinweis")}
        maxLength={160}
        lang="de"
        required
      />
      <TextArea
        {...common("beschreibung")}
        label={text("quer.struktur.beschreibung")}
        optional={text("freiwillig")}
        rows={2}
        lang="de"
      />
      {view.regionen.length === 0 ? (
        <Notice tone="warning">
          <p>{text("quer.strukturen.keine-regionen")}</p>
        </Notice>
      ) : null}
      {view.regionen.map((region) => {
        const at = (field: string) => `lage.${region.id}.${field}`;
        return (
          <Fieldset
            key={region.id}
            name={`lage.${region.id}`}
            legend={<span lang="de">{region.name}</span>}
            look="fields"
          >
            <SelectField
              {...common(at("stand"))}
              label={text("quer.struktur.stand")}
              empty={text("quer.strukturen.stand.offen")}
              options={LAGEN.map((stand) => ({ value: stand, label: text(`quer.strukturen.stand.${stand}`) }))}
            />
            <SelectField
              {...common(at("bedarf"))}
              label={text("quer.struktur.bedarf")}
              optional={text("freiwillig")}
              empty={text("quer.struktur.bedarf.keiner")}
              options={view.bedarfe.map((one) => ({ value: one.id, label: `${one.kennung} ${one.titel}` }))}
              lang="de"
            />
            <TextField
              {...common(at("bemerkung"))}
              label={text("quer.struktur.bemerkung")}
              optional={text("freiwillig")}
              maxLength={1000}
              lang="de"
            />
            <DateField
              {...common(at("tag"))}
              value={werte[at("tag")] ?? props.heute}
              label={text("quer.struktur.tag")}
              hint={text("datum.hinweis")}
            />
          </Fieldset>
        );
      })}
      <ActionRow>
        <Button variant="primary" name="handlung" value="speichern">
          {props.speichern}
        </Button>
        <ButtonLink variant="tertiary" href={link("/intern/strukturen")}>
          {text("abbrechen")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
