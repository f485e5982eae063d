import { classNames } from "../class-names.ts";
import { controlAttributes, FieldFrame, type FieldProps } from "../field/field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined; lang?: string | undefined };
/** Options in named groups. */
export type SelectGroup = { label: string; options: SelectOption[] };

/** One of many. For up to seven options a `RadioGroup` is easier. `empty` is a first choice with the value "". */
export function SelectField(
  props: FieldProps & { options: (SelectOption | SelectGroup)[]; empty?: string | undefined },
) {
  return (
    <FieldFrame field={props}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...controlAttributes(props)}
          className={classNames("kern-form-input__select", Boolean(props.error) && "kern-form-input__select--error")}
          defaultValue={props.value ?? undefined}
          autoComplete={props.autoComplete}
        >
          {props.empty !== undefined ? <option value="">{props.empty}</option> : null}
          {props.options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(entry)
            ),
          )}
        </select>
      </div>
    </FieldFrame>
  );
}

function renderOption(option: SelectOption) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>
      {option.label}
    </option>
  );
}
