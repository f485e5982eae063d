import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { Begriff } from "../../../../pages/teile/begriff.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler } from "../../../rules/eingabe.ts";
import type { KettenAuswahl, Wahl } from "../../../views/auswahl.ts";

export function HandlungsfeldFeld(props: {
  value: string;
  fehler: Fehler;
  auswahl: KettenAuswahl;
  freiwillig?: boolean;
}) {
  const { text, woerter } = useTexte();
  return (
    <SelectField
      name="handlungsfeld"
      label={woerter.feld}
      value={props.value}
      error={meldung(props.fehler["handlungsfeld"], text)}
      empty={text(props.freiwillig ? "kette.kein-feld" : "bitte-waehlen")}
      options={props.auswahl.handlungsfelder.map(({ value, label }) => ({ value, label }))}
      required={!props.freiwillig}
    />
  );
}

/** County-wide or single Gemeinden. */
export function GemeindenFelder(props: {
  umfang: string;
  gemeinden: readonly string[];
  fehler: Fehler;
  auswahl: KettenAuswahl;
}) {
  const { text } = useTexte();
  return (
    <>
      <RadioGroup
        name="umfang"
        label={text("feld.umfang")}
        value={props.umfang}
        choices={[
          { value: "kreisweit", label: text("umfang.kreisweit") },
          { value: "gemeinden", label: text("umfang.gemeinden") },
        ]}
      />
      {props.auswahl.gemeinden.length > 0 ? (
        <Fieldset
          name="gemeinden"
          legend={text("massnahme.gemeinden")}
          hint={text("feld.gemeinden.hinweis")}
          error={meldung(props.fehler["gemeinden"], text)}
        >
          <Ticks prefix="gemeinde" wahl={props.auswahl.gemeinden} values={props.gemeinden} />
        </Fieldset>
      ) : null}
    </>
  );
}

export function ZielgruppenFelder({ auswahl, values }: { auswahl: KettenAuswahl; values: readonly string[] }) {
  const { text } = useTexte();
  if (auswahl.zielgruppen.length === 0) return null;
  return (
    <Fieldset
      name="zielgruppen"
      legend={text("massnahme.zielgruppen")}
      optional={text("freiwillig")}
      hint={<Begriff name="zielgruppe" />}
    >
      <Ticks prefix="zielgruppe" wahl={auswahl.zielgruppen} values={values} />
    </Fieldset>
  );
}

/** One question for each Querschnittsthema, with what it asks for (R094). */
export function ThemenFelder({ auswahl, values }: { auswahl: KettenAuswahl; values: readonly string[] }) {
  const { text } = useTexte();
  if (auswahl.themen.length === 0) return null;
  return (
    <Fieldset
      name="themen"
      legend={text("massnahme.themen")}
      optional={text("freiwillig")}
      hint={<Begriff name="querschnittsthema" />}
    >
      {auswahl.themen.map(({ value, label, leitfrage }) => (
        <Checkbox
          key={value}
          name={`thema.${value}`}
          label={text("kette.thema.frage", { thema: label })}
          hint={leitfrage ? <span lang="de">{leitfrage}</span> : undefined}
          checked={values.includes(value)}
          lang="de"
        />
      ))}
    </Fieldset>
  );
}

function Ticks({ prefix, wahl, values }: { prefix: string; wahl: readonly Wahl[]; values: readonly string[] }) {
  return wahl.map(({ value, label }) => (
    <Checkbox key={value} name={`${prefix}.${value}`} label={label} checked={values.includes(value)} lang="de" />
  ));
}
