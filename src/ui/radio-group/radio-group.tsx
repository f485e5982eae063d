import type { ReactNode } from "react";
import { fieldId } from "../field/field.tsx";
import { Fieldset } from "../fieldset/fieldset.tsx";

export type Choice = { value: string; label: ReactNode; disabled?: boolean | undefined };

type GroupProps = {
  name: string;
  label: ReactNode;
  labelHidden?: boolean | undefined;
  choices: Choice[];
  hint?: ReactNode;
  error?: ReactNode;
  optional?: ReactNode;
  required?: boolean | undefined;
  lang?: string | undefined;
  id?: string | undefined;
};

/** One of few. Up to seven, all visible. In a table use `look="tight"`. */
export function RadioGroup(
  props: GroupProps & {
    value?: string | null | undefined;
    look?: "rows" | "scale" | "scale-with-exit" | "tight" | undefined;
  },
) {
  const id = props.id ?? fieldId(props.name);
  return (
    <Fieldset {...groupFrame(props)} look={props.look ?? "rows"}>
      {props.choices.map((choice, index) => (
        <div className="kern-form-check" key={choice.value}>
          <input
            className="kern-form-check__radio"
            type="radio"
            name={props.name}
            id={`${id}-${index}`}
            value={choice.value}
            defaultChecked={choice.value === props.value}
            disabled={choice.disabled}
            required={props.required}
          />
          <label className="kern-label" htmlFor={`${id}-${index}`} lang={props.lang}>
            {choice.label}
          </label>
        </div>
      ))}
    </Fieldset>
  );
}

/** One radio of a row of a table. The ear hears row and choice; the eye reads the choice where no column head says it. */
export function RadioCell(props: { name: string; value: string; row: string; option: string; checked: boolean }) {
  return (
    <div className="kern-form-check">
      <input
        className="kern-form-check__radio"
        type="radio"
        name={props.name}
        id={fieldId(`${props.name}-${props.value}`)}
        value={props.value}
        defaultChecked={props.checked}
      />
      <label className="kern-label" htmlFor={fieldId(`${props.name}-${props.value}`)}>
        <span className="wk-vorlesen">{props.row}: </span>
        <span className="wk-zelle">{props.option}</span>
      </label>
    </div>
  );
}

/** Any number of few. Sends the name once for every tick. */
export function CheckboxGroup(
  props: GroupProps & { values?: readonly string[] | undefined; look?: "rows" | "tight" | undefined },
) {
  const id = props.id ?? fieldId(props.name);
  const ticked = new Set(props.values);
  return (
    <Fieldset {...groupFrame(props)} look={props.look ?? "rows"}>
      {props.choices.map((choice, index) => (
        <div className="kern-form-check" key={choice.value}>
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            name={props.name}
            id={`${id}-${index}`}
            value={choice.value}
            defaultChecked={ticked.has(choice.value)}
            disabled={choice.disabled}
          />
          <label className="kern-label" htmlFor={`${id}-${index}`} lang={props.lang}>
            {choice.label}
          </label>
        </div>
      ))}
    </Fieldset>
  );
}

function groupFrame(props: GroupProps) {
  return {
    name: props.name,
    legend: props.label,
    legendHidden: props.labelHidden,
    optional: props.optional,
    hint: props.hint,
    error: props.error,
    id: props.id,
  };
}
