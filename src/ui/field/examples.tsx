import type { Example } from "../example.ts";
import { FieldFrame, HiddenField } from "./field.tsx";

export const examples: Example[] = [
  {
    name: "frame with hint and error",
    element: (
      <FieldFrame field={{ name: "rahmen", label: "Eigenes Feld", hint: "Ein Hinweis", error: "Wählen Sie etwas." }}>
        <input
          className="kern-form-input__input kern-form-input__input--error"
          id="rahmen"
          name="rahmen"
          aria-describedby="rahmen-h rahmen-f"
          aria-invalid="true"
        />
      </FieldFrame>
    ),
  },
  { name: "hidden", element: <HiddenField name="fassung" value="7" /> },
];
