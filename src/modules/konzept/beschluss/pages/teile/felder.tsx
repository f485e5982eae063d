import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { tagText, useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import type { BeschlussAngaben, Beschlussart } from "../../rules/beschluss.ts";

type Wahl = readonly { readonly id: string; readonly name: string }[];

export const werteOf = (angaben: BeschlussAngaben): Werte => ({
  titel: angaben.titel,
  wortlaut: angaben.wortlaut,
  grund: angaben.grund,
  gremium: angaben.gremiumId ?? "",
  "anderes-gremium": angaben.gremium,
  mitglieder: angaben.mitglieder,
  "endet-am": tagText(angaben.endetAm),
  ...Object.fromEntries(angaben.handlungsfeldIds.map((id) => [`feld.${id}`, "ja"])),
  ...Object.fromEntries(angaben.querschnittsthemaIds.map((id) => [`thema.${id}`, "ja"])),
});

/** What a body shall decide on: the words, who decides, what it is about; of a structure need, members and end. */
export function BeschlussFelder(props: {
  art: Beschlussart;
  werte: Werte;
  fehler: Werte;
  gremien: Wahl;
  felder: Wahl;
  themen: Wahl;
}) {
  const { text, woerter } = useTexte();
  const feld = useFelder(props.werte, props.fehler);
  const freiwillig = text("freiwillig");
  const struktur = props.art === "struktur";
  const ticks = (prefix: string, wahl: Wahl) =>
    wahl.map(({ id, name }) => (
      <Checkbox
        key={id}
        name={`${prefix}.${id}`}
        label={name}
        checked={props.werte[`${prefix}.${id}`] !== undefined}
        lang="de"
      />
    ));
  return (
    <>
      <TextField
        {...feld("titel")}
        label={text(struktur ? "beschluss.feld.name" : "beschluss.feld.titel")}
        hint={text(`beschluss.feld.titel.hinweis.${props.art}`)}
        maxLength={160}
        required
      />
      <TextArea {...feld("wortlaut")} label={text("beschluss.feld.wortlaut")} rows={3} required />
      <TextArea
        {...feld("grund")}
        label={text(struktur ? "beschluss.feld.bedarf" : "beschluss.feld.grund")}
        rows={3}
        {...(struktur ? { required: true } : { optional: freiwillig })}
      />
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
      {struktur ? (
        <>
          <TextArea
            {...feld("mitglieder")}
            label={text("beschluss.feld.mitglieder")}
            hint={text("prozess.ohne-namen")}
            rows={3}
            required
          />
          <DateField
            {...feld("endet-am")}
            label={text("beschluss.feld.endet-am")}
            hint={text("beschluss.feld.endet-am.hinweis")}
            required
          />
        </>
      ) : null}
      {props.themen.length > 0 ? (
        <Fieldset name="themen" legend={text("beschluss.feld.themen")} optional={freiwillig}>
          {ticks("thema", props.themen)}
        </Fieldset>
      ) : null}
      {props.felder.length > 0 ? (
        <Fieldset name="felder" legend={woerter.felder} optional={freiwillig}>
          {ticks("feld", props.felder)}
        </Fieldset>
      ) : null}
    </>
  );
}
