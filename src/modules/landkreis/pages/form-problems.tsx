import type { FieldErrors, FormValues } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { landkreisTexts } from "../texts/index.ts";

/** What an action hands back when nothing was saved. */
export type FormState = {
  readonly errors: FieldErrors;
  readonly values: FormValues;
  /** Why the rule refused; null when the form could not be read. */
  readonly reason: string | null;
};

export type FormField = {
  readonly name: string;
  readonly label: string;
  /** The value that is stored now, as the form shows it; for the note after somebody else's change. */
  readonly current?: string | undefined;
};

const CODES = [
  "fehlt",
  "zu-lang",
  "zu-viele",
  "datum-falsch",
  "zahl-falsch",
  "email-falsch",
  "adresse-falsch",
  "telefon-falsch",
  "auswahl-fehlt",
  "ags-falsch",
] as const;

/** The sentence for a field's error, saying what to do. Own words of a page come first. */
export function useFieldMessage(state: FormState | undefined, own: Readonly<Record<string, string>> = {}) {
  const text = usePage().t(landkreisTexts);
  return (name: string): string | undefined => {
    const code = state?.errors[name];
    if (code === undefined) return undefined;
    const known = CODES.find((one) => one === code);
    return own[code] ?? text(known ? `fehler.${known}` : "fehler.unlesbar");
  };
}

/**
 * What stands above the h1 when a form comes back: the errors with links to their fields, the reason of the rule, or
 * what somebody else saved meanwhile. What was typed stays in the fields.
 */
export function FormProblems(props: {
  state: FormState | undefined;
  fields: readonly FormField[];
  /** Sentence for each reason of the rule but `inzwischen-geaendert`. */
  reasons?: Readonly<Record<string, string>>;
  /** Own sentences for error codes of fields. */
  messages?: Readonly<Record<string, string>>;
  /** In place of "nothing was saved", where nothing is: signing in, say. */
  title?: string;
  /** The sentence of the rule itself, in place of `reasons`. */
  refusal?: string;
}) {
  const text = usePage().t(landkreisTexts);
  const message = useFieldMessage(props.state, props.messages);
  const { state, fields } = props;
  if (!state) return null;
  if (state.reason === "inzwischen-geaendert") return <Meanwhile fields={fields} values={state.values} />;
  if (state.reason !== null) {
    const sentence = props.refusal ?? props.reasons?.[state.reason] ?? text("fehler.unlesbar");
    return <ErrorSummary title={props.title ?? text("fehler.regel")} errors={[{ message: sentence }]} />;
  }
  const known = fields.filter((field) => state.errors[field.name] !== undefined);
  const foreign = Object.keys(state.errors).some((name) => !fields.some((field) => field.name === name));
  const errors = known.map((field) => ({ name: field.name, message: `${field.label}: ${message(field.name)}` }));
  return (
    <ErrorSummary
      title={props.title ?? text("fehler.titel")}
      errors={foreign ? [...errors, { name: fields[0]?.name ?? "", message: text("fehler.formular") }] : errors}
    />
  );
}

function Meanwhile({ fields, values }: { fields: readonly FormField[]; values: FormValues }) {
  const text = usePage().t(landkreisTexts);
  const same = (a: string | undefined, b: string | undefined) =>
    (a ?? "").replaceAll("\r\n", "\n").trim() === (b ?? "").replaceAll("\r\n", "\n").trim();
  const differing = fields.filter((field) => field.current !== undefined && !same(field.current, values[field.name]));
  return (
    <div role="alert">
      <Notice tone="warning" title={text("inzwischen.titel")}>
        <p>{text("inzwischen.text")}</p>
        {differing.length > 0 ? (
          <ul>
            {differing.map((field) => (
              <li key={field.name}>
                {text("inzwischen.feld", { feld: field.label, wert: field.current || text("inzwischen.leer") })}
              </li>
            ))}
          </ul>
        ) : (
          <p>{text("inzwischen.gleich")}</p>
        )}
      </Notice>
    </div>
  );
}
