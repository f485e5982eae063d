import { classNames } from "../class-names.ts";
import { controlAttributes, FieldFrame, type FieldProps } from "../field/field.tsx";

/** A file. The form around it needs `multipart`. Browsers never give a chosen file back. */
export function FileField(
  props: Omit<FieldProps, "value"> & { accept?: string | undefined; multiple?: boolean | undefined },
) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlAttributes(props)}
        className={classNames(
          "kern-form-input__input",
          "wk-datei",
          Boolean(props.error) && "kern-form-input__input--error",
        )}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  );
}
