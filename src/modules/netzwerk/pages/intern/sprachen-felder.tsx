import { z } from "zod";
import { textField } from "#src/platform/http/form.ts";
import { tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { BERATUNGSSPRACHEN, sprachName } from "../../rules/sprachen.ts";
import { netzwerkTexts } from "../../texts/index.ts";

const LISTED: readonly string[] = BERATUNGSSPRACHEN;

/** One tick per usual language and a line for others. */
export const sprachenShape = {
  ...Object.fromEntries(LISTED.map((tag) => [`sprache-${tag}`, tick()])),
  "sprachen-weitere": textField(200).refine(
    (text) => tagsOf(text).every((tag) => /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag)),
    {
      error: "sprache-falsch",
    },
  ),
} as { "sprachen-weitere": z.ZodType<string> };

/** The chosen tags in the order of the form. */
export function readSprachen(values: Readonly<Record<string, string>>): string[] {
  const ticked = LISTED.filter((tag) => values[`sprache-${tag}`] !== undefined);
  return [...new Set([...ticked, ...tagsOf(values["sprachen-weitere"] ?? "")])];
}

function tagsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

export function SprachenFelder(props: {
  sprachen: readonly string[];
  /** What was typed, after an error. */
  values: Readonly<Record<string, string>> | undefined;
  error: string | undefined;
}) {
  const { t, locale } = usePage();
  const text = t(netzwerkTexts);
  const chosen = props.values ? readSprachen(props.values) : props.sprachen;
  const others = chosen.filter((tag) => !LISTED.includes(tag)).join(", ");
  return (
    <Fieldset name="gruppe-sprachen" legend={text("stelle.sprachen")} hint={text("stelle.sprachen.hinweis")}>
      {LISTED.map((tag) => (
        <Checkbox key={tag} name={`sprache-${tag}`} label={sprachName(tag, locale)} checked={chosen.includes(tag)} />
      ))}
      <TextField
        name="sprachen-weitere"
        label={text("stelle.sprachen.weitere")}
        hint={text("stelle.sprachen.weitere.hinweis")}
        value={props.values?.["sprachen-weitere"] ?? others}
        error={props.error}
        dir="ltr"
      />
    </Fieldset>
  );
}
