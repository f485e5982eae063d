import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { FieldError, fieldId, Hint } from "../field/field.tsx";

/**
 * Fields that belong together, or one question with several controls. The error sits at the fieldset,
 * which can take the focus from a link of the summary.
 */
export function Fieldset(props: {
  name: string;
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  optional?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  id?: string | undefined;
  /** `rows`: every choice is a framed row · `scale`: choices side by side · `tight`: plain, as in tables · `fields`: text fields */
  look?: "rows" | "scale" | "scale-with-exit" | "tight" | "fields" | undefined;
  children: ReactNode;
}) {
  const id = props.id ?? fieldId(props.name);
  const describedBy = [props.hint ? `${id}-h` : null, props.error ? `${id}-f` : null].filter(Boolean).join(" ");
  return (
    <fieldset
      className={classNames(
        "kern-fieldset",
        LOOKS[props.look ?? "tight"],
        Boolean(props.error) && "kern-fieldset--error",
      )}
      id={id}
      tabIndex={props.error ? -1 : undefined}
      aria-describedby={describedBy || undefined}
    >
      <legend className={props.legendHidden ? "wk-vorlesen" : "kern-label"}>
        {props.legend}
        {props.optional ? (
          <>
            {" "}
            <span className="kern-label__optional">{props.optional}</span>
          </>
        ) : null}
      </legend>
      {props.hint ? <Hint id={`${id}-h`}>{props.hint}</Hint> : null}
      <div className="kern-fieldset__body">{props.children}</div>
      {props.error ? <FieldError id={`${id}-f`}>{props.error}</FieldError> : null}
    </fieldset>
  );
}

const LOOKS = {
  rows: "wk-wahl",
  scale: "wk-wahl wk-skala",
  "scale-with-exit": "wk-wahl wk-skala wk-skala--ausweg",
  tight: "wk-knapp",
  fields: "wk-felder",
} as const;
