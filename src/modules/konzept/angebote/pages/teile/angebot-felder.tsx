import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";

import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import type { viewAngebotWahl } from "../../views/angebote.ts";
import { useAngebotTexte } from "./texte.ts";

type Wahl = Awaited<ReturnType<typeof viewAngebotWahl>>;

/** Everything that is said of an Angebot. */
export function AngebotFelder(props: { values: Readonly<Record<string, string>>; fehler: EingabeFehler; wahl: Wahl }) {
  const { konzept: text, text: own } = useAngebotTexte();
  const { values, fehler, wahl } = props;
  const field = (name: string) => ({ name, value: values[name] ?? "", error: meldung(fehler[name], text) });
  const ticks = (
    name: "feld" | "gruppe" | "region" | "gemeinde",
    legend: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) =>
    options.length === 0 ? null : (
      <Fieldset name={name} legend={legend} optional={text("freiwillig")}>
        {options.map((one) => (
          <Checkbox
            key={one.value}
            name={`${name}.${one.value}`}
            label={one.label}
            checked={values[`${name}.${one.value}`] !== undefined}
            lang="de"
          />
        ))}
      </Fieldset>
    );
  return (
    <>
      <TextField {...field("titel")} label={text("angebot.feld.titel")} required lang="de" maxLength={200} />
      <TextArea
        {...field("beschreibung")}
        label={text("angebot.feld.beschreibung")}
        optional={text("freiwillig")}
        lang="de"
        maxLength={2000}
      />
      {ticks("gruppe", text("angebot.feld.gruppen"), wahl.gruppen)}
      {ticks("gemeinde", own("feld.gemeinden"), wahl.gemeinden)}
      {ticks("region", own("feld.regionen"), wahl.regionen)}
      {ticks("feld", text("angebot.feld.felder"), wahl.felder)}
      {(["wann", "kosten", "zugang", "kontakt"] as const).map((name) => (
        <TextField
          key={name}
          {...field(name)}
          label={own(`fakt.${name}`)}
          hint={own(`feld.${name}.hinweis`)}
          optional={text("freiwillig")}
          lang="de"
          maxLength={name === "kosten" ? 200 : 300}
        />
      ))}
      <DateField
        {...field("gueltigBis")}
        label={own("fakt.gueltig")}
        hint={text("datum.hinweis")}
        optional={text("freiwillig")}
      />
      {(["plaetze", "plaetzeBelegt"] as const).map((name) => (
        <TextField
          key={name}
          {...field(name)}
          label={own(`feld.${name}`)}
          optional={text("freiwillig")}
          inputMode="numeric"
          maxLength={7}
          dir="ltr"
        />
      ))}
      <TextField
        {...field("erreicht")}
        label={text("angebot.feld.erreicht")}
        optional={text("freiwillig")}
        inputMode="numeric"
        maxLength={12}
        dir="ltr"
      />
      <SelectField
        {...field("finanzierung")}
        label={text("angebot.feld.finanzierung")}
        empty={text("keine-angabe")}
        options={wahl.finanzierungen.map((one) => ({ value: one, label: text(`angebot.finanzierung.${one}`) }))}
      />
      <DateField
        {...field("finanziertBis")}
        label={text("angebot.feld.bis")}
        hint={text("datum.hinweis")}
        optional={text("freiwillig")}
      />
      <TextField
        {...field("sprachen")}
        label={text("angebot.feld.sprachen")}
        hint={text("angebot.feld.sprachen.hinweis")}
        optional={text("freiwillig")}
        maxLength={200}
        dir="ltr"
      />
      <Checkbox
        name="kinderbetreuung"
        label={text("angebot.feld.kinder")}
        checked={values["kinderbetreuung"] !== undefined}
      />
    </>
  );
}
