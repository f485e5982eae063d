import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";

/** What of a form that came back belongs to this one. */
export function useFelder(state: FormState | undefined, handlung: string) {
  const own = state?.values["handlung"] === handlung ? state : undefined;
  const message = useFieldMessage(own);
  const values: Readonly<Record<string, string | undefined>> = own?.values ?? {};
  return { own, values, field: (name: string) => ({ name, value: values[name] ?? "", error: message(name) }) };
}
