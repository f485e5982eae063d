import type { ReactNode } from "react";
import { unreachable } from "#src/shared/unreachable.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { CheckboxGroup, RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { type Feld, Sicht } from "../../rules/antworten.ts";
import { type FrageVom, SONSTIGES, type Umfrage } from "../../rules/definition.ts";
import { DateiBild } from "./datei-bild.tsx";
import { MatrixBild, TabelleBild } from "./tabellen-bild.tsx";
import { type FrageBild, legendOf, type Rahmen, shownValue } from "./worte.tsx";

const LISTE_AB = 12;

/** One question as fields of a form, whatever its type. Without any script. */
export function FrageFelder({ feld, umfrage, bild }: { feld: Feld; umfrage: Umfrage; bild: FrageBild }): ReactNode {
  const { worte, antworten, fehler } = bild;
  const { frage, schluessel: name } = feld;
  const value = (key: string) => shownValue(antworten.werte[key], bild);
  const frame = {
    name,
    label: worte.wort(frage.titel),
    hint: worte.plain(frage.hilfe) ? worte.wort(frage.hilfe) : undefined,
    error: fehler(name),
    required: frage.pflicht === "ja",
    optional: frage.pflicht === "nein" ? worte.text("freiwillig") : undefined,
  };
  switch (frage.typ) {
    case "hinweis":
      return <TextBlock text={worte.plain(frage.titel)} />;
    case "einfach":
      return <EinfachBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "mehrfach":
      return <MehrfachBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "janein":
      return (
        <RadioGroup
          {...frame}
          value={value(name)}
          choices={(["ja", "nein"] as const).map((one) => ({ value: one, label: worte.text(one) }))}
        />
      );
    case "text":
      return (
        <TextField
          {...frame}
          value={value(name)}
          maxLength={frage.laenge}
          type={INPUT[frage.format]}
          dir={frage.format === "frei" ? "auto" : "ltr"}
          autoComplete="off"
        />
      );
    case "langtext":
      return <TextArea {...frame} value={value(name)} maxLength={frage.laenge} rows={4} dir="auto" />;
    case "zahl":
      return (
        <TextField
          {...frame}
          value={value(name)}
          inputMode={frage.nachkomma > 0 ? "decimal" : "numeric"}
          dir="ltr"
          unit={worte.plain(frage.einheit) || undefined}
        />
      );
    case "datum":
      return <DateField {...frame} value={value(name)} hint={frame.hint ?? worte.text("datum.hinweis")} />;
    case "matrix":
      return <MatrixBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "tabelle":
      return <TabelleBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "mehrtext":
    case "mehrzahl":
      return (
        <Fieldset {...legendOf(frame)} look="fields">
          {frage.zeilen.map((row) => (
            <TextField
              key={row.code}
              name={`${name}.${row.code}`}
              label={worte.wort(row.text)}
              value={value(`${name}.${row.code}`)}
              error={fehler(`${name}.${row.code}`)}
              inputMode={frage.typ === "mehrzahl" ? "decimal" : undefined}
              dir={frage.typ === "mehrzahl" ? "ltr" : "auto"}
              autoComplete="off"
            />
          ))}
        </Fieldset>
      );
    case "rang":
      return <RangBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "datei":
      return <DateiBild frage={frage} name={name} frame={frame} bild={bild} />;
    case "einwilligung":
      return (
        <Checkbox
          name={name}
          label={frame.label}
          hint={frame.hint}
          error={frame.error}
          required={frame.required}
          checked={value(name) === "ja"}
        />
      );
    case "berechnet": {
      const number = new Sicht(umfrage, antworten).compute(frage, feld.nummer);
      const details = number === null ? worte.text("berechnet.leer") : worte.f.number(number);
      return <DescriptionList items={[{ term: frame.label, details }]} />;
    }
    default:
      return unreachable(frage);
  }
}

const INPUT = { frei: "text", plz: "text", email: "email", telefon: "tel", adresse: "url" } as const;

type BildProps<T extends Parameters<typeof FrageFelder>[0]["feld"]["frage"]["typ"]> = {
  readonly frage: FrageVom<T>;
  readonly name: string;
  readonly frame: Rahmen;
  readonly bild: FrageBild;
};

function EinfachBild({ frage, name, frame, bild }: BildProps<"einfach">) {
  const { worte, antworten, fehler } = bild;
  const given = shownValue(antworten.werte[name], bild);
  const other = { code: SONSTIGES, label: worte.text("sonstiges") };
  const options = [
    ...frage.optionen.map((one) => ({ code: one.code, label: worte.plain(one.text) })),
    ...(frage.sonstiges ? [other] : []),
  ];
  return (
    <>
      {frage.darstellung === "liste" || options.length >= LISTE_AB ? (
        <SelectField
          {...frame}
          value={given}
          empty={worte.text("auswahl.leer")}
          options={options.map(({ code, label }) => ({ value: code, label }))}
        />
      ) : (
        <RadioGroup {...frame} value={given} choices={options.map(({ code, label }) => ({ value: code, label }))} />
      )}
      {frage.sonstiges ? (
        <TextField
          name={`${name}.${SONSTIGES}`}
          label={worte.text("sonstiges.feld")}
          value={shownValue(antworten.werte[`${name}.${SONSTIGES}`], bild)}
          error={fehler(`${name}.${SONSTIGES}`)}
          dir="auto"
        />
      ) : null}
      {frage.kommentar ? (
        <TextArea
          name={`${name}.kommentar`}
          label={worte.text("kommentar.feld")}
          optional={worte.text("freiwillig")}
          value={shownValue(antworten.werte[`${name}.kommentar`], bild)}
          error={fehler(`${name}.kommentar`)}
          dir="auto"
        />
      ) : null}
    </>
  );
}

function MehrfachBild({ frage, name, frame, bild }: BildProps<"mehrfach">) {
  const { worte, antworten, fehler } = bild;
  const given = [antworten.werte[name] ?? []].flat().map(String);
  const limit =
    frage.hoechstens === null ? worte.text("mehrere") : worte.text("mehrere.hoechstens", { zahl: frage.hoechstens });
  const line = (key: string, label: string) => (
    <TextField
      key={key}
      name={`${name}.${key}`}
      label={label}
      value={shownValue(antworten.werte[`${name}.${key}`], bild)}
      error={fehler(`${name}.${key}`)}
      dir="auto"
    />
  );
  return (
    <>
      <CheckboxGroup
        {...frame}
        hint={
          <>
            {frame.hint ? <>{frame.hint} </> : null}
            {limit}
          </>
        }
        values={given}
        choices={[
          ...frage.optionen.map((one) => ({ value: one.code, label: worte.wort(one.text) })),
          ...(frage.sonstiges ? [{ value: SONSTIGES, label: worte.text("sonstiges") }] : []),
        ]}
      />
      {frage.sonstiges ? line(SONSTIGES, worte.text("sonstiges.feld")) : null}
      {frage.kommentar
        ? frage.optionen.map((one) =>
            line(`${one.code}.kommentar`, worte.text("kommentar.zu", { option: worte.plain(one.text) })),
          )
        : null}
    </>
  );
}

/** Places with a choice each: works with keys, on any telephone, read aloud. */
function RangBild({ frage, name, frame, bild }: BildProps<"rang">) {
  const { worte, antworten } = bild;
  const given = [antworten.werte[name] ?? []].flat().map(String);
  const places = Math.min(frage.hoechstens ?? frage.optionen.length, frage.optionen.length);
  return (
    <Fieldset {...legendOf(frame)} look="fields" hint={frame.hint ?? worte.text("rang.hinweis")}>
      {Array.from({ length: places }, (_, place) => (
        <SelectField
          key={place}
          name={`${name}.${String(place + 1)}`}
          label={worte.text("platz", { nummer: place + 1 })}
          value={given[place] ?? ""}
          empty={worte.text("auswahl.leer")}
          options={frage.optionen.map((one) => ({ value: one.code, label: worte.plain(one.text) }))}
        />
      ))}
    </Fieldset>
  );
}
