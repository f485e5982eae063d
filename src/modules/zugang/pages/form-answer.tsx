import { FormProblems as Problems, useFieldMessage as useMessage } from "#src/modules/landkreis/ui.ts";
import type { FieldErrors, FormValues } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
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

/** The answer as every other form has it. */
function stateOf(answer: FormAnswer | undefined) {
  return answer && { errors: answer.errors, values: answer.values, reason: answer.refusal };
}

function useSentences(): Readonly<Record<string, string>> {
  const text = usePage().t(zugangTexts);
  return Object.fromEntries(CODES.map((code) => [code, text(`fehler.${code}`)]));
}

/** The sentence at a field, saying what to do. */
export function useFieldMessage(answer: FormAnswer | undefined) {
  return useMessage(stateOf(answer), useSentences());
}

/** Above the h1 when a form comes back. */
export function FormProblems(props: {
  answer: FormAnswer | undefined;
  fields: readonly { readonly name: string; readonly label: string }[];
}) {
  const text = usePage().t(zugangTexts);
  const { answer, fields } = props;
  return (
    <Problems
      state={stateOf(answer)}
      fields={fields}
      title={text("fehler.titel")}
      messages={useSentences()}
      {...(answer?.refusal ? { refusal: answer.refusal } : {})}
    />
  );
}
