import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { DECKUNGEN } from "../../rules/anfrage.ts";
import type { AngebotForm } from "./freigabe.tsx";
import { useAngebotTexte } from "./texte.ts";

/** The Bedarfe that an Angebot answers, and one more. */
export function Deckungen({ view: { angebot, gedeckt, bedarfe } }: { view: AngebotForm }) {
  const { text, konzept, link } = useAngebotTexte();
  if (gedeckt.length === 0 && bedarfe.length === 0) return null;
  const rev = <HiddenField name="rev" value={String(angebot.rev)} />;
  return (
    <Section id="deckung" heading={text("deckung")}>
      {gedeckt.length === 0 ? <p>{text("deckung.leer")}</p> : null}
      <Thread
        entries={gedeckt.map((one) => ({
          key: one.id,
          margin: one.kennung,
          title: (
            <TextLink href={link(`/intern/bedarfe/${one.id}`)} lang="de">
              {one.titel}
            </TextLink>
          ),
          content: <p>{text(`deckung.${one.deckung}`)}</p>,
          action: one.mayEdit ? (
            <Form bare label={text("deckung.loesen", { bedarf: one.kennung })}>
              {rev}
              <HiddenField name="bedarf" value={one.id} />
              <Button small name="handlung" value="deckt-nicht">
                {text("deckung.loesen", { bedarf: one.kennung })}
              </Button>
            </Form>
          ) : undefined,
        }))}
      />
      {bedarfe.length > 0 ? (
        <Form label={text("deckung.neu")}>
          {rev}
          <SelectField
            name="bedarf"
            label={text("deckung.bedarf")}
            empty={konzept("antrag.feld.waehlen")}
            options={bedarfe}
            required
            lang="de"
          />
          <RadioGroup
            name="deckung"
            label={text("deckung.wie")}
            value="teilweise"
            choices={DECKUNGEN.map((one) => ({ value: one, label: text(`deckung.${one}`) }))}
          />
          <ActionRow>
            <Button name="handlung" value="deckt">
              {text("deckung.neu")}
            </Button>
          </ActionRow>
        </Form>
      ) : null}
    </Section>
  );
}
