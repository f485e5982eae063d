import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { GRUND_MAX } from "../../rules/interview.ts";
import type { Kandidat } from "../../rules/kandidaten.ts";
import { Kandidatenfilter } from "./kandidaten.tsx";
import { OffeneFragen } from "./offene-fragen.tsx";
import { useInterview } from "./texte.ts";
import type { Vorschlag } from "./vorschlag-lesen.ts";

/** Whom to ask and why: functions and organisations, found and ticked, with the reason and the questions. */
export function Vorschlagen({ view, state }: { view: Vorschlag; state: FormState | undefined }) {
  const { text, link } = useInterview();
  const message = useFieldMessage(state);
  const values: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  const hintOf = ({ verzeichnis, schonGefragt }: Kandidat) =>
    [
      ...(verzeichnis ? [text("kandidaten.verzeichnis", { name: verzeichnis })] : []),
      ...(schonGefragt ? [text("kandidaten.schon")] : []),
    ].join("; ") || undefined;
  return (
    <Section id="vorschlagen" heading={text("vorschlagen")}>
      <Kandidatenfilter view={view} />
      <Form action={`${link(view.adresse)}#vorschlagen`}>
        {view.filterwahl.length > 0 && view.grund === "" ? null : (
          <Fieldset
            name="stellen"
            legend={text("feld.stellen")}
            hint={view.ohneNamen > 0 ? text("kandidaten.ohne-namen", { anzahl: view.ohneNamen }) : undefined}
          >
            {view.kandidaten.length === 0 ? <p>{text("kandidaten.niemand")}</p> : null}
            {view.kandidaten.map((one) => (
              <Checkbox
                key={one.feld}
                name={one.feld}
                label={one.name}
                hint={hintOf(one)}
                lang="de"
                checked={values[one.feld] === "ja"}
              />
            ))}
          </Fieldset>
        )}
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
          maxLength={GRUND_MAX}
          lang="de"
          required
        />
        <TextArea
          name="leitfaden"
          label={text("feld.leitfaden")}
          hint={text("feld.leitfaden.hinweis")}
          optional={text("freiwillig")}
          value={values["leitfaden"] ?? view.leitfaden}
          error={message("leitfaden")}
          rows={6}
          maxLength={8_000}
          lang="de"
        />
        <OffeneFragen offen={view.offen} values={values} />
        <ActionRow>
          <Button variant="primary" name="handlung" value="vorschlagen">
            {text("vorschlagen.tun")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
