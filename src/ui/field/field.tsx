import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** What every field understands. `value` is what the person typed, also when it was wrong. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  value?: string | null | undefined;
  error?: ReactNode;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Word behind the label of a field that may stay empty, such as "(freiwillig)". */
  optional?: ReactNode;
  /** Language of the content, when it is not the page's. */
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | "auto" | undefined;
  /** Only where the same name stands twice on a page. */
  id?: string | undefined;
  autoComplete?: string | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** Label for screen readers only, when a table head already names the field. */
  labelHidden?: boolean | undefined;
};

/** The id of a field, so that links and labels find it. Names like `a[0].b` become `a-0-b`. */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
}

/** The attributes that tie a control to its hint and error, and tell its state. */
export function controlAttributes(props: FieldProps) {
  const id = props.id ?? fieldId(props.name);
  const describedBy = [props.hint ? `${id}-h` : null, props.error ? `${id}-f` : null].filter(Boolean).join(" ");
  return {
    id,
    name: props.name,
    required: props.required,
    disabled: props.disabled,
    lang: props.lang,
    dir: props.dir,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": props.error ? (true as const) : undefined,
  };
}

/** Label, hint, control and error of one field, in the order people read. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <div className={classNames("kern-form-input", Boolean(field.error) && "kern-form-input--error")}>
      <label className={field.labelHidden ? "wk-vorlesen" : "kern-label"} htmlFor={id}>
        {field.label}
        {field.optional ? (
          <>
            {" "}
            <span className="kern-label__optional">{field.optional}</span>
          </>
        ) : null}
      </label>
      {field.hint ? <Hint id={`${id}-h`}>{field.hint}</Hint> : null}
      {children}
      {field.error ? <FieldError id={`${id}-f`}>{field.error}</FieldError> : null}
    </div>
  );
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="kern-hint" id={id}>
      {children}
    </div>
  );
}

/** Says what to do, never only that something is wrong. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="kern-error" id={id}>
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <span className="kern-body">{children}</span>
    </p>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
