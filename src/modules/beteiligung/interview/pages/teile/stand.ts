import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { useInterview } from "./texte.ts";

/** What was typed into one of the forms of the page, and what was wrong with it. */
export type FormStand = {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly errors: Readonly<Record<string, string>>;
};

type Feld = Parameters<ReturnType<typeof useInterview>["text"]>[0] extends infer Key
  ? Key extends `feld.${infer Name}`
    ? Name
    : never
  : never;

/** Name, label, value and message of a field of one form; other forms of the page keep what is stored. */
export function useFelder(handlung: string, stand: FormStand) {
  const { text } = useInterview();
  const mine = stand.values["handlung"] === handlung;
  const message = useFieldMessage({ errors: mine ? { ...stand.errors } : {}, values: {}, reason: null });
  return (name: Feld, stored: string) => ({
    name,
    label: text(`feld.${name}`),
    value: (mine ? stand.values[name] : undefined) ?? stored,
    error: message(name),
  });
}
