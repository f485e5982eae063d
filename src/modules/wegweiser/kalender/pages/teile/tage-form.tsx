import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { ticks } from "../../../pages/intern/felder.tsx";
import type { AnlaufstelleId } from "../../../rules/ids.ts";
import { parseAusnahmen } from "../../../rules/zeiten-eingabe.ts";
import type { viewAnlaufstellenIntern } from "../../../views/intern-orte.ts";
import { kalenderTexts } from "../../texts/index.ts";

type Orte = readonly { readonly id: AnlaufstelleId; readonly name: string }[];

export const tageSchema = (orte: Orte) =>
  z.strictObject({
    tat: z.enum(["eintragen", "entfernen"], { error: "unbekannt" }),
    tage: textField(4_000).transform((typed, check) => {
      const read = parseAusnahmen(typed);
      if (read.ok) return read.value;
      check.addIssue({ code: "custom", message: "tage-falsch" });
      return z.NEVER;
    }),
    ...ticks("ort", orte),
  });

export function useTageWorte() {
  const text = usePage().t(kalenderTexts);
  return {
    field: { name: "tage", label: text("tage") },
    messages: { "tage-falsch": text("tage.falsch") },
    reasons: { "tage-fehlen": text("grund.tage-fehlen"), "ort-fehlt": text("grund.ort-fehlt") },
  };
}

/** The same days for many places: all of them are ticked, because most closures are everybody's. */
export function TageForm(props: {
  state: FormState | undefined;
  orte: Orte;
  bruecken: Awaited<ReturnType<typeof viewAnlaufstellenIntern>>["bruecken"];
}) {
  const { t, f, link } = usePage();
  const text = t(kalenderTexts);
  const message = useFieldMessage(props.state, useTageWorte().messages);
  const { state, orte, bruecken } = props;
  const tage = bruecken.slice(0, 4).map(({ datum, nach }) => text("bruecke", { datum: f.date(datum), feiertag: nach }));
  return (
    <Section id="tage-teil" heading={text("titel")}>
      <p>{text("text")}</p>
      {tage.length > 0 ? <p>{text("bruecken", { tage: f.list(tage) })}</p> : null}
      <Form action={link("/intern/wegweiser/anlaufstellen")} warnUnsaved>
        <TextArea
          name="tage"
          label={text("tage")}
          hint={text("tage.hinweis")}
          rows={3}
          value={state?.values.tage ?? ""}
          error={message("tage")}
        />
        <Fieldset name="gruppe-orte" legend={text("orte")} look="tight">
          {orte.map(({ id, name }) => (
            <Checkbox
              key={id}
              name={`ort-${id}`}
              label={name}
              checked={state ? state.values[`ort-${id}`] !== undefined : true}
            />
          ))}
        </Fieldset>
        <ActionRow>
          <Button name="tat" value="eintragen">
            {text("eintragen")}
          </Button>
          <Button name="tat" value="entfernen" variant="tertiary">
            {text("entfernen")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
