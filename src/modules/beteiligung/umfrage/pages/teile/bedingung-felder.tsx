import { Fragment } from "react";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Ausdruck } from "../../rules/ausdruck.ts";
import { type Bedingungspunkt, listBedingungswahl, zeilenOf } from "../../rules/bedingung.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { BEDINGUNGEN } from "./teil-lesen.ts";
import { useUmfrageTexte } from "./texte.tsx";

/**
 * When a part appears: always, as before, or by up to three conditions chosen from earlier questions.
 *
 * @param props.code the part; null: a quota, which has a condition in any case
 */
export function BedingungFelder(props: {
  umfrage: Umfrage;
  code: string | null;
  ausdruck: Ausdruck | null;
  values: Readonly<Record<string, string>>;
  error: string | undefined;
}) {
  const { text, eigen, erklaert } = useUmfrageTexte();
  const { umfrage, ausdruck, values } = props;
  const wahl = listBedingungswahl(umfrage, props.code);
  const zeilen = ausdruck ? zeilenOf(ausdruck) : null;
  const punkt = ({ art, text: option }: Bedingungspunkt) => {
    const answer = typeof option === "string" ? text(`ausdruck.${option}`) : option ? eigen(umfrage, option) : "";
    return text(`punkt.${art}`, { text: answer === "" ? "" : `„${answer}“` });
  };
  const options = wahl.map((one) => ({
    label: eigen(umfrage, one.titel),
    options: one.punkte.map((each) => ({
      value: each.wert,
      label: `${eigen(umfrage, one.titel).slice(0, 60)} ${punkt(each)}`,
    })),
  }));
  const isQuote = props.code === null;
  const isNewQuote = isQuote && ausdruck === null;
  if (wahl.length === 0 && ausdruck === null) return <p>{text("bedingung.keine")}</p>;
  return (
    <>
      {isNewQuote ? (
        <HiddenField name="bedingung" value="neu" />
      ) : (
        <RadioGroup
          name="bedingung"
          label={text(isQuote ? "quote.wen" : "bedingung")}
          value={values["bedingung"] ?? (ausdruck ? "bleibt" : "immer")}
          error={props.error}
          choices={[
            ...(isQuote ? [] : [{ value: "immer", label: text("bedingung.immer") }]),
            ...(ausdruck
              ? [{ value: "bleibt", label: text("bedingung.bleibt", { text: erklaert(umfrage, ausdruck) }) }]
              : []),
            ...(wahl.length > 0 ? [{ value: "neu", label: text("bedingung.neu") }] : []),
          ]}
        />
      )}
      {wahl.length > 0 ? (
        <Fieldset
          name={isNewQuote ? "bedingung" : "bedingungen"}
          legend={text(isNewQuote ? "quote.wen" : "bedingung.neu")}
          error={isNewQuote ? props.error : undefined}
          look="fields"
        >
          {Array.from({ length: BEDINGUNGEN }, (_, n) => (
            <Fragment key={n}>
              <SelectField
                name={`wahl.${String(n)}`}
                label={text("bedingung.wahl", { nummer: n + 1 })}
                value={values[`wahl.${String(n)}`] ?? zeilen?.zeilen[n]?.wahl ?? ""}
                empty="–"
                options={options}
              />
              <TextField
                name={`zahl.${String(n)}`}
                label={text("bedingung.zahl", { nummer: n + 1 })}
                hint={text("bedingung.zahl.hinweis")}
                optional={text("freiwillig")}
                value={values[`zahl.${String(n)}`] ?? zeilen?.zeilen[n]?.zahl ?? ""}
                inputMode="decimal"
              />
            </Fragment>
          ))}
          <RadioGroup
            name="alle"
            label={text("bedingung.alle")}
            value={values["alle"] ?? (zeilen?.alle === false ? "nein" : "ja")}
            choices={(["ja", "nein"] as const).map((one) => ({ value: one, label: text(`bedingung.alle.${one}`) }))}
          />
        </Fieldset>
      ) : null}
    </>
  );
}
