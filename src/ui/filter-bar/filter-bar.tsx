import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { Disclosure } from "../disclosure/disclosure.tsx";
import { HiddenField } from "../field/field.tsx";

/**
 * Filters as a GET form, so that a filtered list has an address. `autoResults` is the id of the region with the list
 * (with its count as `role="status"`): the module `filter-auto-submit` fills it as soon as a choice changes.
 */
export function FilterBar(props: {
  label: string;
  action: string;
  submitLabel: ReactNode;
  children: ReactNode;
  reset?: { href: string; text: ReactNode } | undefined;
  /** Values that must survive filtering, such as the sort order. */
  keep?: Record<string, string> | undefined;
  autoResults?: string | undefined;
  /** Filters that few people need; open as soon as one of them is set. */
  more?: { summary: ReactNode; open: boolean; children: ReactNode } | undefined;
}) {
  return (
    <form
      className="wk-filter"
      method="get"
      action={props.action}
      role="search"
      aria-label={props.label}
      data-enhance={props.autoResults ? "filter-auto-submit" : undefined}
      data-results={props.autoResults}
    >
      {Object.entries(props.keep ?? {}).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {props.children}
      {props.more ? (
        <div className="wk-filter__mehr">
          <Disclosure summary={props.more.summary} open={props.more.open}>
            <div className="wk-filter__felder">{props.more.children}</div>
          </Disclosure>
        </div>
      ) : null}
      <div className="wk-reihe">
        <Button variant="secondary">{props.submitLabel}</Button>
        {props.reset ? (
          <a className="wk-a" href={props.reset.href}>
            {props.reset.text}
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** One field and one button, for searching. */
export function SearchForm(props: {
  label: ReactNode;
  action: string;
  name: string;
  value?: string | undefined;
  submitLabel: ReactNode;
  hint?: ReactNode;
  id?: string | undefined;
  /** Sent along unseen. */
  keep?: Record<string, string> | undefined;
}) {
  const id = props.id ?? props.name;
  return (
    <form className="wk-suche" method="get" action={props.action} role="search">
      {Object.entries(props.keep ?? {}).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={id}>
          {props.label}
        </label>
        {props.hint ? (
          <div className="kern-hint" id={`${id}-h`}>
            {props.hint}
          </div>
        ) : null}
        <div className="wk-reihe">
          <input
            className="kern-form-input__input"
            type="search"
            id={id}
            name={props.name}
            defaultValue={props.value}
            aria-describedby={props.hint ? `${id}-h` : undefined}
          />
          <Button variant="primary">{props.submitLabel}</Button>
        </div>
      </div>
    </form>
  );
}
