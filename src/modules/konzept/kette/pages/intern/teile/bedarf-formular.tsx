import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { BedarfEingabe, Fehler } from "../../../rules/eingabe.ts";
import { BEDARFSSTAENDE, VORRAENGE } from "../../../rules/kette.ts";
import type { KettenAuswahl } from "../../../views/auswahl.ts";
import { GemeindenFelder, HandlungsfeldFeld, ThemenFelder, ZielgruppenFelder } from "./orte-felder.tsx";
import { KettenFormular } from "./ketten-formular.tsx";

/** Everything a person writes about a Bedarf. */
export function BedarfFormular(props: {
  eingabe: BedarfEingabe;
  fehler: Fehler;
  auswahl: KettenAuswahl;
  rev: number;
  speichern: string;
}) {
  const { text } = useTexte();
  const { eingabe, fehler } = props;
  const common = (name: "titel" | "beschreibung" | "vorrangGrund" | "vorrangDurch" | "empfehlungen") => ({
    name,
    value: eingabe[name],
    error: meldung(fehler[name], text),
    lang: "de",
  });
  return (
    <KettenFormular rev={props.rev} speichern={props.speichern} zurueck="/intern/bedarfe">
      <HandlungsfeldFeld value={eingabe.handlungsfeld} fehler={fehler} auswahl={props.auswahl} />
      <TextField
        {...common("titel")}
        label={text("bedarf.titel")}
        hint={text("bedarf.titel.hinweis")}
        maxLength={300}
        required
      />
      <TextArea
        {...common("beschreibung")}
        label={text("feld.beschreibung")}
        hint={text("feld.beschreibung.hinweis")}
        optional={text("freiwillig")}
        rows={5}
      />
      <TextArea
        {...common("empfehlungen")}
        label={text("bedarf.empfehlungen")}
        hint={text("bedarf.empfehlungen.hinweis")}
        optional={text("freiwillig")}
        rows={3}
      />
      <Section id="dringlichkeit" heading={text("bedarf.vorrang")} close>
        <RadioGroup
          name="vorrang"
          label={text("bedarf.vorrang.frage")}
          value={eingabe.vorrang}
          choices={[
            ...VORRAENGE.map((value) => ({ value, label: text(`vorrang.${value}`) })),
            { value: "", label: text("bedarf.vorrang.ohne") },
          ]}
        />
        <TextArea
          {...common("vorrangGrund")}
          label={text("bedarf.vorrang.grund")}
          hint={text("bedarf.vorrang.grund.hinweis")}
          rows={2}
        />
        <TextField
          {...common("vorrangDurch")}
          label={text("bedarf.vorrang.durch")}
          hint={text("bedarf.vorrang.durch.hinweis")}
          maxLength={300}
        />
        <RadioGroup
          name="stand"
          label={text("bedarf.stand")}
          value={eingabe.stand}
          choices={BEDARFSSTAENDE.map((value) => ({ value, label: text(`bedarf.stand.${value}`) }))}
        />
      </Section>
      <Section id="wo" heading={text("bedarf.wen")} close>
        <GemeindenFelder
          umfang={eingabe.umfang}
          gemeinden={eingabe.gemeinden}
          fehler={fehler}
          auswahl={props.auswahl}
        />
        <ZielgruppenFelder auswahl={props.auswahl} values={eingabe.zielgruppen} />
        <ThemenFelder auswahl={props.auswahl} values={eingabe.themen} />
      </Section>
    </KettenFormular>
  );
}
