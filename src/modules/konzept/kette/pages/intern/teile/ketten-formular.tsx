import type { ReactNode } from "react";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";

/** The frame of the big form of one thing of the chain; paths come without language. */
export function KettenFormular(props: { rev: number; speichern: string; zurueck: string; children: ReactNode }) {
  const { text, link } = useTexte();
  return (
    <Form defaultSubmit={{ name: "handlung", value: "speichern" }} warnUnsaved>
      <HiddenField name="rev" value={String(props.rev)} />
      {props.children}
      <ActionRow>
        <Button variant="primary" name="handlung" value="speichern">
          {props.speichern}
        </Button>
        <ButtonLink variant="tertiary" href={link(props.zurueck)}>
          {text("abbrechen")}
        </ButtonLink>
      </ActionRow>
    </Form>
  );
}
