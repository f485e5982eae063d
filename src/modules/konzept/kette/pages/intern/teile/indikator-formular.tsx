import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler, IndikatorEingabe } from "../../../rules/eingabe.ts";
import { INDIKATORARTEN, RICHTUNGEN, TURNUSSE } from "../../../rules/kette.ts";
import type { KettenAuswahl, Wahl } from "../../../views/auswahl.ts";
import { HandlungsfeldFeld } from "./orte-felder.tsx";
import { KettenFormular } from "./ketten-formular.tsx";

/** How an Indikator is defined. */
export function IndikatorFormular(props: {
  eingabe: IndikatorEingabe;
  fehler: Fehler;
  auswahl: KettenAuswahl;
  stellen: readonly Wahl[];
  rev: number;
  speichern: string;
}) {
  const { text } = useTexte();
  const { eingabe, fehler } = props;
  const common = (name: keyof IndikatorEingabe) => ({
    name,
    value: eingabe[name],
    error: meldung(fehler[name], text),
  });
  const words = (name: keyof IndikatorEingabe) => ({ ...common(name), lang: "de" });
  return (
    <KettenFormular rev={props.rev} speichern={props.speichern} zurueck="/intern/indikatoren">
      <TextField
        {...words("name")}
        label={text("feld.name")}
        hint={text("indform.name.hinweis")}
        maxLength={200}
        required
      />
      <RadioGroup
        {...common("art")}
        label={text("indform.art")}
        hint={text("indform.art.hinweis")}
        choices={INDIKATORARTEN.map((value) => ({ value, label: text(`indform.art.${value}`) }))}
        required
      />
      <TextField
        {...words("einheit")}
        label={text("indform.einheit")}
        hint={text("indform.einheit.hinweis")}
        maxLength={40}
        required
      />
      <SelectField
        {...common("nachkommastellen")}
        label={text("indform.nachkommastellen")}
        options={["0", "1", "2", "3"].map((value) => ({ value, label: value }))}
      />
      <Section id="zaehlung" heading={text("indform.zaehlung")} close>
        <TextField
          {...words("zaehler")}
          label={text("indform.zaehler")}
          hint={text("indform.zaehler.hinweis")}
          maxLength={500}
          required
        />
        <TextField
          {...words("nenner")}
          label={text("indform.nenner")}
          hint={text("indform.nenner.hinweis")}
          optional={text("freiwillig")}
          maxLength={500}
        />
        <TextField {...words("quelle")} label={text("indform.quelle")} optional={text("freiwillig")} maxLength={300} />
        <SelectField
          {...common("quelleStelle")}
          label={text("indform.quelle-stelle")}
          empty={text("keine-angabe")}
          options={[...props.stellen]}
        />
        <SelectField
          {...common("turnus")}
          label={text("indform.turnus")}
          empty={text("keine-angabe")}
          options={TURNUSSE.map((value) => ({ value, label: text(`turnus.${value}`) }))}
        />
        <TextField
          {...words("stichtag")}
          label={text("indform.stichtag")}
          hint={text("indform.stichtag.hinweis")}
          optional={text("freiwillig")}
          maxLength={60}
        />
        <RadioGroup
          {...common("richtung")}
          label={text("indform.richtung")}
          hint={text("indform.richtung.hinweis")}
          choices={RICHTUNGEN.map((value) => ({ value, label: text(`indform.richtung.${value}`) }))}
        />
        <TextArea {...words("methode")} label={text("indform.methode")} optional={text("freiwillig")} rows={3} />
      </Section>
      <HandlungsfeldFeld value={eingabe.handlungsfeld} fehler={fehler} auswahl={props.auswahl} freiwillig />
      <Checkbox
        name="oeffentlich"
        label={text("indform.oeffentlich")}
        hint={text("indform.oeffentlich.hinweis")}
        checked={eingabe.oeffentlich === "ja"}
      />
    </KettenFormular>
  );
}
