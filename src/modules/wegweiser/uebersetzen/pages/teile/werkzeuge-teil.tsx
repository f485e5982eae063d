import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { gegenlesenTexts } from "../../../gegenlesen/texts/index.ts";
import { SPRACHNAMEN, ZIELSPRACHEN } from "../../../rules/sprachen.ts";
import { TEXT_ARTEN, type Ziel } from "../../rules/text.ts";
import { MASCHINE_HOECHSTENS, UMFAENGE } from "../../rules/vorschlag.ts";
import { uebersetzenTexts } from "../../texts/index.ts";

type Props = { here: string; sprache: Ziel; dienst: "deepl" | "libretranslate" | null };

/** Files for an agency out and in, and the machine. */
export function WerkzeugeTeil({ here, sprache, dienst }: Props) {
  const { t, link } = usePage();
  const text = t(uebersetzenTexts);
  const arten = t(gegenlesenTexts);
  const choices = ZIELSPRACHEN.map((one) => ({ value: one, label: SPRACHNAMEN[one] }));
  return (
    <>
      <Section id="ausgeben" heading={text("ausgeben.titel")}>
        <p>{text("ausgeben.text")}</p>
        <Form method="get" action={link(`${here}/auftrag.xlf`)}>
          <SelectField name="sprache" id="ausgeben-sprache" label={text("sprache")} value={sprache} options={choices} />
          <SelectField
            name="art"
            id="ausgeben-art"
            label={text("art")}
            value=""
            empty={text("alle.arten")}
            options={TEXT_ARTEN.map((one) => ({ value: one, label: arten(`art.${one}`) }))}
          />
          <SelectField
            name="umfang"
            label={text("umfang")}
            value="offen"
            options={UMFAENGE.map((one) => ({ value: one, label: text(`umfang.${one}`) }))}
          />
          <ActionRow>
            <Button icon="download">{text("ausgeben.knopf")}</Button>
          </ActionRow>
        </Form>
      </Section>
      <Section id="einlesen" heading={text("einlesen.titel")}>
        <p>{text("einlesen.text")}</p>
        <Form multipart action={link(here)}>
          <FileField name="datei" label={text("einlesen.datei")} hint={text("einlesen.hinweis")} accept=".xlf,.xliff" />
          <ActionRow>
            <Button name="tat" value="einlesen">
              {text("einlesen.knopf")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
      <Section id="maschine" heading={text("maschine.titel")}>
        <p>{dienst ? text(`maschine.${dienst}`, { anzahl: MASCHINE_HOECHSTENS }) : text("maschine.keine")}</p>
        {dienst ? (
          <Form action={link(here)}>
            <HiddenField name="tat" value="maschine" />
            <SelectField
              name="sprache"
              id="maschine-sprache"
              label={text("sprache")}
              value={sprache}
              options={choices.filter(({ value }) => value !== "de-simple")}
            />
            <ActionRow>
              <Button>{text("maschine.knopf")}</Button>
            </ActionRow>
          </Form>
        ) : null}
      </Section>
    </>
  );
}
