import type { Example } from "../example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { Fieldset } from "./fieldset.tsx";

export const examples: Example[] = [
  {
    name: "fields together",
    element: (
      <Fieldset name="fs-anschrift" legend="Anschrift" look="fields" hint="So, wie sie am Gebäude steht.">
        <TextField name="fs-strasse" label="Straße und Nummer" />
        <TextField name="fs-ort" label="Ort" />
      </Fieldset>
    ),
  },
  {
    name: "error",
    element: (
      <Fieldset name="fs-zeit" legend="Laufzeit" look="fields" error="Das Ende liegt vor dem Beginn.">
        <TextField name="fs-beginn" label="Beginn" />
      </Fieldset>
    ),
  },
];
