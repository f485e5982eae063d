import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import type { viewBesuchshinweisForm } from "../../views/intern-orte.ts";
import { SprachtexteFelder, sprachtexteOf, sprachtexteShape, tickedOf, ticks } from "./felder.tsx";

type View = Awaited<ReturnType<typeof viewBesuchshinweisForm>>;
type Orte = readonly { readonly id: AnlaufstelleId; readonly name: string }[];

export function hinweisSchema(orte: Orte) {
  return z.strictObject({
    rev: revField(),
    de: textField(400),
    wichtig: tick(),
    giltAb: requiredDatum(),
    giltBis: optionalDatum(),
    mitAussenstellen: tick(),
    ...sprachtexteShape(400),
    ...ticks("ort", orte),
  });
}

export function angabenFrom(typed: z.infer<ReturnType<typeof hinweisSchema>>, orte: Orte) {
  const { de, wichtig, giltAb, giltBis, mitAussenstellen } = typed;
  const anlaufstelleIds = tickedOf(typed as Readonly<Record<string, unknown>>, "ort", orte);
  return { texte: sprachtexteOf(typed, de), wichtig, giltAb, giltBis, mitAussenstellen, anlaufstelleIds };
}

export function useHinweisFields() {
  const text = usePage().t(wegweiserTexts);
  return (["de", "giltAb", "giltBis"] as const).map((name) => ({ name, label: text(`hinweis.${name}`) }));
}

/** Words, days and places of a notice. */
export function HinweisFelder({ state, view }: { state: FormState | undefined; view: View }) {
  const { t, f } = usePage();
  const text = t(wegweiserTexts);
  const message = useFieldMessage(state);
  const { hinweis, anlaufstellen } = view;
  const ticked = (name: string, stored: boolean) => (state ? state.values[name] !== undefined : stored);
  const day = (name: "giltAb" | "giltBis") => (
    <DateField
      name={name}
      label={text(`hinweis.${name}`)}
      hint={text("datum.hinweis")}
      optional={name === "giltBis" ? text("freiwillig") : undefined}
      value={state ? state.values[name] : hinweis?.[name] ? f.date(hinweis[name]) : ""}
      error={message(name)}
    />
  );
  return (
    <>
      <TextArea
        name="de"
        label={text("hinweis.de")}
        value={state ? state.values.de : (hinweis?.texte.de ?? "")}
        error={message("de")}
      />
      {day("giltAb")}
      {day("giltBis")}
      <Checkbox name="wichtig" label={text("hinweis.wichtig")} checked={ticked("wichtig", hinweis?.wichtig ?? false)} />
      <Fieldset
        name="gruppe-orte"
        legend={text("hinweis.orte")}
        hint={anlaufstellen.length === 0 ? text("hinweis.orte.keine") : undefined}
      >
        {anlaufstellen.map(({ id, name }) => (
          <Checkbox
            key={id}
            name={`ort-${id}`}
            label={name}
            checked={ticked(`ort-${id}`, hinweis?.anlaufstelleIds.includes(id) ?? false)}
          />
        ))}
      </Fieldset>
      <Checkbox
        name="mitAussenstellen"
        label={text("hinweis.mitAussenstellen")}
        checked={ticked("mitAussenstellen", hinweis?.mitAussenstellen ?? false)}
      />
      <Fieldset name="gruppe-sprachen" legend={text("sprachen.gruppe")} look="fields">
        <SprachtexteFelder state={state} stored={hinweis?.texte ?? {}} />
      </Fieldset>
    </>
  );
}
