import type { ReactNode } from "react";
import { HiddenField } from "../field/field.tsx";

/** Light, dark or as the device says: a small form of buttons, the answer is a cookie and the same page again. */
export function ThemeSwitch(props: {
  action: string;
  label: ReactNode;
  /** Field name of the choice. */
  name: string;
  current: string;
  options: { value: string; label: ReactNode }[];
  /** Path to come back to. */
  back?: { name: string; value: string } | undefined;
}) {
  return (
    <form className="wk-darstellung" method="post" action={props.action}>
      {props.back ? <HiddenField name={props.back.name} value={props.back.value} /> : null}
      <fieldset>
        <legend>{props.label}</legend>
        {props.options.map((option) => (
          <button
            key={option.value}
            type="submit"
            name={props.name}
            value={option.value}
            aria-pressed={option.value === props.current}
          >
            {option.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
