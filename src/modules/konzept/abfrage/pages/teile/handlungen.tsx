import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { OeffentlicheAnhaenge } from "../../../anhang/pages/teile/anhang-felder.tsx";
import { useAnhangTexte } from "../../../anhang/pages/teile/texte.ts";
import type { AnhangView } from "../../../anhang/views/anhaenge.ts";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Handlung } from "../../rules/abfrage.ts";

/** What the Fachstelle can do with one question: each in a form of its own. */
export function Handlungen(props: {
  kann: readonly Handlung[];
  rev: number;
  gesehen: string;
  anhaenge: readonly AnhangView[];
  values: Readonly<Record<string, string>>;
  fehler: Readonly<Record<string, string>>;
}) {
  const { text } = useTexte();
  const { text: anhangText } = useAnhangTexte();
  const kann = (one: Handlung) => props.kann.includes(one);
  const begin = (aktion: Handlung) => (
    <>
      <HiddenField name="rev" value={String(props.rev)} />
      <HiddenField name="aktion" value={aktion} />
    </>
  );
  const grund = (aktion: Handlung) => ({
    name: "grund",
    id: `grund-${aktion}`,
    value: props.values["aktion"] === aktion ? props.values["grund"] : undefined,
    error: props.values["aktion"] === aktion ? meldung(props.fehler["grund"], text) : undefined,
    required: true,
    rows: 2,
    lang: "de",
    maxLength: 1000,
  });
  return (
    <>
      {kann("annehmen") ? (
        <Section id="annehmen" heading={text("abfrage.annehmen.titel")}>
          <Form>
            {begin("annehmen")}
            <HiddenField name="gesehen" value={props.gesehen} />
            <Checkbox
              name="oeffentlich"
              label={text("sachstand.frage.oeffentlich")}
              hint={text("sachstand.frage.oeffentlich.hinweis")}
              checked
            />
            <OeffentlicheAnhaenge anhaenge={props.anhaenge} />
            <ActionRow>
              <Button variant="primary">{text("abfrage.annehmen")}</Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
      {kann("anhaenge") && props.anhaenge.length > 0 ? (
        <Section id="anhaenge" heading={anhangText("titel")}>
          <Form>
            {begin("anhaenge")}
            <OeffentlicheAnhaenge anhaenge={props.anhaenge} />
            <ActionRow>
              <Button variant="primary">{anhangText("oeffentlich.speichern")}</Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
      {kann("erinnern") || kann("erneuern") ? (
        <Section id="erinnern" heading={text("abfrage.erinnern.titel")}>
          <p className="kern-body">{text("abfrage.erneuern.text")}</p>
          {kann("erinnern") ? (
            <Form bare>
              {begin("erinnern")}
              <ActionRow>
                <Button variant="primary">{text("abfrage.erinnern")}</Button>
              </ActionRow>
            </Form>
          ) : null}
          {kann("erneuern") ? (
            <Form bare>
              {begin("erneuern")}
              <ActionRow>
                <Button>{text("abfrage.erneuern")}</Button>
              </ActionRow>
            </Form>
          ) : null}
        </Section>
      ) : null}
      {kann("zurueckgeben") ? (
        <Section id="zurueckgeben" heading={text("abfrage.zurueckgeben.titel")}>
          <Form>
            {begin("zurueckgeben")}
            <TextArea
              {...grund("zurueckgeben")}
              label={text("abfrage.zurueckgeben.grund")}
              hint={text("abfrage.zurueckgeben.hinweis")}
            />
            <ActionRow>
              <Button>{text("abfrage.zurueckgeben")}</Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
      {kann("zurueckziehen") ? (
        <Section id="zurueckziehen" heading={text("abfrage.zurueckziehen.titel")}>
          <Form>
            {begin("zurueckziehen")}
            <TextArea
              {...grund("zurueckziehen")}
              label={text("abfrage.zurueckziehen.grund")}
              hint={text("abfrage.zurueckziehen.hinweis")}
            />
            <ActionRow>
              <Button>{text("abfrage.zurueckziehen")}</Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
