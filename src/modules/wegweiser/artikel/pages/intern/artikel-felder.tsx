import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { optionsOf } from "../../../pages/intern/felder.tsx";
import { RISIKEN } from "../../../rules/pruefung.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { artikelTexts } from "../../texts/index.ts";
import type { ArtikelForm } from "../../views/intern.ts";
import { presentArtikel, STELLEN_FELDER } from "./artikel-form.ts";

export function useArtikelFields(view: ArtikelForm) {
  const text = usePage().t(artikelTexts);
  const stored = presentArtikel(view.artikel);
  const named = (["titel", "text", "ueberId", "lebenslageId", "verantwortlichId", "risiko"] as const).map((name) => ({
    name: name as string,
    label: text(`feld.${name}`),
    current: stored[name],
  }));
  const stellen = STELLEN_FELDER.map((name, place) => ({
    name: name as string,
    label: text("feld.stelle", { nummer: place + 1 }),
    current: stored[name],
  }));
  return [...named, ...stellen];
}

/** Everything people write about an Artikel. */
export function ArtikelFelder({ state, view }: { state: FormState | undefined; view: ArtikelForm }) {
  const { t } = usePage();
  const text = t(artikelTexts);
  const guide = t(wegweiserTexts);
  const message = useFieldMessage(state);
  const stored = presentArtikel(view.artikel);
  const value = (name: string) => (state ? (state.values[name] ?? "") : (stored[name] ?? ""));
  const select = (name: string, label: string, rows: readonly { id: string; name: string }[], empty: string) => (
    <SelectField
      key={name}
      name={name}
      label={label}
      value={value(name)}
      error={message(name)}
      empty={empty}
      options={optionsOf(rows)}
    />
  );
  const { wahl } = view;
  return (
    <>
      <TextField name="titel" label={text("feld.titel")} value={value("titel")} error={message("titel")} />
      <TextArea
        name="text"
        label={text("feld.text")}
        hint={text("feld.text.hinweis")}
        rows={16}
        value={value("text")}
        error={message("text")}
      />
      {view.artikel ? (
        <Checkbox
          name="nurSchreibweise"
          label={guide("feld.nurSchreibweise")}
          checked={value("nurSchreibweise") !== ""}
        />
      ) : null}
      {select("ueberId", text("feld.ueberId"), wahl.artikel, text("ganz-oben"))}
      {select("lebenslageId", text("feld.lebenslageId"), wahl.lagen, guide("keine"))}
      <Fieldset
        name="gruppe-stellen"
        legend={text("ansprechstellen")}
        hint={text("ansprechstellen.hinweis")}
        look="fields"
      >
        {STELLEN_FELDER.map((name, place) =>
          select(name, text("feld.stelle", { nummer: place + 1 }), wahl.stellen, guide("keine")),
        )}
      </Fieldset>
      {select("verantwortlichId", text("feld.verantwortlichId"), wahl.stellen, text("fachstelle"))}
      <RadioGroup
        name="risiko"
        label={text("feld.risiko")}
        value={value("risiko")}
        error={message("risiko")}
        choices={RISIKEN.map((one) => ({ value: one, label: guide(`risiko.${one}`) }))}
      />
    </>
  );
}
