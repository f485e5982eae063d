import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField, type SelectGroup } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { narrower } from "../../../kette/rules/beleg.ts";
import { BELEG_FREIGABEN, BELEGWIRKUNGEN } from "../../../kette/rules/kette.ts";
import { AUSSAGE_MAX, type Belegquelle, ZUORDNUNGEN_MAX } from "../../rules/quelle.ts";
import { useBelegTexte } from "./texte.ts";

/** The source as it is, and the form that makes a Beleg of it. */
export function Zitieren(props: {
  quelle: Belegquelle;
  elemente: readonly SelectGroup[];
  werte: Readonly<Record<string, string>>;
  fehler: Readonly<Record<string, string>>;
}) {
  const { link } = usePage();
  const text = useBelegTexte();
  const { quelle, werte, fehler } = props;
  const frei = BELEG_FREIGABEN.filter((one) => narrower(one, quelle.freigabe) === one);
  return (
    <>
      <Quellenangabe quelle={quelle} />
      <Form warnUnsaved>
        <TextArea
          name="aussage"
          label={text("zitieren.aussage")}
          hint={text("zitieren.aussage.hinweis")}
          value={werte["aussage"] ?? quelle.aussage}
          error={fehler["aussage"]}
          maxLength={AUSSAGE_MAX}
          rows={3}
          lang="de"
          required
        />
        <RadioGroup
          name="freigabe"
          label={text("zitieren.freigabe")}
          value={werte["freigabe"] ?? "intern"}
          error={fehler["freigabe"]}
          choices={frei.map((value) => ({ value, label: text(`freigabe.${value}`) }))}
          required
        />
        {Array.from({ length: ZUORDNUNGEN_MAX }, (_, at) => at + 1).map((nummer) => (
          <Fieldset
            key={nummer}
            name={`zuordnung${nummer}`}
            legend={text("zitieren.zuordnung")}
            legendHidden
            look="fields"
          >
            <SelectField
              name={`element${nummer}`}
              label={text("zitieren.element", { nummer })}
              value={werte[`element${nummer}`] ?? ""}
              error={fehler[`element${nummer}`]}
              empty={text("zitieren.keins")}
              options={[...props.elemente]}
              required={nummer === 1}
            />
            <SelectField
              name={`wirkung${nummer}`}
              label={text("zitieren.wirkung", { nummer })}
              value={werte[`wirkung${nummer}`] ?? "stuetzt"}
              options={BELEGWIRKUNGEN.map((value) => ({ value, label: text(`wirkung.${value}`) }))}
            />
          </Fieldset>
        ))}
        <ActionRow>
          <Button variant="primary">{text("zitieren.speichern")}</Button>
          <ButtonLink variant="tertiary" href={link("/intern/belege")}>
            {text("abbrechen")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </>
  );
}

function Quellenangabe({ quelle }: { quelle: Belegquelle }) {
  const { f } = usePage();
  const text = useBelegTexte();
  const { zahlen, tag } = quelle;
  return (
    <Section first id="quelle" heading={text("zitieren.quelle")}>
      <Quote lang="de">{quelle.aussage}</Quote>
      <DescriptionList
        items={[
          { term: text("zitieren.herkunft"), details: <span lang="de">{quelle.herkunft}</span> },
          ...(tag ? [{ term: text("zitieren.tag"), details: f.date(tag) }] : []),
          ...(zahlen ? [{ term: text("zitieren.zahlen"), details: text("zitieren.zahlen.wert", zahlen) }] : []),
          { term: text("zitieren.frei"), details: text(`freigabe.${quelle.freigabe}`) },
        ]}
      />
    </Section>
  );
}
