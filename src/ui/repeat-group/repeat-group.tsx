import { Fragment, type ReactNode } from "react";
import { Button } from "../button/button.tsx";

/** One group of fields. `removeLabel` must tell which one ("… 2 entfernen"); without it the group stays. */
export type RepeatEntry = { key: string; legend: ReactNode; removeLabel?: ReactNode; children: ReactNode };

/**
 * Groups of fields that can be added and removed. Both are submit buttons: the server answers with the page
 * and everything typed so far. They send `name=add` and `name=remove:<key>`. Give the form a `defaultSubmit`.
 */
export function RepeatGroup(props: {
  name: string;
  entries: RepeatEntry[];
  addLabel?: ReactNode;
  /** Shown while there is no entry. */
  empty?: ReactNode;
}) {
  return (
    <div className="wk-gruppen">
      {props.entries.length === 0 && props.empty ? <p>{props.empty}</p> : null}
      {props.entries.map((entry) => (
        <Fragment key={entry.key}>
          <fieldset className="wk-gruppe">
            <legend className="wk-gruppe__t">{entry.legend}</legend>
            {entry.children}
            {entry.removeLabel ? (
              <Button variant="tertiary" icon="delete" name={props.name} value={`remove:${entry.key}`} small>
                {entry.removeLabel}
              </Button>
            ) : null}
          </fieldset>
        </Fragment>
      ))}
      {props.addLabel ? (
        <Button icon="add" name={props.name} value="add">
          {props.addLabel}
        </Button>
      ) : null}
    </div>
  );
}

/**
 * Reads what a `RepeatGroup` button sent.
 *
 * @returns null when another button was pressed
 */
export function parseRepeatIntent(value: unknown): { kind: "add" } | { kind: "remove"; key: string } | null {
  if (value === "add") return { kind: "add" };
  if (typeof value === "string" && value.startsWith("remove:")) return { kind: "remove", key: value.slice(7) };
  return null;
}
