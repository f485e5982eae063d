import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";

/** What is written about an application, new or old. */
export function AntragFelder(props: {
  values: Readonly<Record<string, string>>;
  fehler: EingabeFehler;
  stellen: readonly string[];
}) {
  const { text } = useTexte();
  const field = (name: string) => ({
    name,
    value: props.values[name] ?? "",
    error: meldung(props.fehler[name], text),
  });
  const tag = (name: "beantragtAm" | "beginn" | "ende" | "nachweisBis") => (
    <DateField
      {...field(name)}
      label={text(`antrag.feld.${name}`)}
      hint={text("datum.hinweis")}
      optional={text("freiwillig")}
    />
  );
  return (
    <>
      <TextField {...field("titel")} label={text("antrag.feld.titel")} required lang="de" maxLength={200} />
      <Combobox
        {...field("antragsteller")}
        label={text("antrag.feld.antragsteller")}
        suggestions={[...props.stellen]}
        required
        lang="de"
        maxLength={200}
      />
      <MoneyField
        {...field("beantragt")}
        label={text("antrag.feld.beantragt")}
        hint={text("geld.betrag.hinweis")}
        unit="€"
        required
      />
      <MoneyField
        {...field("eigenanteil")}
        label={text("antrag.feld.eigenanteil")}
        hint={text("geld.betrag.hinweis")}
        optional={text("freiwillig")}
        unit="€"
      />
      {tag("beantragtAm")}
      {tag("beginn")}
      {tag("ende")}
      {tag("nachweisBis")}
      <TextArea
        {...field("notiz")}
        label={text("antrag.feld.notiz")}
        hint={text("antrag.feld.notiz.hinweis")}
        optional={text("freiwillig")}
        lang="de"
        maxLength={2000}
      />
    </>
  );
}
