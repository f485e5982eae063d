import { TextField } from "#src/ui/text-field/text-field.tsx";
import { type FormAnswer, useFieldMessage } from "./form-answer.tsx";

/** The address that stands for an account. */
export function EmailFeld(props: { label: string; answer: FormAnswer | undefined; autoComplete: string }) {
  const message = useFieldMessage(props.answer);
  return (
    <TextField
      name="email"
      type="email"
      label={props.label}
      value={props.answer?.values["email"]}
      error={message("email")}
      autoComplete={props.autoComplete}
      spellCheck={false}
      dir="ltr"
      required
    />
  );
}
