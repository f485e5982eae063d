import { addDays } from "#src/shared/datum.ts";
import { Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import {
  INTERVIEWSTAENDE,
  LOESCHFRIST_VORSCHLAG_TAGE,
  NIEDERSCHRIFT_MAX,
  NIEDERSCHRIFTEN,
  ZITIERWEISEN,
} from "../../rules/interview.ts";
import type { viewInterview } from "../../views/interviews.ts";
import { type FormStand, useFelder } from "./stand.ts";
import { useInterview } from "./texte.ts";

type Props = { interview: Awaited<ReturnType<typeof viewInterview>>["interview"]; stand: FormStand };

/** With whom, about what, why, when, and what to ask. */
export function AngabenFormular({ interview, stand }: Props) {
  const { text, f } = useInterview();
  const feld = useFelder("angaben", stand);
  return (
    <Section id="angaben" heading={text("angaben")}>
      <Form warnUnsaved>
        <HiddenField name="rev" value={String(interview.rev)} />
        <TextField
          {...feld("partner", interview.partner)}
          hint={text("feld.partner.hinweis")}
          maxLength={200}
          lang="de"
          required
        />
        <TextField {...feld("thema", interview.thema)} maxLength={200} lang="de" required />
        <TextArea
          {...feld("grund", interview.grund)}
          hint={text("feld.grund.hinweis")}
          rows={2}
          maxLength={500}
          lang="de"
          required
        />
        <SelectField
          {...feld("stand", interview.stand)}
          options={INTERVIEWSTAENDE.map((value) => ({ value, label: text(`stand.${value}`) }))}
        />
        <DateField
          {...feld("tag", interview.tag ? f.date(interview.tag) : "")}
          hint={text("datum.hinweis")}
          optional={text("freiwillig")}
        />
        <TextField
          {...feld("email", interview.email)}
          hint={text("feld.email.hinweis")}
          optional={text("freiwillig")}
          type="email"
          maxLength={254}
        />
        <TextArea
          {...feld("leitfaden", interview.leitfaden)}
          hint={text("feld.leitfaden.hinweis")}
          optional={text("freiwillig")}
          rows={8}
          maxLength={8_000}
          lang="de"
        />
        <Button variant="primary" name="handlung" value="angaben">
          {text("angaben.tun")}
        </Button>
      </Form>
    </Section>
  );
}

/** What the person agreed to, how and when. */
export function EinwilligungFormular({ interview, stand }: Props) {
  const { text, f } = useInterview();
  const feld = useFelder("einwilligung", stand);
  return (
    <Section id="einwilligung" heading={text("einwilligung")}>
      <Form>
        <HiddenField name="rev" value={String(interview.rev)} />
        <Checkbox name="aufzeichnung" label={text("feld.aufzeichnung")} checked={interview.aufzeichnung} />
        <RadioGroup
          {...feld("zitat", interview.zitat)}
          choices={ZITIERWEISEN.map((value) => ({ value, label: text(`zitierweise.${value}`) }))}
          hint={text("feld.zitat.hinweis")}
        />
        <TextField
          {...feld("einwilligungWie", interview.einwilligungWie)}
          hint={text("feld.einwilligungWie.hinweis")}
          maxLength={200}
          lang="de"
        />
        <DateField
          {...feld("einwilligungAm", interview.einwilligungAm ? f.date(interview.einwilligungAm) : "")}
          hint={text("datum.hinweis")}
        />
        <Button name="handlung" value="einwilligung">
          {text("einwilligung.tun")}
        </Button>
      </Form>
    </Section>
  );
}

/** What was said, in paragraphs, and the day on which it is deleted. */
export function NiederschriftFormular({ interview, stand }: Props) {
  const { text, f } = useInterview();
  const feld = useFelder("niederschrift", stand);
  const { tag, loeschenAm } = interview;
  if (interview.stand !== "gefuehrt" || !tag) return null;
  return (
    <Section id="niederschrift" heading={text("niederschrift")}>
      <Form warnUnsaved>
        <HiddenField name="rev" value={String(interview.rev)} />
        <RadioGroup
          {...feld("art", interview.art)}
          choices={NIEDERSCHRIFTEN.map((value) => ({ value, label: text(`niederschrift.${value}`) }))}
        />
        <TextArea
          {...feld("niederschrift", interview.niederschrift)}
          hint={text("feld.niederschrift.hinweis")}
          rows={12}
          maxLength={NIEDERSCHRIFT_MAX}
          lang="de"
          required
        />
        <DateField
          {...feld("loeschenAm", f.date(loeschenAm ?? addDays(tag, LOESCHFRIST_VORSCHLAG_TAGE)))}
          hint={text("feld.loeschenAm.hinweis")}
          required
        />
        <Button name="handlung" value="niederschrift">
          {text("niederschrift.tun")}
        </Button>
      </Form>
    </Section>
  );
}
