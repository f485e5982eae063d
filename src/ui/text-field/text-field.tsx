import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { controlAttributes, FieldFrame, type FieldProps } from "../field/field.tsx";

export type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "tel" | "url" | "search" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search" | undefined;
  maxLength?: number | undefined;
  spellCheck?: boolean | undefined;
  /** A unit behind the input, such as "€". */
  unit?: ReactNode;
  /** Id of a `datalist`. */
  list?: string | undefined;
};

/** One line of text. Entries stay as typed, also wrong ones; never give a password back as `value`. */
export function TextField(props: TextFieldProps) {
  const input = (
    <input
      {...controlAttributes(props)}
      className={classNames("kern-form-input__input", Boolean(props.error) && "kern-form-input__input--error")}
      type={props.type ?? "text"}
      defaultValue={props.value ?? undefined}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      maxLength={props.maxLength}
      spellCheck={props.spellCheck}
      readOnly={props.readOnly}
      list={props.list}
    />
  );
  return (
    <FieldFrame field={props}>
      {props.unit ? (
        <div className="wk-einheit">
          {input}
          <span>{props.unit}</span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
