import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { AngebotForm } from "./freigabe.tsx";
import { useAngebotTexte } from "./texte.ts";

/** What the Stelle reported by link and nobody has dealt with. */
export function Meldungen({ view: { angebot, meldungen } }: { view: AngebotForm }) {
  const { text, f } = useAngebotTexte();
  if (meldungen.length === 0) return null;
  return (
    <Section first id="meldungen" heading={text("meldungen")}>
      <Thread
        entries={meldungen.map(({ id, art, nachricht, am }) => ({
          key: id,
          margin: f.date(am),
          title: text(`antwort.${art}`),
          content: nachricht ? <TextBlock text={nachricht} lang="de" /> : null,
          action: (
            <Form bare label={text("meldung.erledigt")}>
              <HiddenField name="rev" value={String(angebot.rev)} />
              <HiddenField name="meldung" value={id} />
              <Button small name="handlung" value="erledigt">
                {text("meldung.erledigt")}
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  );
}
