import type { Datum } from "#src/shared/datum.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { typedTag } from "../../../pages/teile/tag.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import { formatBetrag } from "../../../rules/wortlaut.ts";
import { folgeStaende } from "../../rules/antrag.ts";
import type { AntragView } from "../../views/antraege.ts";
import { AntragFelder } from "./antrag-felder.tsx";
import { antragValues } from "./antrag-values.ts";

type Props = {
  readonly antrag: AntragView;
  readonly values: Readonly<Record<string, string>>;
  readonly fehler: EingabeFehler;
};

/** Granted or rejected; and the way back when that was written down wrongly. */
export function AntragEntscheiden({ antrag, values, fehler, today }: Props & { today: Datum }) {
  const { text } = useTexte();
  const typed = values["handlung"] === "entscheiden" ? values : null;
  const error = (name: string) => meldung(fehler[name], text);
  if (antrag.stand !== "beantragt") {
    return (
      <Section id="zurueck" heading={text("antrag.entscheiden")}>
        <Disclosure summary={text("antrag.zurueck")} id="zurueck-form" open={values["handlung"] === "zurueck"}>
          <Form>
            <HiddenField name="rev" value={String(antrag.rev)} />
            <TextArea
              name="warum"
              label={text("antrag.zurueck.grund")}
              hint={text("antrag.zurueck.hinweis")}
              value={values["warum"]}
              error={error("warum")}
              required
              lang="de"
              maxLength={500}
            />
            <Button name="handlung" value="zurueck">
              {text("antrag.zurueck")}
            </Button>
          </Form>
        </Disclosure>
      </Section>
    );
  }
  return (
    <Section id="entscheiden" heading={text("antrag.entscheiden")}>
      <Form>
        <HiddenField name="rev" value={String(antrag.rev)} />
        <RadioGroup
          name="ergebnis"
          label={text("antrag.entscheiden.frage")}
          value={typed?.["ergebnis"]}
          error={error("ergebnis")}
          required
          choices={(["bewilligt", "abgelehnt"] as const).map((one) => ({
            value: one,
            label: text(`antrag.stand.${one}`),
          }))}
        />
        <DateField
          name="entschiedenAm"
          label={text("antrag.feld.entschiedenAm")}
          hint={text("datum.hinweis")}
          value={typed?.["entschiedenAm"] ?? typedTag(today)}
          error={error("entschiedenAm")}
          required
        />
        <MoneyField
          name="bewilligt"
          label={text("antrag.feld.bewilligt")}
          hint={text("antrag.entscheiden.betrag.hinweis")}
          value={typed?.["bewilligt"] ?? formatBetrag(antrag.beantragtCent).replace(" €", "")}
          error={error("bewilligt")}
          unit="€"
        />
        <TextArea
          name="grund"
          label={text("antrag.entscheiden.grund")}
          hint={text("antrag.entscheiden.grund.hinweis")}
          value={typed?.["grund"]}
          error={error("grund")}
          rows={2}
          lang="de"
          maxLength={500}
        />
        <ActionRow>
          <Button variant="primary" name="handlung" value="entscheiden">
            {text("antrag.entscheiden.tun")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

/** Everything else that is written about it. */
export function AntragAendern({ antrag, values, fehler, stellen }: Props & { stellen: readonly string[] }) {
  const { text } = useTexte();
  const sent = values["handlung"] === "aendern";
  const typed = sent ? values : antragValues(antrag);
  const staende = folgeStaende(antrag.stand);
  return (
    <Section id="aendern" close>
      <Disclosure summary={text("antrag.aendern")} id="aendern-form" open={sent}>
        <Form warnUnsaved>
          <HiddenField name="rev" value={String(antrag.rev)} />
          <HiddenField name="handlung" value="aendern" />
          {staende.length > 1 ? (
            <RadioGroup
              name="stand"
              label={text("antrag.feld.stand")}
              value={typed["stand"]}
              error={meldung(fehler["stand"], text)}
              choices={staende.map((one) => ({ value: one, label: text(`antrag.stand.${one}`) }))}
            />
          ) : (
            <HiddenField name="stand" value={antrag.stand} />
          )}
          <AntragFelder values={typed} fehler={sent ? fehler : {}} stellen={stellen} />
          <ActionRow>
            <Button variant="primary">{text("speichern")}</Button>
          </ActionRow>
        </Form>
      </Disclosure>
    </Section>
  );
}
