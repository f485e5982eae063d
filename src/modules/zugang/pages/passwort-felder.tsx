import { usePage } from "#src/platform/http/page.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { zugangTexts } from "../texts/index.ts";
import { type FormAnswer, useFieldMessage } from "./form-answer.tsx";

/** A new password, twice. Password managers may fill and remember it, pasting works. */
export function NeuesPasswort({ answer }: { answer: FormAnswer | undefined }) {
  const text = usePage().t(zugangTexts);
  const message = useFieldMessage(answer);
  return (
    <>
      <TextField
        name="passwort"
        type="password"
        label={text("neu.passwort")}
        hint={text("neu.passwort.hinweis")}
        error={message("passwort")}
        autoComplete="new-password"
        dir="ltr"
        required
      />
      <TextField
        name="wiederholung"
        type="password"
        label={text("neu.wiederholung")}
        error={message("wiederholung")}
        autoComplete="new-password"
        dir="ltr"
        required
      />
    </>
  );
}

/** For the summary above the h1. */
export function useNeuesPasswortFields() {
  const text = usePage().t(zugangTexts);
  return [
    { name: "passwort", label: text("neu.passwort") },
    { name: "wiederholung", label: text("neu.wiederholung") },
  ];
}
