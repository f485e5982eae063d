import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useWorkshopTexte } from "./texte.ts";

/** The way into the room for whoever reads a code on the wall. */
export function CodeForm({ value = "", error }: { value?: string | undefined; error?: string | undefined }) {
  const { text, link } = useWorkshopTexte();
  return (
    <Form action={link("/workshops")}>
      <TextField
        name="raumcode"
        label={text("code.feld")}
        hint={text("code.hinweis")}
        value={value}
        error={error}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        dir="ltr"
        required
      />
      <ActionRow>
        <Button variant="primary">{text("code.senden")}</Button>
      </ActionRow>
    </Form>
  );
}
