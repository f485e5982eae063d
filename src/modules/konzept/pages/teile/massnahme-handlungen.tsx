import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import type { MassnahmeView } from "../../views/massnahme.ts";
import { useTexte } from "./sprache.ts";

/** Publishing, taking back, putting aside: what is done to a Maßnahme as a whole. */
export function MassnahmeHandlungen({ view }: { view: MassnahmeView }) {
  const { text } = useTexte();
  return (
    <Section id="zustand" heading={text("massnahme.handlungen")}>
      <ActionRow>
        {view.zustand === "entwurf" ? (
          <Knopf handlung="veroeffentlichen">{text("massnahme.veroeffentlichen")}</Knopf>
        ) : null}
        {view.zustand === "oeffentlich" ? (
          <Knopf handlung="zurueckziehen">{text("massnahme.zurueckziehen")}</Knopf>
        ) : null}
        {view.zustand === "archiviert" ? (
          <Knopf handlung="wiederherstellen">{text("massnahme.wiederherstellen")}</Knopf>
        ) : null}
      </ActionRow>
      {view.zustand === "archiviert" ? null : (
        <Disclosure summary={text("massnahme.archivieren")} id="archivieren">
          <Form>
            <TextArea
              name="grund"
              label={text("massnahme.archivieren.grund")}
              hint={text("massnahme.archivieren.hinweis")}
              lang="de"
              required
              maxLength={1000}
            />
            <Button name="handlung" value="archivieren">
              {text("massnahme.archivieren.tun")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Knopf({ handlung, children }: { handlung: string; children: string }) {
  return (
    <Form bare>
      <Button name="handlung" value={handlung}>
        {children}
      </Button>
    </Form>
  );
}
