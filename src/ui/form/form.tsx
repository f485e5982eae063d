import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/**
 * A form that posts to its own address unless `action` says otherwise.
 *
 * - `noValidate` is always on: the server answers in our words, the browser would speak its own language.
 * - `defaultSubmit` is the button that Enter presses. Needed wherever another submit button
 *   (add, remove) stands before the main one, else Enter in a field would remove a row.
 * - `warnUnsaved` marks the form for the module `unsaved-warning`.
 * - `bare` leaves out the form's column and spacing, for forms of one button and in tables.
 */
export function Form(props: {
  children: ReactNode;
  action?: string | undefined;
  method?: "post" | "get" | undefined;
  multipart?: boolean | undefined;
  id?: string | undefined;
  label?: string | undefined;
  defaultSubmit?: { name?: string | undefined; value?: string | undefined } | undefined;
  warnUnsaved?: boolean | undefined;
  bare?: boolean | undefined;
  autoComplete?: "on" | "off" | undefined;
}) {
  return (
    <form
      method={props.method ?? "post"}
      action={props.action}
      encType={props.multipart ? "multipart/form-data" : undefined}
      id={props.id}
      aria-label={props.label}
      className={classNames(!props.bare && "wk-formular")}
      noValidate
      autoComplete={props.autoComplete}
      data-enhance={props.warnUnsaved ? "unsaved-warning" : undefined}
    >
      {props.defaultSubmit ? (
        <button
          className="wk-vorlesen"
          type="submit"
          tabIndex={-1}
          aria-hidden="true"
          name={props.defaultSubmit.name}
          value={props.defaultSubmit.value}
        />
      ) : null}
      {props.children}
    </form>
  );
}
