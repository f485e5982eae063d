import type { ReactNode } from "react";
import { Deleted, Inserted } from "../change-mark/change-mark.tsx";
import { Muted } from "../section/section.tsx";
import { Thread } from "../thread/thread.tsx";

/** One field that changed. An empty side says that there was or is nothing. */
export type ChangedField = { key: string; label: ReactNode; before: string; after: string };

/** Read aloud before old and new words ("vorher:", "jetzt:"). */
export type ChangeWords = { before: string; after: string };

const SHOWN = 300;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** What was, struck out, and what is, field by field. `lang` is that of the contents. */
export function ChangedFields(props: {
  fields: readonly ChangedField[];
  words: ChangeWords;
  lang?: string | undefined;
}) {
  if (props.fields.length === 0) return null;
  return (
    <ul>
      {props.fields.map((field) => (
        <li key={field.key}>
          {field.label}:{" "}
          <span lang={props.lang}>
            {field.before ? <Deleted word={props.words.before}>{shortened(field.before)}</Deleted> : null}{" "}
            {field.after ? <Inserted word={props.words.after}>{shortened(field.after)}</Inserted> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What happened to one thing, newest first: when, what, who, from what to what, and one thing to do about it. */
export function ChangeHistory(props: {
  entries: readonly {
    key: string;
    at: ReactNode;
    title: ReactNode;
    who?: ReactNode;
    fields?: readonly ChangedField[] | undefined;
    action?: ReactNode;
  }[];
  words: ChangeWords;
  lang?: string | undefined;
}) {
  return (
    <Thread
      reversed
      entries={props.entries.map((entry) => ({
        key: entry.key,
        margin: <Muted>{entry.at}</Muted>,
        title: entry.title,
        content: (
          <>
            {entry.who ? <p>{entry.who}</p> : null}
            <ChangedFields fields={entry.fields ?? []} words={props.words} lang={props.lang} />
            {entry.action ? <p>{entry.action}</p> : null}
          </>
        ),
      }))}
    />
  );
}
