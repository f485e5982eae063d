import type { FieldErrors, FormValues } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { zugangTexts } from "../texts/index.ts";

/** What an action hands back when nothing was done. Passwords and codes are never among the values. */
export type FormAnswer = {
  readonly errors: FieldErrors;
  readonly values: FormValues;
  /** The sentence of the rule that refused; null when the form could not be read. */
  readonly refusal: string | null;
};

const SECRET = /^(passwort|wiederholung|code|clientSecret|antwort)$/;

/** Typed values that may go back into the page. */
export function harmless(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)));
}

export function unreadable(form: { errors: FieldErrors; values: FormValues }): FormAnswer {
  return { errors: form.errors, values: harmless(form.values), refusal: null };
}

export function refused(refusal: string, values: FormValues = {}): FormAnswer {
  return { errors: {}, values: harmless(values), refusal };
}

const CODES = [
  "fehlt",
  "zu-lang",
  "mehrfach",
  "unbekannt",
  "email-ungueltig",
  "passwort-zu-kurz",
  "passwort-zu-lang",
  "passwort-ungleich",
  "code-form",
  "code-form-app",
  "issuer-form",
  "zu-viele-werte",
] as const;

/** The sentence at a field, saying what to do. */
export function useFieldMessage(answer: FormAnswer | undefined) {
  const text = usePage().t(zugangTexts);
  return (name: string): string | undefined => {
    const code = answer?.errors[name];
    if (code === undefined) return undefined;
    const known = CODES.find((one) => one === code);
    return known ? text(`fehler.${known}`) : text("fehler.formular");
  };
}

/** Above the h1 when a form comes back. */
export function FormProblems(props: {
  answer: FormAnswer | undefined;
  fields: readonly { readonly name: string; readonly label: string }[];
}) {
  const text = usePage().t(zugangTexts);
  const message = useFieldMessage(props.answer);
  const { answer, fields } = props;
  if (!answer) return null;
  if (answer.refusal !== null)
    return <ErrorSummary title={text("fehler.titel")} errors={[{ message: answer.refusal }]} />;
  const known = fields.filter(({ name }) => answer.errors[name] !== undefined);
  const errors = known.map(({ name, label }) => ({ name, message: `${label}: ${message(name)}` }));
  const foreign = Object.keys(answer.errors).length > known.length;
  return (
    <ErrorSummary
      title={text("fehler.titel")}
      errors={foreign ? [...errors, { message: text("fehler.formular") }] : errors}
    />
  );
}
