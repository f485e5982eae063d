import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { netzwerkTexts } from "../../texts/index.ts";

export const gebietShape = { name: requiredText(120) };

export function GebietFeld({ state, stored }: { state: FormState | undefined; stored: string }) {
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state);
  return (
    <TextField
      name="name"
      label={text("gebiet.name")}
      value={state?.values["name"] ?? stored}
      error={message("name")}
      required
    />
  );
}

export function useGebietReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return { "name-vergeben": text("gebiet.name-vergeben"), "gebiet-in-gebrauch": text("gebiet.in-gebrauch") };
}
