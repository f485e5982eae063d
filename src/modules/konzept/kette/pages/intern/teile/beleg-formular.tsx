import { DateField } from "#src/ui/date-field/date-field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { BelegEingabe, Fehler } from "../../../rules/eingabe.ts";
import { BELEG_FREIGABEN, BELEGARTEN } from "../../../rules/kette.ts";
import { KettenFormular } from "./ketten-formular.tsx";

/** Everything a person writes about a Beleg. Internal unless somebody says otherwise. */
export function BelegFormular(props: {
  eingabe: BelegEingabe;
  fehler: Fehler;
  rev: number;
  speichern: string;
  zurueck: string;
}) {
  const { text } = useTexte();
  const { eingabe, fehler } = props;
  const common = (name: keyof BelegEingabe) => ({
    name,
    value: eingabe[name],
    error: meldung(fehler[name], text),
  });
  return (
    <KettenFormular rev={props.rev} speichern={props.speichern} zurueck={props.zurueck}>
      <RadioGroup
        {...common("art")}
        label={text("belegform.art")}
        choices={BELEGARTEN.map((value) => ({ value, label: text(`belegart.${value}`) }))}
        required
      />
      <TextArea
        {...common("aussage")}
        label={text("belegform.aussage")}
        hint={text("belegform.aussage.hinweis")}
        lang="de"
        rows={4}
        required
      />
      <TextField
        {...common("quelle")}
        label={text("belegform.quelle")}
        hint={text("belegform.quelle.hinweis")}
        lang="de"
        maxLength={300}
        required
      />
      <DateField
        {...common("tag")}
        label={text("belegform.tag")}
        hint={text("belegform.tag.hinweis")}
        optional={text("freiwillig")}
      />
      <TextField
        {...common("fundstelle")}
        label={text("belegform.fundstelle")}
        hint={text("belegform.fundstelle.hinweis")}
        optional={text("freiwillig")}
        lang="de"
        maxLength={300}
      />
      <TextField
        {...common("adresse")}
        label={text("belegform.adresse")}
        hint={text("belegform.adresse.hinweis")}
        optional={text("freiwillig")}
        type="url"
        maxLength={1000}
      />
      <RadioGroup
        {...common("freigabe")}
        label={text("belegform.freigabe")}
        hint={text("belegform.freigabe.hinweis")}
        choices={BELEG_FREIGABEN.map((value) => ({ value, label: text(`belegform.freigabe.${value}`) }))}
        required
      />
      <Section id="zahlen" heading={text("belegform.zahlen")} close>
        <TextField
          {...common("frage")}
          label={text("belegform.frage")}
          optional={text("freiwillig")}
          lang="de"
          maxLength={500}
        />
        <TextField
          {...common("von")}
          label={text("belegform.von")}
          hint={text("belegform.von.hinweis")}
          optional={text("freiwillig")}
          inputMode="numeric"
          maxLength={9}
        />
        <TextArea
          {...common("antworten")}
          label={text("belegform.antworten")}
          hint={text("belegform.antworten.hinweis")}
          optional={text("freiwillig")}
          lang="de"
          rows={4}
        />
      </Section>
    </KettenFormular>
  );
}
