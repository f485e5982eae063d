import { z } from "zod";
import { type FormState, FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { optionalEmail, tick, trapShape } from "#src/platform/http/form-fields.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { LOESCHFRIST_TAGE } from "../../rules/workshop.ts";
import type { WorkshopView } from "../../views/oeffentlich.ts";
import { useWorkshopTexte } from "./texte.ts";

export const anmeldungSchema = z.strictObject({
  funktion: requiredText(120),
  email: optionalEmail().refine((one) => one !== "", { error: "fehlt" }),
  gruppe: z.string().max(40).default(""),
  dolmetschen: textField(60),
  kinderbetreuung: tick(),
  hinweis: textField(500),
  einwilligung: tick(),
  ...trapShape(),
});

const GRUENDE = [
  "nicht-offen",
  "frist-vorbei",
  "alles-voll",
  "wie-maschine",
  "einwilligung-fehlt",
  "gruppe-fehlt",
  "zu-viele",
] as const;
const FELDER = ["funktion", "email", "gruppe", "dolmetschen", "hinweis", "einwilligung"] as const;

export function AnmeldeFehler({ state }: { state: FormState | undefined }) {
  const { text } = useWorkshopTexte();
  return (
    <FormProblems
      state={state}
      fields={FELDER.map((name) => ({ name, label: text(`feld.${name}`) }))}
      reasons={Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)]))}
      messages={{ "einwilligung-fehlt": text("grund.einwilligung-fehlt") }}
    />
  );
}

/** Registering without an account. Asks for no name of a person. */
export function AnmeldeForm(props: { view: WorkshopView; state: FormState | undefined; gestartet: string }) {
  const { text, link, lang } = useWorkshopTexte();
  const { view, state } = props;
  const message = useFieldMessage(state, { "einwilligung-fehlt": text("grund.einwilligung-fehlt") });
  const values: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  const field = (name: (typeof FELDER)[number]) => ({
    name,
    label: text(`feld.${name}`),
    value: values[name] ?? "",
    error: message(name),
  });
  return (
    <Form action={link(`/workshops/${view.slug}`)}>
      <TextField {...field("funktion")} hint={text("feld.funktion.hinweis")} maxLength={120} required />
      <TextField
        {...field("email")}
        hint={text("feld.email.hinweis")}
        type="email"
        autoComplete="email"
        dir="ltr"
        maxLength={254}
        required
      />
      <SelectField
        {...field("gruppe")}
        optional={text("freiwillig")}
        empty={text("gruppe.egal")}
        options={view.gruppen.map((one) => ({ value: one.id, label: one.name }))}
        lang={lang}
      />
      <TextField
        {...field("dolmetschen")}
        hint={text("feld.dolmetschen.hinweis")}
        optional={text("freiwillig")}
        maxLength={60}
      />
      <Checkbox
        name="kinderbetreuung"
        label={text("feld.kinderbetreuung")}
        checked={values["kinderbetreuung"] !== undefined}
      />
      <TextArea
        {...field("hinweis")}
        hint={text("feld.hinweis.hinweis")}
        optional={text("freiwillig")}
        rows={3}
        maxLength={500}
      />
      <Checkbox
        name="einwilligung"
        label={text("feld.einwilligung.satz", { tage: LOESCHFRIST_TAGE })}
        checked={values["einwilligung"] !== undefined}
        error={message("einwilligung")}
      />
      <TrapField label={text("falle")} startedAt={values["gestartet"] || props.gestartet} />
      <SmallPrint>
        {text("datenschutz")} <TextLink href={link("/datenschutz")}>{text("datenschutz.link")}</TextLink>
      </SmallPrint>
      <ActionRow>
        <Button variant="primary">{text("anmelden.senden")}</Button>
      </ActionRow>
    </Form>
  );
}
