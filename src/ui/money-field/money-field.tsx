import type { ReactNode } from "react";
import type { FieldProps } from "../field/field.tsx";
import { TextField } from "../text-field/text-field.tsx";

/** An amount of money as typed text, with its unit behind it. */
export function MoneyField(props: FieldProps & { unit: ReactNode }) {
  return <TextField {...props} inputMode="decimal" autoComplete="off" maxLength={40} dir="ltr" />;
}
