import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { viewAngebotForm } from "../../views/angebote.ts";
import { useAngebotTexte } from "./texte.ts";

export type AngebotForm = Awaited<ReturnType<typeof viewAngebotForm>>;

/** What the Stelle has said, and the next step to the public. */
export function Freigabe({ view }: { view: AngebotForm }) {
  const { konzept, text, link, f } = useAngebotTexte();
  const { angebot, hindernis, may } = view;
  const rev = <HiddenField name="rev" value={String(angebot.rev)} />;
  const tage = [
    ["angefragtAm", angebot.angefragtAm],
    ["bestaetigtAm", angebot.bestaetigtAm],
    ["einwilligungAm", angebot.einwilligungAm],
    ["zurueckgezogenAm", angebot.zurueckgezogenAm],
  ] as const;
  const known = tage.flatMap(([key, tag]) => (tag ? [{ term: text(`tag.${key}`), details: f.date(tag) }] : []));
  return (
    <Section first id="freigabe" heading={text("freigabe")}>
      <p>
        {text(`stand.${view.stand}.text`)}{" "}
        {angebot.oeffentlich ? <TextLink href={link(`/angebote/${angebot.id}`)}>{text("ansehen")}</TextLink> : null}
      </p>
      {known.length > 0 ? <DescriptionList items={known} /> : null}
      {view.brauchtBestaetigung ? <p>{konzept("angebot.unbestaetigt")}</p> : null}
      <Form label={konzept("angebot.bestaetigen")}>
        {rev}
        <Checkbox name="einwilligung" label={text("einwilligung")} hint={text("einwilligung.hinweis")} />
        <ActionRow>
          <Button name="handlung" value="bestaetigen">
            {text("bestaetigen")}
          </Button>
        </ActionRow>
      </Form>
      {hindernis && hindernis !== "schon-oeffentlich" ? <p>{text(`hindernis.${hindernis}`)}</p> : null}
      <Form bare label={text("freigabe")}>
        {rev}
        <ActionRow>
          {may.publish && hindernis === null ? (
            <Button variant="primary" name="handlung" value="veroeffentlichen">
              {text("veroeffentlichen")}
            </Button>
          ) : null}
          {may.publish ? (
            <Button name="handlung" value="fragen">
              {text("fragen")}
            </Button>
          ) : null}
          {angebot.oeffentlich || angebot.einwilligungAm ? (
            <Button name="handlung" value="zurueckziehen">
              {text("zurueckziehen")}
            </Button>
          ) : null}
          {may.publish && view.zuletztGefragt ? (
            <Button name="handlung" value="links-zurueckziehen" variant="tertiary">
              {text("links-zurueckziehen")}
            </Button>
          ) : null}
          <Button name="handlung" value="archivieren" variant="tertiary" icon="delete">
            {konzept("angebot.archivieren")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
