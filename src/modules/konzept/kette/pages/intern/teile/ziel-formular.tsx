import { DateField } from "#src/ui/date-field/date-field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler, ZielEingabe } from "../../../rules/eingabe.ts";
import { WIRKUNGSEBENEN, ZIELSTAENDE } from "../../../rules/kette.ts";
import type { KettenAuswahl } from "../../../views/auswahl.ts";
import { HandlungsfeldFeld, ThemenFelder } from "./orte-felder.tsx";
import { KettenFormular } from "./ketten-formular.tsx";

/** Everything a person writes about a Wirkungsziel. */
export function ZielFormular(props: {
  eingabe: ZielEingabe;
  fehler: Fehler;
  auswahl: KettenAuswahl;
  rev: number;
  speichern: string;
}) {
  const { text } = useTexte();
  const { eingabe, fehler } = props;
  const common = (name: "aussage" | "ausgangslage" | "annahmen" | "vereinbartDurch") => ({
    name,
    value: eingabe[name],
    error: meldung(fehler[name], text),
    lang: "de",
  });
  return (
    <KettenFormular rev={props.rev} speichern={props.speichern} zurueck="/intern/wirkungsziele">
      <HandlungsfeldFeld value={eingabe.handlungsfeld} fehler={fehler} auswahl={props.auswahl} />
      <TextArea
        {...common("aussage")}
        label={text("ziel.aussage")}
        hint={text("ziel.aussage.hinweis")}
        rows={3}
        required
      />
      <SelectField
        name="wirkungsebene"
        label={text("ziel.wirkungsebene")}
        hint={text("ziel.wirkungsebene.hinweis")}
        value={eingabe.wirkungsebene}
        empty={text("keine-angabe")}
        options={WIRKUNGSEBENEN.map((value) => ({ value, label: text(`wirkungsebene.${value}`) }))}
      />
      <TextField
        name="zieljahr"
        label={text("ziel.zieljahr")}
        hint={text("ziel.zieljahr.hinweis")}
        optional={text("freiwillig")}
        value={eingabe.zieljahr}
        error={meldung(fehler["zieljahr"], text)}
        inputMode="numeric"
        maxLength={4}
      />
      <TextArea
        {...common("ausgangslage")}
        label={text("ziel.ausgangslage")}
        hint={text("ziel.ausgangslage.hinweis")}
        optional={text("freiwillig")}
        rows={3}
      />
      <TextArea
        {...common("annahmen")}
        label={text("ziel.annahmen")}
        hint={text("ziel.annahmen.hinweis")}
        optional={text("freiwillig")}
        rows={3}
      />
      <Section id="vereinbarung" heading={text("ziel.vereinbarung")} close>
        <RadioGroup
          name="stand"
          label={text("ziel.stand")}
          value={eingabe.stand}
          choices={ZIELSTAENDE.map((value) => ({ value, label: text(`ziel.stand.${value}`) }))}
        />
        <DateField
          name="vereinbartAm"
          label={text("ziel.vereinbart-am")}
          hint={text("ziel.vereinbart-am.hinweis")}
          value={eingabe.vereinbartAm}
          error={meldung(fehler["vereinbartAm"], text)}
        />
        <TextField
          {...common("vereinbartDurch")}
          label={text("ziel.vereinbart-durch")}
          hint={text("ziel.vereinbart-durch.hinweis")}
          maxLength={300}
        />
      </Section>
      <Section id="wen" heading={text("ziel.wen")} close>
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
        <ThemenFelder auswahl={props.auswahl} values={eingabe.themen} />
      </Section>
    </KettenFormular>
  );
}
