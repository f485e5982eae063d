import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FINANZIERUNGSARTEN } from "../../rules/finanzierung-angabe.ts";
import { FINANZIERUNGSSTAENDE } from "../../rules/massnahme.ts";
import type { EingabeFehler, GeldEingabe } from "../../rules/massnahme-eingabe.ts";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";

/** Statements on financing: kind, programme, words, and amount and year where they are known. */
export function GeldGruppe(props: {
  geld: readonly GeldEingabe[];
  fehler: EingabeFehler;
  programme: readonly { readonly value: string; readonly label: string }[];
}) {
  const { text } = useTexte();
  return (
    <RepeatGroup
      name="mehr-geld"
      addLabel={text("geld.mehr")}
      empty={text("geld.keine")}
      entries={props.geld.map((one, at) => ({
        key: String(at),
        legend: text("geld.nummer", { nummer: at + 1 }),
        removeLabel: text("geld.weg", { nummer: at + 1 }),
        children: <GeldFelder name={`geld.${at}`} eingabe={one} fehler={props.fehler} programme={props.programme} />,
      }))}
    />
  );
}

function GeldFelder(props: {
  name: string;
  eingabe: GeldEingabe;
  fehler: EingabeFehler;
  programme: readonly { readonly value: string; readonly label: string }[];
}) {
  const { text } = useTexte();
  const { name, eingabe } = props;
  const common = (feld: keyof GeldEingabe) => ({
    name: `${name}.${feld}`,
    value: eingabe[feld],
    error: meldung(props.fehler[`${name}.${feld}`], text),
  });
  return (
    <>
      <SelectField
        {...common("art")}
        label={text("geld.art")}
        empty={text("bitte-waehlen")}
        options={FINANZIERUNGSARTEN.map((art) => ({ value: art, label: text(`finanzierung.art.${art}`) }))}
      />
      <SelectField
        {...common("programm")}
        label={text("geld.programm")}
        hint={text("geld.programm.hinweis")}
        empty={text("geld.programm.ohne")}
        options={[...props.programme]}
      />
      <TextField
        {...common("wortlaut")}
        label={text("geld.wortlaut")}
        hint={text("geld.wortlaut.hinweis")}
        optional={text("freiwillig")}
        maxLength={1000}
        lang="de"
      />
      <MoneyField
        {...common("betrag")}
        label={text("geld.betrag")}
        hint={text("geld.betrag.hinweis")}
        optional={text("freiwillig")}
        unit="€"
      />
      <TextField
        {...common("jahr")}
        label={text("geld.jahr")}
        optional={text("freiwillig")}
        inputMode="numeric"
        maxLength={4}
      />
      <TextField
        {...common("stellen")}
        label={text("geld.stellen")}
        hint={text("geld.stellen.hinweis")}
        optional={text("freiwillig")}
        inputMode="decimal"
        maxLength={6}
      />
      <SelectField
        {...common("stand")}
        label={text("geld.stand")}
        empty={text("keine-angabe")}
        options={FINANZIERUNGSSTAENDE.map((stand) => ({ value: stand, label: text(`stand.${stand}`) }))}
      />
    </>
  );
}
