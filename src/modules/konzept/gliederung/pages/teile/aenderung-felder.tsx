import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { CheckboxGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { EINSTUFUNGEN } from "../../../sachstand/rules/sachstand.ts";
import { ZUSTANDSWECHSEL } from "../../rules/massenaenderung.ts";
import type { ZeileZurAenderung } from "../../views/massenaenderung.ts";
import type { Eintraege } from "../read-aenderung.ts";

type Wahl = { readonly value: string; readonly label: string };

/** What can be changed on many Maßnahmen at once. What is left alone stays as it is. */
export function AenderungFelder(props: {
  view: {
    readonly zeilen: readonly ZeileZurAenderung[];
    readonly felder: readonly Wahl[];
    readonly zielgruppen: readonly Wahl[];
    readonly themen: readonly Wahl[];
  };
  eintraege: Eintraege;
}) {
  const { text, link, woerter } = useTexte();
  const { view, eintraege } = props;
  const typed = (name: string) => eintraege.find(([one]) => one === name)?.[1] ?? "";
  const ticked = (name: string) => eintraege.filter(([one]) => one === name).map(([, value]) => value);
  const bleibt = text("massen.bleibt");
  const group = (name: "zg-dazu" | "zg-weg" | "th-dazu" | "th-weg", choices: readonly Wahl[]) =>
    choices.length === 0 ? null : (
      <CheckboxGroup
        name={name}
        label={text(`massen.${name}`)}
        values={ticked(name)}
        choices={choices.map(({ value, label }) => ({ value, label: <span lang="de">{label}</span> }))}
      />
    );
  return (
    <Form>
      {view.zeilen.map((zeile) => (
        <HiddenField key={zeile.id} name="zeile" value={`${zeile.id}:${zeile.rev}`} />
      ))}
      <SelectField
        name="feld"
        label={woerter.feld}
        value={typed("feld")}
        empty={bleibt}
        options={[...view.felder]}
        lang="de"
      />
      {group("zg-dazu", view.zielgruppen)}
      {group("zg-weg", view.zielgruppen)}
      {group("th-dazu", view.themen)}
      {group("th-weg", view.themen)}
      <SelectField
        name="einstufung"
        label={text("massen.einstufung")}
        value={typed("einstufung")}
        empty={bleibt}
        options={[...EINSTUFUNGEN, "keine" as const].map((value) => ({
          value,
          label: text(`massen.einstufung.${value}`),
        }))}
      />
      <SelectField
        name="zustand"
        label={text("massen.zustand")}
        value={typed("zustand")}
        empty={bleibt}
        options={ZUSTANDSWECHSEL.map((value) => ({ value, label: text(`massen.zustand.${value}`) }))}
      />
      <TextArea
        name="grund"
        label={text("massen.grund")}
        hint={text("massen.grund.hinweis")}
        value={typed("grund")}
        maxLength={1000}
        lang="de"
      />
      <ActionRow>
        <Button variant="primary" name="handlung" value="vorschau">
          {text("gliederung.vorschau")}
        </Button>
        <TextLink href={link("/intern/massnahmen")}>{text("abbrechen")}</TextLink>
      </ActionRow>
    </Form>
  );
}
