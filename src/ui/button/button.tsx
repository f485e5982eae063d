import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

const VARIANTS = {
  primary: "kern-btn--primary",
  secondary: "kern-btn--secondary",
  tertiary: "kern-btn--tertiary",
} as const;

const ICONS = {
  add: "kern-icon--add",
  delete: "kern-icon--delete",
  download: "kern-icon--download",
  edit: "kern-icon--edit",
  search: "kern-icon--search",
} as const;

export type ButtonLook = {
  variant?: keyof typeof VARIANTS | undefined;
  small?: boolean | undefined;
  icon?: keyof typeof ICONS | undefined;
  children: ReactNode;
  /** Words only for screen readers, to tell equal buttons apart. */
  hidden?: ReactNode;
};

/** Verb and thing ("… senden"). Always submits; there are no buttons that only scripts understand. */
export function Button(
  props: ButtonLook & {
    name?: string | undefined;
    value?: string | undefined;
    form?: string | undefined;
    formAction?: string | undefined;
    formNoValidate?: boolean | undefined;
    disabled?: boolean | undefined;
    id?: string | undefined;
  },
) {
  return (
    <button
      className={look(props)}
      type="submit"
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      formNoValidate={props.formNoValidate}
      disabled={props.disabled}
    >
      <ButtonLabel {...props} />
    </button>
  );
}

/** A link that looks like a button, for the one next step of a page. */
export function ButtonLink(
  props: ButtonLook & { href: string; download?: boolean | undefined; hrefLang?: string | undefined },
) {
  return (
    <a className={look(props)} href={props.href} download={props.download} hrefLang={props.hrefLang}>
      <ButtonLabel {...props} />
    </a>
  );
}

/** Buttons and links at the end of a form or section. */
export function ActionRow({ children, above }: { children: ReactNode; above?: boolean | undefined }) {
  return <div className={classNames("wk-aktionen", above && "wk-abschnitt")}>{children}</div>;
}

function look(props: ButtonLook) {
  return classNames("kern-btn", VARIANTS[props.variant ?? "secondary"], props.small && "kern-btn--x-small");
}

function ButtonLabel({ icon, children, hidden }: ButtonLook) {
  return (
    <>
      {icon ? <span className={classNames("kern-icon", ICONS[icon])} aria-hidden="true" /> : null}
      <span className="kern-label">
        {children}
        {hidden ? <span className="wk-vorlesen"> {hidden}</span> : null}
      </span>
    </>
  );
}
