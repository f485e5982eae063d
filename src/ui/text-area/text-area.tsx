import { classNames } from "../class-names.ts";
import { controlAttributes, FieldFrame, type FieldProps } from "../field/field.tsx";

/** Several lines of text. */
export function TextArea(props: FieldProps & { rows?: number | undefined; maxLength?: number | undefined }) {
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlAttributes(props)}
        className={classNames("kern-form-input__input", Boolean(props.error) && "kern-form-input__input--error")}
        rows={props.rows ?? 3}
        defaultValue={props.value ?? undefined}
        autoComplete={props.autoComplete}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
      />
    </FieldFrame>
  );
}
