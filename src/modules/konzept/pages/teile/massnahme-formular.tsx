import type { ReactNode } from "react";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField, type SelectGroup } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { EingabeFehler, MassnahmeEingabe } from "../../rules/massnahme-eingabe.ts";
import { EINSTUFUNGEN } from "../../sachstand/rules/sachstand.ts";
import type { FormAuswahl } from "../../views/form-auswahl.ts";
import { Begriff } from "./begriff.tsx";
import { meldung } from "./feldmeldung.ts";
import { GeldGruppe } from "./geld-gruppe.tsx";
import { useTexte } from "./sprache.ts";
import { PartnerGruppe, WerFelder } from "./wer-felder.tsx";

export type FormularProps = {
  eingabe: MassnahmeEingabe;
  fehler: EingabeFehler;
  auswahl: FormAuswahl;
  rev: number;
  /** False for the Stelle in the lead: only description and financing. */
  ganz: boolean;
  /** Of a new Maßnahme: what it can begin with. */
  ziele?: readonly SelectGroup[] | undefined;
  zurueck: string;
  speichern: string;
  /** What the save button sends: `trotzdem` once the hint above it was read. */
  absicht?: "speichern" | "trotzdem";
  /** Stands above the save button. */
  hinweis?: ReactNode;
  /** Stands above the fields of the lead. */
  leadVorschlaege?: ReactNode;
};

/** The form of a Maßnahme. Parts are added and removed by submit buttons; nothing typed is lost on the way. */
export function MassnahmeFormular(props: FormularProps) {
  const { text } = useTexte();
  const { eingabe, fehler, absicht = "speichern" } = props;
  return (
    <Form defaultSubmit={{ name: "absicht", value: absicht }} warnUnsaved>
      <HiddenField name="rev" value={String(props.rev)} />
      {props.ganz ? <Grunddaten {...props} /> : null}
      <TextArea
        name="beschreibung"
        label={text("feld.beschreibung")}
        hint={text("feld.beschreibung.hinweis")}
        optional={text("freiwillig")}
        value={eingabe.beschreibung}
        error={meldung(fehler["beschreibung"], text)}
        rows={6}
        lang="de"
      />
      {props.ganz ? (
        <Section id="zustaendigkeit" heading={text("spalte.zustaendigkeit")} close>
          <Fieldset
            name="lead"
            legend={text("rolle.federfuehrung")}
            hint={
              <>
                <Begriff name="federfuehrung" /> {text("feld.lead.hinweis")}
              </>
            }
            look="fields"
          >
            {props.leadVorschlaege}
            <WerFelder name="lead" eingabe={eingabe.lead} fehler={fehler} namen={props.auswahl.namen} />
          </Fieldset>
          <Fieldset
            name="mitwirkung"
            legend={text("rolle.mitwirkung")}
            optional={text("freiwillig")}
            hint={<Begriff name="mitwirkung" />}
            look="fields"
          >
            <PartnerGruppe partner={eingabe.partner} fehler={fehler} namen={props.auswahl.namen} />
          </Fieldset>
        </Section>
      ) : null}
      <Section id="finanzierung" heading={text("spalte.finanzierung")} close>
        <p>
          <Begriff name="finanzierung" />
        </p>
        <GeldGruppe geld={eingabe.geld} fehler={fehler} programme={props.auswahl.programme} />
      </Section>
      {props.ganz ? <WoUndWann {...props} /> : null}
      {props.ganz ? <Einordnung eingabe={eingabe} fehler={fehler} ziele={props.ziele} /> : null}
      {props.hinweis}
      <ActionRow>
        <Button variant="primary" name="absicht" value={absicht}>
          {props.speichern}
        </Button>
        <ButtonLink variant="tertiary" href={props.zurueck}>
          {text("abbrechen")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}

function Grunddaten({ eingabe, fehler, auswahl }: FormularProps) {
  const { text, woerter } = useTexte();
  return (
    <>
      <SelectField
        name="handlungsfeld"
        label={woerter.feld}
        value={eingabe.handlungsfeld}
        error={meldung(fehler["handlungsfeld"], text)}
        empty={text("bitte-waehlen")}
        options={auswahl.handlungsfelder.map(({ value, label }) => ({ value, label }))}
        required
      />
      <TextField
        name="titel"
        label={text("feld.titel")}
        hint={text("feld.titel.hinweis")}
        value={eingabe.titel}
        error={meldung(fehler["titel"], text)}
        maxLength={300}
        lang="de"
        required
      />
    </>
  );
}

/** Which Wirkungsziel it serves, or why none, and what kind it is. */
function Einordnung(props: Pick<FormularProps, "eingabe" | "fehler" | "ziele">) {
  const { text } = useTexte();
  const { eingabe, fehler, ziele } = props;
  return (
    <Section id="einordnung" heading={text("einordnung.titel")} close>
      {ziele ? (
        <SelectField
          name="ziel"
          label={text("link.massnahme.ziel.wahl")}
          hint={text("einordnung.ziel.hinweis")}
          value={eingabe.ziel}
          error={meldung(fehler["ziel"], text)}
          empty={text("einordnung.ziel.noch-keins")}
          options={[...ziele]}
        />
      ) : null}
      <TextArea
        name="ohneZielGrund"
        label={text("einordnung.ohne-ziel")}
        hint={text("einordnung.ohne-ziel.hinweis")}
        optional={text("freiwillig")}
        value={eingabe.ohneZielGrund}
        error={meldung(fehler["ohneZielGrund"], text)}
        rows={2}
        lang="de"
      />
      <RadioGroup
        name="einstufung"
        label={text("einordnung.einstufung")}
        value={eingabe.einstufung}
        choices={[
          ...EINSTUFUNGEN.map((value) => ({ value, label: text(`einordnung.einstufung.${value}`) })),
          { value: "", label: text("einordnung.einstufung.ohne") },
        ]}
      />
    </Section>
  );
}

function WoUndWann({ eingabe, fehler, auswahl }: FormularProps) {
  const { text } = useTexte();
  const ticks = (prefix: string, options: FormAuswahl["gemeinden"], values: readonly string[]) =>
    options.map(({ value, label }) => (
      <Checkbox key={value} name={`${prefix}.${value}`} label={label} checked={values.includes(value)} lang="de" />
    ));
  return (
    <>
      <Section id="wann" heading={text("massnahme.wie-lange")} close>
        <RadioGroup
          name="art"
          label={text("feld.art")}
          value={eingabe.art}
          choices={[
            { value: "dauerhaft", label: text("art.dauerhaft") },
            { value: "befristet", label: text("art.befristet") },
            { value: "", label: text("art.offen") },
          ]}
        />
        <DateField
          name="beginn"
          label={text("feld.beginn")}
          hint={text("feld.zeit.hinweis")}
          optional={text("freiwillig")}
          value={eingabe.beginn}
          error={meldung(fehler["beginn"], text)}
        />
        <DateField
          name="ende"
          label={text("feld.ende")}
          hint={text("feld.zeit.hinweis")}
          optional={text("freiwillig")}
          value={eingabe.ende}
          error={meldung(fehler["ende"], text)}
        />
      </Section>
      <Section id="wo" heading={text("massnahme.wo")} close>
        <RadioGroup
          name="umfang"
          label={text("feld.umfang")}
          value={eingabe.umfang}
          choices={[
            { value: "kreisweit", label: text("umfang.kreisweit") },
            { value: "gemeinden", label: text("umfang.gemeinden") },
          ]}
        />
        {auswahl.gemeinden.length > 0 ? (
          <Fieldset
            name="gemeinden"
            legend={text("massnahme.gemeinden")}
            hint={text("feld.gemeinden.hinweis")}
            error={meldung(fehler["gemeinden"], text)}
          >
            {ticks("gemeinde", auswahl.gemeinden, eingabe.gemeinden)}
          </Fieldset>
        ) : null}
        {auswahl.zielgruppen.length > 0 ? (
          <Fieldset
            name="zielgruppen"
            legend={text("massnahme.zielgruppen")}
            optional={text("freiwillig")}
            hint={<Begriff name="zielgruppe" />}
          >
            {ticks("zielgruppe", auswahl.zielgruppen, eingabe.zielgruppen)}
          </Fieldset>
        ) : null}
        {auswahl.themen.length > 0 ? (
          <Fieldset
            name="themen"
            legend={text("massnahme.themen")}
            optional={text("freiwillig")}
            hint={<Begriff name="querschnittsthema" />}
          >
            {ticks("thema", auswahl.themen, eingabe.themen)}
          </Fieldset>
        ) : null}
        <RadioGroup
          name="ebene"
          label={text("feld.ebene")}
          hint={text("feld.ebene.hinweis")}
          value={eingabe.ebene}
          choices={[
            { value: "landkreis", label: text("ebene.landkreis") },
            { value: "verwaltung", label: text("ebene.verwaltung") },
          ]}
        />
      </Section>
    </>
  );
}
