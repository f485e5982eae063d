import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useInterview } from "./texte.ts";

/** Whom to ask and why: functions and organisations, found and ticked, with the reason and the questions. */
export function Vorschlagen({
  view,
  state,
}: {
  view: {
    readonly suche: string;
    readonly adresse: string;
    readonly angeboten: number;
    readonly grund: string;
    readonly stellen: readonly { readonly id: string; readonly name: string }[];
  };
  state: FormState | undefined;
}) {
  const { text, link } = useInterview();
  const message = useFieldMessage(state);
  const values: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  return (
    <Section id="vorschlagen" heading={text("vorschlagen")}>
      <SearchForm
        label={text("stellen.suchen")}
        action={`${link("/intern/interviews")}#vorschlagen`}
        name="suche"
        value={view.suche}
        submitLabel={text("stellen.finden")}
        hint={text("stellen.hinweis", { anzahl: view.angeboten })}
      />
      <Form action={`${link(view.adresse)}#vorschlagen`}>
        <Fieldset name="stellen" legend={text("feld.stellen")}>
          {view.stellen.map((one) => (
            <Checkbox
              key={one.id}
              name={`stelle.${one.id}`}
              label={one.name}
              lang="de"
              checked={values[`stelle.${one.id}`] === "ja"}
            />
          ))}
        </Fieldset>
        <TextField
          name="weitere"
          label={text("feld.weitere")}
          hint={text("feld.weitere.hinweis")}
          optional={text("freiwillig")}
          value={values["weitere"]}
          error={message("weitere")}
          maxLength={200}
          lang="de"
        />
        <TextField
          name="thema"
          label={text("feld.thema")}
          value={values["thema"]}
          error={message("thema")}
          maxLength={200}
          lang="de"
          required
        />
        <TextArea
          name="grund"
          label={text("feld.grund")}
          hint={text("feld.grund.hinweis")}
          value={values["grund"] ?? view.grund}
          error={message("grund")}
          rows={2}
          maxLength={500}
          lang="de"
          required
        />
        <TextArea
          name="leitfaden"
          label={text("feld.leitfaden")}
          hint={text("feld.leitfaden.hinweis")}
          optional={text("freiwillig")}
          value={values["leitfaden"] ?? (view.grund ? text("leitfaden.befund", { befund: view.grund }) : "")}
          error={message("leitfaden")}
          rows={6}
          maxLength={8_000}
          lang="de"
        />
        <ActionRow>
          <Button variant="primary" name="handlung" value="vorschlagen">
            {text("vorschlagen.tun")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
