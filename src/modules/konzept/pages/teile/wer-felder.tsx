import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import type { EingabeFehler, WerEingabe } from "../../rules/massnahme-eingabe.ts";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";

/** Who, and whether that is one office, an unnamed group or several together. */
export function WerFelder(props: {
  name: string;
  eingabe: WerEingabe;
  fehler: EingabeFehler;
  namen: readonly string[];
}) {
  const { text } = useTexte();
  const { name, eingabe } = props;
  const field = {
    name: `${name}.wer`,
    label: text("feld.wer"),
    value: eingabe.wer,
    error: meldung(props.fehler[`${name}.wer`], text),
    maxLength: 200,
    lang: "de",
  };
  return (
    <>
      <Combobox {...field} suggestions={[...props.namen]} />
      <SelectField
        name={`${name}.art`}
        label={text("feld.wer.art")}
        value={eingabe.art}
        options={[
          { value: "verzeichnis", label: text("wer.verzeichnis") },
          { value: "gruppe", label: text("wer.gruppe") },
          { value: "kollektiv", label: text("wer.kollektiv") },
        ]}
      />
    </>
  );
}

/** Everybody who takes part. */
export function PartnerGruppe(props: {
  partner: readonly WerEingabe[];
  fehler: EingabeFehler;
  namen: readonly string[];
}) {
  const { text } = useTexte();
  return (
    <RepeatGroup
      name="mehr-partner"
      addLabel={text("partner.mehr")}
      empty={text("partner.keine")}
      entries={props.partner.map((one, at) => ({
        key: String(at),
        legend: text("partner.nummer", { nummer: at + 1 }),
        removeLabel: text("partner.weg", { nummer: at + 1 }),
        children: <WerFelder name={`partner.${at}`} eingabe={one} fehler={props.fehler} namen={props.namen} />,
      }))}
    />
  );
}
