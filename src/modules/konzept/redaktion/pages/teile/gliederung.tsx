import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import type { RedaktionView } from "../../views/redaktion.ts";

/** Whether the outline is settled, by which resolutions, and the next one (R038). */
export function Gliederung(props: { view: RedaktionView; values: Werte; fehler: Werte }) {
  const { text, f } = useTexte();
  const { view } = props;
  const feld = useFelder(props.values, props.fehler);
  const aktion = view.gliederungFest ? "oeffnen" : "festlegen";
  return (
    <Section id="gliederung" heading={text("redaktion.gliederung")}>
      <p>
        <StatusMark tone={view.gliederungFest ? "gut" : "luecke"}>
          {text(view.gliederungFest ? "redaktion.gliederung.fest" : "redaktion.gliederung.offen")}
        </StatusMark>
      </p>
      <Thread
        entries={view.beschluesse.map((one) => ({
          key: one.id,
          margin: f.date(one.beschlossenAm),
          title: text(one.fest ? "redaktion.gliederung.festgelegt" : "redaktion.gliederung.geoeffnet", {
            gremium: one.gremium,
          }),
          content: (
            <p lang="de">
              {one.beschluss} {one.grund}
            </p>
          ),
        }))}
      />
      {view.may.steer ? (
        <Form>
          <TextField {...feld("gremium")} label={text("prozess.feld.gremium")} maxLength={160} required />
          <DateField {...feld("beschlossen-am")} label={text("prozess.am")} hint={text("datum.hinweis")} required />
          <TextArea {...feld("beschluss")} label={text("prozess.beschluss.text")} rows={2} required />
          {view.gliederungFest ? (
            <TextArea {...feld("grund")} label={text("redaktion.gliederung.grund")} rows={2} required />
          ) : null}
          <ActionRow>
            <Button name="aktion" value={aktion}>
              {text(`redaktion.gliederung.${aktion}`)}
            </Button>
          </ActionRow>
        </Form>
      ) : null}
    </Section>
  );
}
