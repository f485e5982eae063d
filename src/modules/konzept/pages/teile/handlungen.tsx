import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";
import type { KettenZustand } from "../../kette/views/bearbeiten.ts";

type Worte = { readonly veroeffentlichen: string; readonly wiederherstellen: string; readonly hinweis: string };

/** Publishing, taking back, putting aside: what is done to a Maßnahme or a thing of the chain as a whole. */
export function Handlungen(props: {
  zustand: KettenZustand;
  /** Of a Maßnahme; other things have words in common. */
  worte?: Worte;
  /** False where the record itself says who may see it. */
  veroeffentlichen?: boolean;
  mitGrund?: boolean;
  fehler?: Readonly<Record<string, string>>;
}) {
  const { text } = useTexte();
  const { zustand, veroeffentlichen = true, mitGrund = true } = props;
  const worte = props.worte ?? {
    veroeffentlichen: text("kette.veroeffentlichen"),
    wiederherstellen: text("kette.wiederherstellen"),
    hinweis: text("kette.archivieren.hinweis"),
  };
  return (
    <Section id="zustand" heading={text(veroeffentlichen ? "massnahme.handlungen" : "massnahme.archivieren")}>
      {veroeffentlichen || zustand === "archiviert" ? (
        <ActionRow>
          {veroeffentlichen && zustand === "entwurf" ? (
            <Knopf handlung="veroeffentlichen">{worte.veroeffentlichen}</Knopf>
          ) : null}
          {veroeffentlichen && zustand === "oeffentlich" ? (
            <Knopf handlung="zurueckziehen">{text("massnahme.zurueckziehen")}</Knopf>
          ) : null}
          {zustand === "archiviert" ? <Knopf handlung="wiederherstellen">{worte.wiederherstellen}</Knopf> : null}
        </ActionRow>
      ) : null}
      {zustand === "archiviert" ? null : mitGrund ? (
        <Disclosure summary={text("massnahme.archivieren")} open={Boolean(props.fehler?.["grund"])} id="archivieren">
          <Form>
            <TextArea
              name="grund"
              label={text("massnahme.archivieren.grund")}
              hint={worte.hinweis}
              error={meldung(props.fehler?.["grund"], text)}
              lang="de"
              required
              maxLength={1000}
            />
            <Button name="handlung" value="archivieren">
              {text("massnahme.archivieren.tun")}
            </Button>
          </Form>
        </Disclosure>
      ) : (
        <Knopf handlung="archivieren">{text("kette.archivieren")}</Knopf>
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
