import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { GEBIET_ARTEN } from "../../rules/gebiet.ts";
import { GEMEINDE_ARTEN, GEMEINDE_KONTAKT_FELDER } from "../../rules/gemeinde.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import type { GemeindeFieldName, GemeindeFormValues } from "./gemeinde-form.ts";

type Props = { state: FormState | undefined; stored: GemeindeFormValues };
type Gebiet = { readonly id: string; readonly name: string };
export type GebietAuswahl = {
  readonly planungsregion: readonly Gebiet[];
  readonly verwaltungsgemeinschaft: readonly Gebiet[];
};

/** Everything that can be said of a municipality. */
export function GemeindeFelder({ state, stored, gebiete }: Props & { gebiete: GebietAuswahl }) {
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state, useGemeindeMessages());
  const value = (name: GemeindeFieldName) => state?.values[name] ?? stored[name];
  const number = (name: "ags" | "ars" | "einwohner" | "flaecheHektar" | "breite" | "laenge") => (
    <TextField
      key={name}
      name={name}
      label={text(`gemeinde.${name}`)}
      hint={name === "einwohner" ? undefined : text(`gemeinde.${name}.hinweis`)}
      value={value(name)}
      error={message(name)}
      inputMode={["ags", "ars", "einwohner"].includes(name) ? "numeric" : "decimal"}
      dir="ltr"
    />
  );
  return (
    <>
      <Fieldset name="gruppe-gemeinde" legend={text("gemeinde.gruppe")} look="fields">
        <TextField name="name" label={text("gemeinde.name")} value={value("name")} error={message("name")} />
        <RadioGroup
          name="art"
          label={text("gemeinde.art")}
          value={value("art")}
          error={message("art")}
          choices={GEMEINDE_ARTEN.map((art) => ({ value: art, label: text(`gemeindeart.${art}`) }))}
        />
        {number("ags")}
        {number("ars")}
        {GEBIET_ARTEN.map((art) => (
          <SelectField
            key={art}
            name={`${art}Id`}
            label={text(`gemeinde.${art}Id`)}
            value={value(`${art}Id`)}
            error={message(`${art}Id`)}
            empty={text("keine")}
            options={gebiete[art].map(({ id, name }) => ({ value: id, label: name }))}
          />
        ))}
      </Fieldset>
      <Fieldset name="gruppe-zahlen" legend={text("gemeinde.zahlen")} look="fields">
        {number("einwohner")}
        <DateField
          name="einwohnerStichtag"
          label={text("gemeinde.einwohnerStichtag")}
          hint={text("datum.hinweis")}
          value={value("einwohnerStichtag")}
          error={message("einwohnerStichtag")}
        />
        {number("flaecheHektar")}
        {number("breite")}
        {number("laenge")}
      </Fieldset>
      <GemeindeKontaktFelder state={state} stored={stored} />
    </>
  );
}

/** What the municipality itself keeps up to date. */
export function GemeindeKontaktFelder({ state, stored }: Props) {
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state, useGemeindeMessages());
  return (
    <Fieldset name="gruppe-rathaus" legend={text("gemeinde.rathaus")} look="fields">
      {GEMEINDE_KONTAKT_FELDER.map((name) => (
        <TextField
          key={name}
          name={name}
          label={text(`gemeinde.${name}`)}
          value={state?.values[name] ?? stored[name]}
          error={message(name)}
          {...(name === "telefon" || name === "email" || name === "website" ? { dir: "ltr" as const } : {})}
        />
      ))}
    </Fieldset>
  );
}

export function useGemeindeMessages(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return { "flaeche-falsch": text("gemeinde.flaeche-falsch"), "grad-falsch": text("gemeinde.grad-falsch") };
}

export function useGemeindeReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return {
    "ags-falsch": text("gemeinde.ags-falsch"),
    "ags-anderer-kreis": text("gemeinde.ags-anderer-kreis"),
    "ags-vergeben": text("gemeinde.ags-vergeben"),
    "ars-falsch": text("gemeinde.ars-falsch"),
    "ars-passt-nicht": text("gemeinde.ars-passt-nicht"),
    "ars-vergeben": text("gemeinde.ars-vergeben"),
    "bezug-fehlt": text("gemeinde.bezug-fehlt"),
  };
}
