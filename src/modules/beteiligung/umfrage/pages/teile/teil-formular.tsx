import { datumSchema } from "#src/shared/datum.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Frage, Gruppe, Umfrage } from "../../rules/definition.ts";
import { HAKEN, listenOf, type Liste, WAHLEN, ZAHLEN } from "./teil-lesen.ts";
import { TextFelder } from "./text-felder.tsx";
import { useUmfrageTexte } from "./texte.tsx";

type Props<T> = {
  readonly umfrage: Umfrage;
  readonly teil: T;
  readonly values: Readonly<Record<string, string>>;
  readonly isDraft: boolean;
};

/** Answers, rows, columns: every entry with its words; new ones one a line. */
function ListenFelder({ umfrage, liste, values, isDraft }: Omit<Props<never>, "teil"> & { liste: Liste }) {
  const { text, eigen } = useUmfrageTexte();
  return (
    <Fieldset name={liste.name} legend={text(`teil.liste.${liste.name}`)} look="fields">
      {liste.eintraege.map((one, n) => {
        const at = `${liste.name}.${String(n)}`;
        const tick = (name: "weg" | "exklusiv" | "fehlend", checked: boolean) => (
          <Checkbox
            name={`${at}.${name}`}
            label={text(`teil.eintrag.${name}`)}
            checked={values[`${at}.${name}`] === "ja" || checked}
          />
        );
        return (
          <Fieldset
            key={one.code}
            name={at}
            legend={text("teil.eintrag", { nummer: n + 1, text: eigen(umfrage, one.text) })}
            look="tight"
          >
            <TextFelder
              umfrage={umfrage}
              name={`${at}.text`}
              label={text("text.text")}
              texte={one.text}
              values={values}
            />
            {isDraft && "exklusiv" in one ? (
              <>
                {liste.name === "optionen" ? tick("exklusiv", one.exklusiv) : null}
                {tick("fehlend", one.fehlend)}
              </>
            ) : null}
            {isDraft ? tick("weg", false) : null}
          </Fieldset>
        );
      })}
      {isDraft ? (
        <TextArea
          name={`${liste.name}.neu`}
          label={text("teil.liste.neu")}
          optional={text("freiwillig")}
          value={values[`${liste.name}.neu`]}
          lang={umfrage.grundsprache}
          rows={3}
        />
      ) : null}
    </Fieldset>
  );
}

/** What a type of part has beyond its words: limits, ticks, choices. */
function EigeneFelder({ teil, umfrage, values }: Omit<Props<Frage | Gruppe>, "isDraft">) {
  const { text, f } = useUmfrageTexte();
  const stored: Readonly<Record<string, unknown>> = teil;
  const shown = (name: string) => {
    const wert = stored[name];
    return values[name] ?? (typeof wert === "number" ? f.number(wert) : typeof wert === "string" ? wert : "");
  };
  const dayOf = (wert: string) => {
    const day = datumSchema.safeParse(wert);
    return day.success ? f.date(day.data) : wert;
  };
  const choices: readonly (readonly [string, readonly string[]])[] =
    teil.typ === "einfach" || teil.typ === "text" || teil.typ === "tabelle" ? Object.entries(WAHLEN[teil.typ]) : [];
  return (
    <>
      {(ZAHLEN[teil.typ] ?? []).map((name) => (
        <TextField
          key={name}
          name={name}
          label={text(`feld.${name}`)}
          value={shown(name)}
          inputMode="numeric"
          optional={text("freiwillig")}
        />
      ))}
      {teil.typ === "datum"
        ? (["min", "max"] as const).map((name) => (
            <DateField
              key={name}
              name={name}
              label={text(`feld.${name}`)}
              hint={text("datum.hinweis")}
              value={dayOf(shown(name))}
              optional={text("freiwillig")}
            />
          ))
        : null}
      {HAKEN.filter((name) => name in teil).map((name) => (
        <Checkbox key={name} name={name} label={text(`feld.${name}`)} checked={stored[name] === true} />
      ))}
      {choices.map(([name, values_]) => (
        <RadioGroup
          key={name}
          name={name}
          label={text(`feld.${name as "darstellung" | "format" | "inhalt"}`)}
          value={shown(name)}
          choices={values_.map((one) => ({ value: one, label: text(`wahl.${name}.${one}` as "wahl.format.frei") }))}
        />
      ))}
      {teil.typ === "zahl" ? (
        <TextFelder
          umfrage={umfrage}
          name="einheit"
          label={text("text.einheit")}
          texte={teil.einheit}
          values={values}
        />
      ) : null}
      {teil.typ === "gruppe" ? (
        <RadioGroup
          name="bildetAb"
          label={text("feld.bildetAb")}
          value={values["bildetAb"] ?? teil.bildetAb ?? "nichts"}
          choices={(["nichts", "angebot", "kontakt"] as const).map((one) => ({
            value: one,
            label: text(`wahl.bildetAb.${one}`),
          }))}
        />
      ) : null}
    </>
  );
}

/** The fields of one question or group. */
export function TeilFormular({ umfrage, teil, values, isDraft }: Props<Frage | Gruppe>) {
  const { text } = useUmfrageTexte();
  const radio = (
    name: "pflicht" | "schutz" | "zeigen",
    current: string,
    choices: readonly { value: string; label: string }[],
  ) => <RadioGroup name={name} label={text(`feld.${name}`)} value={values[name] ?? current} choices={[...choices]} />;
  return (
    <>
      <TextFelder
        umfrage={umfrage}
        name="titel"
        label={text("spalte.frage")}
        texte={teil.titel}
        values={values}
        rows={2}
      />
      <TextFelder
        umfrage={umfrage}
        name="hilfe"
        label={text("text.hilfe")}
        texte={teil.hilfe}
        values={values}
        rows={2}
      />
      {teil.typ === "gruppe" ? (
        <TextFelder
          umfrage={umfrage}
          name="einzahl"
          label={text("text.einzahl")}
          texte={teil.einzahl}
          values={values}
        />
      ) : null}
      {teil.typ === "gruppe" ? null : (
        <>
          {listenOf(teil).map((liste) => (
            <ListenFelder key={liste.name} umfrage={umfrage} liste={liste} values={values} isDraft={isDraft} />
          ))}
        </>
      )}
      <EigeneFelder umfrage={umfrage} teil={teil} values={values} />
      {teil.typ === "gruppe" || teil.typ === "hinweis" ? null : (
        <Section id="auswertung" heading={text("auswertung")}>
          <Row>
            {radio(
              "pflicht",
              teil.pflicht,
              (["nein", "weich", "ja"] as const).map((one) => ({ value: one, label: text(`pflicht.lang.${one}`) })),
            )}
          </Row>
          {radio(
            "schutz",
            teil.schutz,
            (["keiner", "persoenlich", "besonders"] as const).map((one) => ({
              value: one,
              label: text(`schutz.${one}`),
            })),
          )}
          {radio(
            "zeigen",
            teil.zeigen,
            (["nie", "zusammengefasst", "nach-pruefung"] as const).map((one) => ({
              value: one,
              label: text(`zeigen.${one}`),
            })),
          )}
          <TextField
            name="konzept"
            label={text("feld.konzept")}
            hint={text("feld.konzept.hinweis")}
            optional={text("freiwillig")}
            value={values["konzept"] ?? teil.konzept}
            maxLength={80}
          />
        </Section>
      )}
    </>
  );
}
