import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { controlAttributes, FieldError, fieldId, Hint } from "../field/field.tsx";

/** One yes or no. Sends `value` ("ja" if not said otherwise) when ticked, nothing when not. */
export function Checkbox(props: {
  name: string;
  label: ReactNode;
  checked?: boolean | undefined;
  value?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  lang?: string | undefined;
  id?: string | undefined;
  /** Label for screen readers only, as in a column of ticks. */
  labelHidden?: boolean | undefined;
}) {
  const id = props.id ?? fieldId(props.name);
  return (
    <div className={classNames("wk-haekchen", Boolean(props.error) && "kern-form-check--error")}>
      <div className="kern-form-check">
        <input
          {...controlAttributes(props)}
          className={classNames(
            "kern-form-check__checkbox",
            Boolean(props.error) && "kern-form-check__checkbox--error",
          )}
          type="checkbox"
          value={props.value ?? "ja"}
          defaultChecked={props.checked}
        />
        <label className="kern-label" htmlFor={id}>
          {props.labelHidden ? <span className="wk-vorlesen">{props.label}</span> : props.label}
        </label>
      </div>
      {props.hint ? <Hint id={`${id}-h`}>{props.hint}</Hint> : null}
      {props.error ? <FieldError id={`${id}-f`}>{props.error}</FieldError> : null}
    </div>
  );
}
