import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Sprachtexte } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { SprachtexteFelder, sprachtexteOf, sprachtexteShape } from "./felder.tsx";

type Stored = { readonly name: string; readonly hinweis: string; readonly namen: Sprachtexte };

export const unterlageSchema = z.strictObject({
  rev: revField(),
  name: requiredText(160),
  hinweis: textField(200),
  ...sprachtexteShape(160),
});

export function angabenFrom(typed: z.infer<typeof unterlageSchema>) {
  return { name: typed.name, hinweis: typed.hinweis, namen: sprachtexteOf(typed) };
}

export function useUnterlageFields(stored: Stored | null) {
  const text = usePage().t(wegweiserTexts);
  return (["name", "hinweis"] as const).map((name) => ({
    name,
    label: text(`unterlage.${name}`),
    current: stored?.[name],
  }));
}

/** The German word, a note, and the word in other languages. */
export function UnterlageFelder({ state, stored }: { state: FormState | undefined; stored: Stored | null }) {
  const text = usePage().t(wegweiserTexts);
  const message = useFieldMessage(state);
  const field = (name: "name" | "hinweis") => (
    <TextField
      name={name}
      label={text(`unterlage.${name}`)}
      value={state ? state.values[name] : (stored?.[name] ?? "")}
      error={message(name)}
    />
  );
  return (
    <>
      {field("name")}
      {field("hinweis")}
      <Fieldset name="gruppe-sprachen" legend={text("sprachen.gruppe")} look="fields">
        <SprachtexteFelder state={state} stored={stored?.namen ?? {}} />
      </Fieldset>
    </>
  );
}
