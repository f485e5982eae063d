import type { ReactNode } from "react";
import type { FieldProps } from "../field/field.tsx";
import { TextField } from "../text-field/text-field.tsx";

/** A day as typed text, because native pickers are hard on old devices and in mixed languages. The hint shows the form. */
export function DateField(props: FieldProps & { hint: ReactNode }) {
  return (
    <TextField {...props} inputMode="numeric" autoComplete={props.autoComplete ?? "off"} maxLength={40} dir="ltr" />
  );
}
