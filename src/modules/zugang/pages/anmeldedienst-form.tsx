import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { zugangTexts } from "../texts/index.ts";
import { type FormAnswer, useFieldMessage } from "./form-answer.tsx";

export type DienstStand = {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly mfaWerte: readonly string[];
  readonly aktiv: boolean;
  readonly rev: number;
};

export const DIENST_FELDER = ["name", "issuer", "clientId", "clientSecret", "mfaWerte"] as const;

/** For the summary above the h1. */
export function useDienstFields() {
  const text = usePage().t(zugangTexts);
  return DIENST_FELDER.map((name) => ({ name, label: text(`dienste.${name}`) }));
}

/** The settings of a sign-in service; without `stand` a new one. The stored secret is never in the page. */
export function AnmeldedienstForm(props: { action: string; stand?: DienstStand; answer: FormAnswer | undefined }) {
  const text = usePage().t(zugangTexts);
  const message = useFieldMessage(props.answer);
  const { stand } = props;
  const typed = props.answer?.values;
  return (
    <Form action={props.action}>
      {stand ? <HiddenField name="rev" value={String(stand.rev)} /> : null}
      <TextField
        name="name"
        label={text("dienste.name")}
        hint={text("dienste.name.hinweis")}
        value={typed?.name ?? stand?.name}
        error={message("name")}
        required
      />
      <TextField
        name="issuer"
        type="url"
        label={text("dienste.issuer")}
        hint={text("dienste.issuer.hinweis")}
        value={stand?.issuer ?? typed?.issuer}
        error={message("issuer")}
        readOnly={stand !== undefined}
        spellCheck={false}
        dir="ltr"
        required
      />
      <TextField
        name="clientId"
        label={text("dienste.clientId")}
        value={typed?.clientId ?? stand?.clientId}
        error={message("clientId")}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        required
      />
      <TextField
        name="clientSecret"
        type="password"
        label={text("dienste.clientSecret")}
        hint={text(stand ? "dienste.clientSecret.behalten" : "dienste.clientSecret.hinweis")}
        error={message("clientSecret")}
        autoComplete="new-password"
        dir="ltr"
        required={!stand}
      />
      <TextField
        name="mfaWerte"
        label={text("dienste.mfaWerte")}
        hint={text("dienste.mfaWerte.hinweis")}
        optional={text("freiwillig")}
        value={typed?.mfaWerte ?? stand?.mfaWerte.join(" ")}
        error={message("mfaWerte")}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
      />
      <Checkbox
        name="aktiv"
        label={text("dienste.aktiv")}
        checked={typed ? typed.aktiv === "ja" : (stand?.aktiv ?? true)}
      />
      <ActionRow>
        <Button variant="primary">{text("dienste.speichern")}</Button>
      </ActionRow>
    </Form>
  );
}
