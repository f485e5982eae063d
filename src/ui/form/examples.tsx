import type { Example } from "../example.ts";
import { Button, ActionRow } from "../button/button.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { Form } from "./form.tsx";

export const examples: Example[] = [
  {
    name: "posts",
    element: (
      <Form warnUnsaved defaultSubmit={{ name: "tun", value: "senden" }} label="Sachstand">
        <TextField name="form-titel" label="Titel" />
        <ActionRow>
          <Button variant="primary" name="tun" value="senden">
            Sachstand senden
          </Button>
        </ActionRow>
      </Form>
    ),
  },
];
