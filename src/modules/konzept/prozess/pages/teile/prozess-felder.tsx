import { DateField } from "#src/ui/date-field/date-field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { ProzessAngaben } from "../../rules/prozess.ts";

export type Werte = Readonly<Record<string, string>>;

/** `31.12.2026`, as its field reads it back in every language. */
export const tagText = (tag: string | null) => (tag ?? "").split("-").toReversed().join(".");

/** What was typed, or what there is, as the fields of a form want it. */
export function useFelder(werte: Werte, fehler: Werte) {
  const { text } = useTexte();
  return (name: string) => ({ name, value: werte[name] ?? "", error: meldung(fehler[name], text), lang: "de" });
}

export const prozessWerte = (angaben: ProzessAngaben): Werte => ({
  titel: angaben.titel,
  beschreibung: angaben.beschreibung,
  "beschlossen-am": tagText(angaben.beschlossenAm),
  gremium: angaben.gremiumId ?? "",
  "anderes-gremium": angaben.gremium,
  beschluss: angaben.beschluss,
  vorgaenger: angaben.vorgaengerId ?? "",
  moderation: angaben.moderation,
  begleitung: angaben.begleitung,
});

/** The fields that say how a process began and what it continues. */
export function ProzessFelder(props: {
  werte: Werte;
  fehler: Werte;
  gremien: readonly { readonly id: string; readonly name: string }[];
  fassungen: readonly { readonly id: string; readonly bezeichnung: string }[];
}) {
  const { text } = useTexte();
  const feld = useFelder(props.werte, props.fehler);
  const freiwillig = text("freiwillig");
  return (
    <>
      <TextField
        {...feld("titel")}
        label={text("prozess.titel")}
        hint={text("prozess.titel.hinweis")}
        maxLength={160}
        required
      />
      <DateField {...feld("beschlossen-am")} label={text("prozess.am")} hint={text("datum.hinweis")} required />
      <SelectField
        {...feld("gremium")}
        label={text("prozess.gremium")}
        empty={text("prozess.gremium.leer")}
        options={props.gremien.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...feld("anderes-gremium")}
        label={text("prozess.anderes-gremium")}
        hint={text("prozess.anderes-gremium.hinweis")}
        optional={freiwillig}
        maxLength={160}
      />
      <TextArea {...feld("beschluss")} label={text("prozess.beschluss.text")} rows={4} required />
      <TextArea {...feld("beschreibung")} label={text("prozess.beschreibung")} optional={freiwillig} rows={4} />
      {props.fassungen.length > 0 ? (
        <SelectField
          {...feld("vorgaenger")}
          label={text("prozess.vorgaenger")}
          empty={text("prozess.vorgaenger.leer")}
          options={props.fassungen.map(({ id, bezeichnung }) => ({ value: id, label: bezeichnung }))}
        />
      ) : null}
      <TextField
        {...feld("moderation")}
        label={text("prozess.moderation")}
        hint={text("prozess.ohne-namen")}
        optional={freiwillig}
        maxLength={200}
      />
      <TextField
        {...feld("begleitung")}
        label={text("prozess.begleitung")}
        hint={text("prozess.ohne-namen")}
        optional={freiwillig}
        maxLength={200}
      />
    </>
  );
}
