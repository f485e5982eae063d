import type { FormState } from "#src/modules/landkreis/ui.ts";
import { FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import type { RaumView } from "../../views/raum.ts";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { PINNWAND_GRUENDE } from "../teile/pinnwand-gruende.ts";
import { useWorkshopTexte } from "../teile/texte.ts";

/** Coming into the room: which group? */
export function Beitreten({ raum, zurueck }: { raum: RaumView; zurueck: FormState | null }) {
  const { text, link, lang } = useWorkshopTexte();
  const state = zurueck ?? undefined;
  const message = useFieldMessage(state);
  const { punkteJePerson: alle, punkteJeCluster: eins } = raum.workshop;
  return (
    <WorkshopRahmen
      unter
      kurz={text("raum.kommen")}
      art={<span lang={lang}>{raum.workshop.titel}</span>}
      titel={text("raum.kommen")}
      vorspann={text("raum.kommen.text")}
      failed={zurueck !== null}
      before={
        <FormProblems
          state={state}
          fields={[{ name: "gruppe", label: text("raum.gruppe") }]}
          reasons={Object.fromEntries(PINNWAND_GRUENDE.map((one) => [one, text(`grund.${one}`, { alle, eins })]))}
        />
      }
    >
      <Section first close id="kommen">
        <Form action={link(`/workshop/${raum.workshop.code}`)}>
          <RadioGroup
            name="gruppe"
            label={text("raum.gruppe")}
            choices={raum.gruppen.map((one) => ({
              value: one.id,
              label: one.thema && one.thema !== one.name ? `${one.name}: ${one.thema}` : one.name,
            }))}
            error={message("gruppe")}
            lang={lang}
            required
          />
          <ActionRow>
            <Button variant="primary" name="aktion" value="beitreten">
              {text("raum.beitreten")}
            </Button>
          </ActionRow>
        </Form>
        <SmallPrint>{text("raum.anonym")}</SmallPrint>
      </Section>
    </WorkshopRahmen>
  );
}
